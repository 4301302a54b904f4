// Whom to bring forward, and to which mark.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { fill, WordsController, words } from '../../common/words.ts'

/** As many as there is room for beside the code. */
const ROWS = 3

@customElement('yi-forward')
export class Forward extends LitElement {
  @property({ attribute: false }) forward: ScreenView['forward'] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        overflow: hidden;
      }
      h2 {
        color: var(--accent);
        font-size: calc(3 * var(--u));
      }
      li {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        border-top: 1px solid var(--edge);
        padding: calc(0.4 * var(--u)) 0;
      }
      .number {
        font-size: calc(3.4 * var(--u));
      }
    `,
  ]

  override render() {
    if (this.forward.length === 0) return nothing
    const text = words().screen
    return html`<h2>${text.forward}</h2>
      <ol aria-live="polite">
        ${this.forward
          .slice(-ROWS)
          .map(
            ({ number, mark }) =>
              html`<li><span class="number">${number}</span><span>${fill(text.toMark, { mark })}</span></li>`,
          )}
      </ol>`
  }
}
