// Asks before a number is given up. It is on the page itself: Safari before 15.4 has no dialog element.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { claimWords } from '../../../shared/text/claim-words.ts'
import { nextTimeWords } from '../../../shared/text/next-time-words.ts'
import { base } from '../../common/base.ts'
import { language, WordsController, words } from '../../common/words/words.ts'

@customElement('yi-leave')
export class LeaveElement extends LitElement {
  /** Whether whoever leaves now is among the first on the next day: then nothing is lost, and that is said. */
  @property({ type: Boolean }) first = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      h2 {
        font-size: var(--t4);
      }
      section {
        display: grid;
        gap: var(--s3);
      }
    `,
  ]

  override render() {
    const text = claimWords[language()]
    const { leaveWhy, leaveYes } = (this.first ? nextTimeWords : claimWords)[language()]
    return html`<section class="card" aria-labelledby="ask" @keydown=${this.#escape}>
      <h2 id="ask">${text.leaveAsk}</h2>
      <p>${leaveWhy}</p>
      <button class="main" @click=${() => this.#say('stay')}>${words().common.cancel}</button>
      <button @click=${() => this.#say('leave')}>${leaveYes}</button>
    </section>`
  }

  override firstUpdated(): void {
    // the choice that changes nothing comes first, for a thumb that is too quick
    this.renderRoot.querySelector<HTMLElement>('button.main')?.focus()
    this.scrollIntoView({ block: 'nearest' })
  }

  #escape(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#say('stay')
  }

  #say(what: 'stay' | 'leave'): void {
    this.dispatchEvent(new CustomEvent(what))
  }
}
