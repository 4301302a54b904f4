// Coming back by oneself, after a missed call or after others went first: what it does comes beside the button.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { backWords } from '../../../shared/text/back-words.ts'
import { base } from '../../common/base.ts'
import { language, WordsController } from '../../common/words/words.ts'

@customElement('yi-back')
export class BackElement extends LitElement {
  /** After how many calls its holder would be called; null: only a marshal can bring the number back. */
  @property({ attribute: false }) places: NonNullable<TicketView['comeBack']> | null = null
  @property({ type: Boolean }) disabled = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s2);
      }
      button {
        min-height: 72px;
        font-size: var(--t3);
      }
      p {
        text-align: center;
        text-wrap: balance;
      }
      strong {
        font-size: var(--t2);
      }
    `,
  ]

  override render() {
    const text = backWords[language()]
    const { places } = this
    if (places === null) return html`<p><strong>${text.byMarshal}</strong></p>`
    return html`<button class="main" ?disabled=${this.disabled} @click=${() => this.dispatchEvent(new CustomEvent('back'))}>${text.back}</button>
      <p>${places ? text.after({ places }) : text.next}</p>
      <p class="quiet">${text.once}</p>`
  }
}
