// Pauses a queue, or the whole site, with a reason and an end: two taps, with gloves on.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { QueueId } from '../../../shared/day/nouns/ids.ts'
import type { PauseReason } from '../../../shared/day/nouns/pause.ts'
import { pauseWords } from '../../../shared/text/pause-words.ts'
import { base } from '../../common/base.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'

/** Those that need no sentence. Rain has a button of its own. */
const REASONS: readonly PauseReason[] = ['lunch', 'disinfection', 'supplies', 'weather']
const MINUTES = [10, 20, 30, 60, 90, 120]

@customElement('yi-pause')
export class PauseElement extends LitElement {
  /** Null: the whole site. */
  @property({ attribute: false }) queue: QueueId | null = null
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private isOpen = false
  @state() private reason: PauseReason | null = null
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
    `,
  ]

  open(): void {
    Object.assign(this, { reason: null, isOpen: true })
    this.renderRoot.querySelector('dialog')?.showModal()
  }

  override render() {
    return html`<dialog aria-labelledby="pause" @close=${this.#closed}>${this.isOpen ? this.#choices() : nothing}</dialog>`
  }

  #choices() {
    const text = pauseWords[language()]
    const { reason } = this
    return html`<div class="in">
      <h2 id="pause">${reason === null ? text.ask : `${text.reasons[reason]}: ${text.until}`}</h2>
      <div class="choices">${
        reason === null
          ? REASONS.map(
              (one) => html`<button @click=${() => this.#because(one)}>${text.reasons[one]}</button>`,
            )
          : html`${MINUTES.map((count) => html`<button @click=${() => this.#pause(reason, count)}>${text.minutes({ count })}</button>`)}
              <button @click=${() => this.#pause(reason)}>${text.open}</button>`
      }</div>
      <button @click=${this.#dismiss}>${words().common.cancel}</button>
    </div>`
  }

  #because(reason: PauseReason): void {
    this.reason = reason
  }

  #pause(reason: PauseReason, until?: number): void {
    const said = { reason, ...(until === undefined ? {} : { until }) }
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
