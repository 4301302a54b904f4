// Chooses the day of a site's record, and perhaps a number.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { codeTyped } from '../../../shared/day/nouns/typed.ts'
import { base } from '../base.ts'
import { request } from '../http/request.ts'
import { numbersMeant } from '../numbers/typed-number.ts'
import { WordsController, words } from '../words/words.ts'

export interface RecordFilter {
  readonly date: string
  readonly number: string
}

@customElement('yi-record-filter')
export class RecordFilterElement extends LitElement {
  @property() site = ''
  @property() date = ''
  /** The numbers that may be meant, where no letter was typed. */
  @state() private choice: readonly string[] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--s3);
      }
      label {
        display: grid;
        gap: var(--s1);
      }
      .choice {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      input[name='number'] {
        width: 9rem;
        text-transform: uppercase;
      }
    `,
  ]

  override render() {
    const text = words().moves
    return html`<form @submit=${this.#ask}>
      <label>${text.date}<input type="date" name="date" .value=${this.date} required /></label>
      <label>${text.number}<input name="number" maxlength="12" autocomplete="off" placeholder="A031" /></label>
      <button class="main">${text.find}</button>
    </form>
    ${this.choice.length ? this.#choose() : nothing}`
  }

  readonly #ask = (event: Event): void => {
    event.preventDefault()
    const given = new FormData(event.target as HTMLFormElement)
    this.date = String(given.get('date'))
    void this.#look(codeTyped(String(given.get('number'))))
  }

  #choose() {
    return html`<p>${words().handing.which}</p>
      <div class="choice">${this.choice.map((number) => html`<button @click=${() => this.#tell(number)}>${number}</button>`)}</div>`
  }

  /** A number without its letter may belong to any of the site's queues. Where the queues are not known, it is searched for as typed. */
  async #look(typed: string): Promise<void> {
    const needsLetter = /^\d/.test(typed)
    const params = { site: this.site }
    const answer = needsLetter ? await request('get /api/sites/:site', { params }).catch(() => null) : null
    const queues = answer?.ok ? answer.body.queues.map(({ id }) => id) : []
    const meant = numbersMeant(typed, queues)
    this.choice = meant.length > 1 ? meant : []
    if (meant.length < 2) this.#tell(meant[0] ?? typed)
  }

  #tell(number: string): void {
    this.choice = []
    const { date } = this
    this.dispatchEvent(new CustomEvent<RecordFilter>('filter', { detail: { date, number } }))
  }
}
