// Whom each desk is calling, the newest first and largest. A new call rises and pulses for eight seconds.

import { css, html, LitElement, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { fill, WordsController, words } from '../../common/words.ts'
import { chime } from '../chime.ts'

type Call = ScreenView['calls'][number]

/** Rows that stay readable from the end of the line. */
const ROWS = 6

@customElement('yi-calls')
export class Calls extends LitElement {
  @property({ attribute: false }) calls: readonly Call[] = []
  readonly words = new WordsController(this)
  #newest = -1

  static override styles = [
    base,
    css`
      :host {
        display: block;
        overflow: hidden;
      }
      ol {
        display: grid;
        height: 100%;
        gap: calc(1.2 * var(--u));
        grid-template-columns: 1fr 1fr;
        grid-template-rows: 2fr;
        grid-auto-rows: 1fr;
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.5em;
        padding: 0 calc(2 * var(--u));
        border-radius: calc(1.2 * var(--u));
        background: var(--card);
        font-size: calc(3.8 * var(--u));
      }
      .number {
        font-size: calc(9 * var(--u));
      }
      li:first-child {
        grid-column: 1 / -1;
        background: var(--call);
        color: var(--on-call);
        font-size: calc(8 * var(--u));
        font-weight: 700;
      }
      li:first-child .number {
        font-size: calc(20 * var(--u));
      }
      .nobody {
        display: grid;
        place-content: center;
        height: 100%;
        font-size: calc(5 * var(--u));
        text-align: center;
      }
      @media (prefers-reduced-motion: no-preference) {
        li.new {
          animation: pulse 1s ease-in-out 8;
        }
      }
      @keyframes pulse {
        50% {
          transform: scale(1.015);
          filter: brightness(1.2);
        }
      }
    `,
  ]

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('calls')) return
    const newest = this.calls[0]?.call ?? 0
    // what was called before this page was opened is no news
    if (this.#newest >= 0 && newest > this.#newest) chime()
    this.#newest = Math.max(this.#newest, newest)
  }

  override render() {
    const text = words().screen
    if (this.calls.length === 0) return html`<p class="nobody quiet">${text.nobodyCalled}</p>`
    return html`<ol aria-live="assertive" aria-label=${text.calling}>
      ${repeat(this.calls.slice(0, ROWS + 1), ({ call }) => call, this.#row)}
    </ol>`
  }

  readonly #row = ({ number, desk, call }: Call) =>
    html`<li class=${call === this.#newest ? 'new' : ''}>
      <span class="number">${number}</span><span>${fill(words().screen.toDesk, { desk })}</span>
    </li>`
}
