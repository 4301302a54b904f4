// Going away where a place is kept no longer, or for a few minutes more: what that means comes before the button.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Input } from '../../../shared/day/commands/index.ts'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { awayWords } from '../../../shared/text/away-words.ts'
import { base } from '../../common/base.ts'
import { language, WordsController } from '../../common/words/words.ts'
import '../../common/elements/sure.ts'

/** Minutes away for somebody who comes back at the end: as long as a site usually keeps a place. */
const AWAY = 30

@customElement('yi-hold')
export class HoldElement extends LitElement {
  @property({ attribute: false }) holds!: TicketView['holds']
  @property({ type: Boolean }) disabled = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s2);
      }
      yi-sure {
        display: grid;
      }
    `,
  ]

  override render() {
    const text = awayWords[language()]
    const { left: minutes, most } = this.holds
    return html`
      ${
        minutes
          ? html`<button ?disabled=${this.disabled} @click=${() => this.#hold({ minutes })}>${text.few({ minutes })}</button>
              <p class="quiet">${text.fewWhy}</p>`
          : nothing
      }
      <yi-sure .label=${text.go} .again=${text.goSure} .disabled=${this.disabled}
        @sure=${() => this.#hold({ minutes: AWAY, atEnd: true })}></yi-sure>
      <p class="quiet">${most.times ? text.limit(most) : text.never}</p>
      <p class="quiet">${text.goWhy}</p>
    `
  }

  #hold(detail: Omit<Input<'hold'>, 'number'>): void {
    this.dispatchEvent(new CustomEvent('hold', { detail }))
  }
}
