// Pauses a queue, or the whole site, with a reason and an end: two taps, with gloves on. Another reason takes a sentence.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { QueueId } from '../../../shared/day/nouns/ids.ts'
import type { PauseReason } from '../../../shared/day/nouns/pause.ts'
import { isPlain, LONGEST_TEXT, onOneLine } from '../../../shared/day/nouns/plain.ts'
import type { Text } from '../../../shared/day/nouns/site-text.ts'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import { type Language, languages } from '../../../shared/languages.ts'
import { pauseWords } from '../../../shared/text/pause-words.ts'
import { base } from '../../common/base.ts'
import { inWords, language, WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'

const REASONS: readonly PauseReason[] = ['lunch', 'disinfection', 'supplies', 'weather', 'other']
const MINUTES = [10, 20, 30, 60, 90, 120]

@customElement('yi-pause')
export class PauseElement extends LitElement {
  /** Null: the whole site. */
  @property({ attribute: false }) queue: QueueId | null = null
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private isOpen = false
  /** The site's languages: a sentence needs words in each. */
  @property({ attribute: false }) languages: readonly Language[] = languagesOf({})
  @state() private reason: PauseReason | null = null
  /** The sentence of another reason; null: there is none yet. */
  @state() private said: Text | null = null
  /** Whether it lasts until a marshal ends it, also when its time is over. */
  @state() private byHand = false
  /** The languages in which nothing was written, or nothing that may be shown. */
  @state() private missing: readonly Language[] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      .in,
      .choices {
        display: grid;
        gap: var(--s3);
      }
      .choices {
        grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
      }
      .choices button {
        min-height: 64px;
        font-size: var(--t3);
      }
      form {
        display: grid;
        gap: var(--s3);
      }
      .said {
        display: grid;
        gap: var(--s1);
      }
      .by-hand {
        display: flex;
        align-items: center;
        gap: var(--s2);
        min-height: 64px;
      }
    `,
  ]

  open(): void {
    Object.assign(this, { reason: null, said: null, byHand: false, missing: [], isOpen: true })
    this.renderRoot.querySelector('dialog')?.showModal()
  }

  override render() {
    return html`<dialog aria-labelledby="pause" @close=${this.#closed}>${this.isOpen ? this.#asks() : nothing}</dialog>`
  }

  #asks() {
    const text = pauseWords[language()]
    const { reason } = this
    const isUnsaid = reason === 'other' && this.said === null
    return html`<div class="in">
      <h2 id="pause">${reason === null || isUnsaid ? text.ask : text.until({ what: this.#what(reason) })}</h2>
      ${reason === null ? this.#reasons() : isUnsaid ? this.#sentence() : this.#ends(reason)}
      <button @click=${this.#dismiss}>${words().common.cancel}</button>
    </div>`
  }

  #what(reason: PauseReason): string {
    return this.said ? inWords(this.said) : pauseWords[language()].reasons[reason]
  }

  #reasons() {
    const text = pauseWords[language()]
    return html`<div class="choices">${REASONS.map(
      (one) =>
        html`<button @click=${() => this.#because(one)}>${one === 'other' ? text.other : text.reasons[one]}</button>`,
    )}</div>`
  }

  #sentence() {
    const text = pauseWords[language()]
    return html`<form @submit=${this.#say}>
      ${this.languages.map((tag) => {
        const isMissing = this.missing.includes(tag)
        return html`<label class="said">${languages[tag].name}
          <input name=${tag} lang=${tag} dir=${languages[tag].dir} maxlength=${LONGEST_TEXT} aria-invalid=${isMissing} />
          ${isMissing ? html`<span class="alarm" role="alert">${words().spacing.announceMissing}</span>` : nothing}
        </label>`
      })}
      <button class="main">${text.next}</button>
    </form>`
  }

  #ends(reason: PauseReason) {
    const text = pauseWords[language()]
    return html`<label class="by-hand"><input type="checkbox" .checked=${this.byHand} @change=${this.#tick} />${text.byHand}</label>
      <div class="choices">${MINUTES.map((count) => html`<button @click=${() => this.#pause(reason, count)}>${text.minutes({ count })}</button>`)}
        <button @click=${() => this.#pause(reason)}>${text.open}</button></div>`
  }

  #because(reason: PauseReason): void {
    this.reason = reason
  }

  readonly #tick = ({ target }: Event): void => {
    this.byHand = (target as HTMLInputElement).checked
  }

  readonly #say = (event: Event): void => {
    event.preventDefault()
    const fields = new FormData(event.target as HTMLFormElement)
    const said = Object.fromEntries(
      this.languages.map((tag) => [tag, onOneLine(String(fields.get(tag) ?? '').trim())]),
    ) as Text
    this.missing = this.languages.filter((tag) => !isPlain(said[tag] ?? ''))
    if (this.missing.length === 0) this.said = said
  }

  #pause(reason: PauseReason, until?: number): void {
    const said = {
      reason,
      ...(until === undefined ? {} : { until }),
      ...(until !== undefined && this.byHand ? { byHand: true } : {}),
      ...(this.said ? { words: this.said } : {}),
    }
    if (this.queue === null) void this.giver.give('pause-site', said)
    else void this.giver.give('pause-queue', { queue: this.queue, ...said })
    this.#dismiss()
  }

  readonly #closed = (): void => {
    this.isOpen = false
  }

  readonly #dismiss = (): void => {
    this.renderRoot.querySelector('dialog')?.close()
  }
}
