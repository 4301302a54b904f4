// Whom to bring forward, and to which mark.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { WordsController } from '../../common/words.ts'
import { say, TonguesController } from '../tongues.ts'

@customElement('yi-forward')
export class Forward extends LitElement {
  @property({ attribute: false }) forward: ScreenView['forward'] = []
  /** As many as there is room for; the newest are the ones who have not heard it yet. */
  @property({ type: Number }) rows = 0
  readonly tongues = new TonguesController(this)
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      h2 {
        height: calc(2.4 * var(--small));
        color: var(--accent);
        font-size: calc(1.15 * var(--small));
        line-height: calc(2.1 * var(--small));
        white-space: nowrap;
      }
      li {
        display: flex;
        justify-content: space-between;
        align-items: center;
        height: calc(1.25 * var(--forward));
        border-top: 2px solid var(--edge);
        font-size: var(--forward);
        line-height: 1;
      }
      .mark {
        display: flex;
        align-items: center;
        gap: 0.25em;
        font-weight: 700;
        text-align: right;
      }
      .mark p {
        font-size: 0.3em;
        line-height: 1.15;
        white-space: nowrap;
      }
      .mark p span {
        display: block;
      }
      .also {
        font-size: 0.85em;
      }
      /* a lit mark, as the line has it */
      b {
        display: grid;
        place-content: center;
        min-width: 1em;
        height: 1em;
        padding: 0 0.2em;
        border-radius: 0.5em;
        background: var(--accent);
        color: var(--on-accent);
        font-size: 0.85em;
        font-variant-numeric: tabular-nums;
      }
    `,
  ]

  override render() {
    if (this.forward.length === 0 || this.rows === 0) return nothing
    return html`<h2>${say(({ screen }) => screen.forward)}</h2>
      <ol aria-live="polite">${repeat(this.forward.slice(-this.rows), ({ number }) => number, this.#row)}</ol>`
  }

  readonly #row = ({ number, mark }: ScreenView['forward'][number]) =>
    html`<li>
      <span class="number">${number}</span>
      <span class="mark"><p>${say(({ screen }) => fill(screen.toMark, { mark }))}</p><b aria-hidden="true">${mark}</b></span>
    </li>`
}
