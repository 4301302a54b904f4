// Notes that somebody has to be visited at home: a button, and the form that it opens. What is written goes to the server
// at once or not at all, and is kept nowhere on the tablet.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { LONGEST_TEXT } from '../../../shared/day/nouns/plain.ts'
import { numberTyped } from '../../../shared/day/nouns/typed.ts'
import { base } from '../../common/base.ts'
import { newId } from '../../common/browser/new-id.ts'
import { request } from '../../common/http/request.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayProblem } from '../../common/words/say-problem.ts'
import { WordsController, words } from '../../common/words/words.ts'

const FIELDS = ['where', 'what', 'number'] as const

@customElement('yi-note-visit')
export class NoteVisitElement extends LitElement {
  @property() site = ''
  /** The number whose holder speaks of it; '': nobody's yet. */
  @property() number = ''
  /** The look of the button. */
  @property() kind = ''
  @state() private said: Say = silence
  @state() private busy = false
  /** Hours for which a note is kept; null: not known yet. */
  @state() private keepHours: number | null = null
  readonly words = new WordsController(this)
  /** Of the visit that is being written: sent again, it notes no second one. */
  #id = newId()

  static override styles = [
    base,
    css`
      form,
      label {
        display: grid;
        gap: var(--s3);
      }
      label {
        gap: var(--s1);
      }
      input {
        width: 100%;
      }
      [name='number'] {
        text-transform: uppercase;
      }
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      p:empty {
        display: none;
      }
    `,
  ]

  override render() {
    const text = words().visits
    const { keepHours: hours } = this
    return html`<button class=${this.kind} @click=${this.open}>${text.note}</button>
      <dialog aria-labelledby="note-visit">
        <form novalidate @submit=${this.#submit}>
          <h2 id="note-visit">${text.heading}</h2>
          ${FIELDS.map(
            (name) => html`<label>${text[name]}
              <input name=${name} maxlength=${name === 'number' ? 10 : LONGEST_TEXT} autocomplete="off" .defaultValue=${name === 'number' ? this.number : ''} @input=${this.#typed} /></label>`,
          )}
          ${hours === null ? nothing : html`<p class="quiet">${text.kept({ hours })}</p>`}
          <p class="alarm" role="alert">${this.said()}</p>
          <div class="do">
            <button class="main" ?disabled=${this.busy}>${text.save}</button>
            <button type="button" @click=${() => this.#dialog?.close()}>${words().common.close}</button>
          </div>
        </form>
      </dialog>`
  }

  readonly open = (): void => {
    this.said = silence
    this.#dialog?.showModal()
    void this.#readHours()
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  async #readHours(): Promise<void> {
    const { site } = this
    const answer = await request('get /api/sites/:site/visits', { params: { site } }).catch(() => null)
    if (answer?.ok) this.keepHours = answer.body.keepHours
  }

  readonly #typed = (): void => {
    this.said = silence
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (this.busy) return
    const form = event.target as HTMLFormElement
    const [where = '', what = '', number = ''] = FIELDS.map((name) =>
      String(new FormData(form).get(name) ?? '').trim(),
    )
    // what for alone does not say where
    if (!where && (what || !number)) return this.#refuse('where', () => words().visits.missing)
    this.busy = true
    const { site } = this
    const answer = await request('post /api/sites/:site/visits', {
      params: { site },
      headers: { 'idempotency-key': this.#id },
      body: {
        ...(number ? { number: numberTyped(number) } : {}),
        ...(where ? { note: { where, ...(what ? { what } : {}) } } : {}),
      },
    }).catch(() => null)
    this.busy = false
    if (!answer) return this.#refuse('where', () => words().common.notSent)
    if (!answer.ok) {
      const { problem } = answer
      const path = problem.errors[0]?.path ?? (problem.code === 'unknown-ticket' ? 'number' : '')
      return this.#refuse(path.replace('note.', ''), () => sayProblem(problem).title)
    }
    this.#id = newId()
    form.reset()
    this.#dialog?.close()
    this.dispatchEvent(new CustomEvent('noted'))
  }

  #refuse(name: string, say: Say): void {
    this.said = say
    this.renderRoot.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.focus()
  }
}
