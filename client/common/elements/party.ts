// The number of people in a party: two large buttons and the count between them.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { base } from '../base.ts'
import { WordsController, words } from '../words/words.ts'

const MOST = 10

@customElement('yi-party')
export class PartyElement extends LitElement {
  @property({ type: Number }) value = 1
  /** How a party uses its one number, in the site's words. */
  @property() hint = ''
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      h2 {
        font-size: var(--t4);
      }
      div {
        display: flex;
        align-items: center;
        margin-top: var(--s2);
      }
      button {
        width: min(64px, 20vw);
        height: 64px;
        font-size: var(--t5);
        padding: 0;
        line-height: 1;
      }
      output {
        margin: 0 min(var(--s4), 4vw);
        font-size: var(--t6);
        min-width: 2ch;
        text-align: center;
      }
    `,
  ]

  override render() {
    const text = words().resident
    return html`<h2 id="party">${text.party}</h2>
      <p class="quiet">${this.hint}</p>
      <div role="group" aria-labelledby="party">
        <button type="button" aria-label=${text.fewer} ?disabled=${this.value <= 1} @click=${() => this.#set(this.value - 1)}>−</button>
        <output class="number">${this.value}</output>
        <button type="button" aria-label=${text.more} ?disabled=${this.value >= MOST} @click=${() => this.#set(this.value + 1)}>+</button>
      </div>`
  }

  #set(detail: number): void {
    this.value = detail
    this.dispatchEvent(new CustomEvent('change', { detail }))
  }
}
