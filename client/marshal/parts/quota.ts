// How many can still be served today from a quota, and the form with which a marshal changes the figure of the day.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { QuotaReason } from '../../../shared/day/nouns/quota.ts'
import type { WatchedQuota } from '../../../shared/day/views/quota.ts'
import { quotaWords } from '../../../shared/text/quota-words.ts'
import { base } from '../../common/base.ts'
import { amountTyped } from '../../common/numbers/typed-number.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'

const REASONS: readonly QuotaReason[] = ['delivery', 'loss', 'recount', 'staff', 'other']

@customElement('yi-quota')
export class QuotaElement extends LitElement {
  @property({ attribute: false }) quota!: WatchedQuota
  @consume({ context: giverContext }) giver!: CommandGiver
  /** What was typed; empty: nothing yet. */
  @state() private typed = ''
  @state() private why: QuotaReason = 'delivery'
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      section,
      form {
        display: grid;
        gap: var(--s2);
      }
      header,
      .fields {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--s2);
      }
      h3 {
        flex: 1;
      }
      .number {
        font-size: var(--t4);
      }
      label {
        display: grid;
        flex: 1 1 9rem;
        gap: var(--s1);
      }
      .fields button {
        flex: 1 1 8rem;
      }
    `,
  ]

  override render() {
    const text = quotaWords[language()]
    const { queues, people, held, served, left, short } = this.quota
    const asked = this.#asked()
    return html`<section class="card">
      <header><h3>${text.title} · <span class="number">${queues.join(' ')}</span></h3>
        <strong class="number ${left === 0 ? 'alarm' : ''}">${left ?? text.noLimit}</strong></header>
      ${people === null ? nothing : html`<p class="quiet">${text.of({ people, served, held })}</p>`}
      ${short ? html`<p role="status"><strong class="alarm">${text.short({ count: short })}</strong></p>` : nothing}
      ${left === 0 ? html`<p class="quiet">${text.givesStill}</p>` : nothing}
      <form @submit=${this.#give}>
        <div class="fields">
          <label>${text.people}<input inputmode="numeric" autocomplete="off" placeholder=${people ?? ''} .value=${this.typed} @input=${this.#type} /></label>
          <label>${text.why}<select @change=${this.#choose}>${REASONS.map(
            (one) => html`<option value=${one} ?selected=${one === this.why}>${text.reasons[one]}</option>`,
          )}</select></label>
          <button ?disabled=${asked === null || asked === people || asked < served}>${text.change({ people: asked ?? people ?? 0 })}</button>
        </div>
        ${asked !== null && asked < served ? html`<p class="alarm" role="alert">${words().problems['below-served'].detail}</p>` : nothing}
      </form>
    </section>`
  }

  /** The typed figure; null: there is none, or it is no figure. */
  #asked(): number | null {
    const amount = this.typed.trim() === '' ? undefined : amountTyped(this.typed)
    return amount !== undefined && amount !== null && Number.isInteger(amount) && amount >= 0 ? amount : null
  }

  readonly #type = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value
  }

  readonly #choose = (event: Event): void => {
    this.why = (event.target as HTMLSelectElement).value as QuotaReason
  }

  readonly #give = (event: Event): void => {
    event.preventDefault()
    const people = this.#asked()
    const [queue] = this.quota.queues
    if (people === null || queue === undefined || people < this.quota.served) return
    void this.giver.give('set-quota', { queue, people, why: this.why })
    this.typed = ''
  }
}
