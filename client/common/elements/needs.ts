// The kinds of care that somebody may need, as chips to press. None of them has to be pressed.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Need } from '../../../shared/day/nouns/ticket.ts'
import { base } from '../base.ts'
import { WordsController, words } from '../words/words.ts'

const ALL: readonly Need[] = ['elderly', 'pregnant', 'disabled', 'infant']

@customElement('yi-needs')
export class NeedsElement extends LitElement {
  @property({ attribute: false }) value: readonly Need[] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      h2 {
        font-size: var(--t4);
      }
      div {
        display: flex;
        flex-wrap: wrap;
        margin: var(--s1) calc(-1 * var(--s1)) calc(-1 * var(--s1));
      }
      button {
        margin: var(--s1);
        font-weight: 400;
      }
      button[aria-pressed='true'] {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1.5px var(--accent);
        color: var(--accent);
        font-weight: 700;
      }
    `,
  ]

  override render() {
    return html`<h2 id="needs">${words().resident.needs}</h2>
      <div role="group" aria-labelledby="needs">
        ${ALL.map((need) => {
          const isOn = this.value.includes(need)
          return html`<button type="button" aria-pressed=${isOn} @click=${() => this.#toggle(need)}>
            ${isOn ? '✓ ' : ''}${words().common.needs[need]}
          </button>`
        })}
      </div>`
  }

  #toggle(need: Need): void {
    const detail = this.value.includes(need)
      ? this.value.filter((one) => one !== need)
      : [...this.value, need]
    this.value = detail
    this.dispatchEvent(new CustomEvent('change', { detail }))
  }
}
