// Whom to bring forward, and to which mark.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { both } from '../../common/both.ts'
import { fill } from '../../common/fill.ts'
import { WordsController } from '../../common/words.ts'

/** As many as there is room for beside the code; the newest are the ones who have not heard it yet. */
const ROWS = 4

@customElement('yi-forward')
export class Forward extends LitElement {
  @property({ attribute: false }) forward: ScreenView['forward'] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        overflow: hidden;
      }
      /* a row that there is no room for goes into a column that nobody sees, rather than be cut in two */
      ol {
        display: flex;
        flex-flow: column wrap;
        overflow: hidden;
      }
      h2 {
        color: var(--accent);
        font-size: calc(3 * var(--u));
        padding-bottom: calc(0.6 * var(--u));
      }
      li {
        display: flex;
        justify-content: space-between;
        align-items: center;
        width: 100%;
        border-top: 1px solid var(--edge);
        padding: calc(0.4 * var(--u)) 0;
        line-height: 1.15;
      }
      .number {
        font-size: calc(4.6 * var(--u));
      }
      .mark {
        font-size: calc(2.6 * var(--u));
        font-weight: 700;
        text-align: right;
      }
      .mark span {
        display: block;
      }
      .also {
        font-size: 0.75em;
      }
    `,
  ]

  override render() {
    if (this.forward.length === 0) return nothing
    return html`<h2>${both(({ screen }) => screen.forward)}</h2>
      <ol aria-live="polite">${repeat(this.forward.slice(-ROWS), ({ number }) => number, this.#row)}</ol>`
  }

  readonly #row = ({ number, mark }: ScreenView['forward'][number]) =>
    html`<li>
      <span class="number">${number}</span>
      <span class="mark">${both(({ screen }) => fill(screen.toMark, { mark }))}</span>
    </li>`
}
