// Whom each desk is calling, the newest first and largest. A new call rises and pulses for eight seconds.

import { css, html, LitElement, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { both } from '../../common/both.ts'
import { fill } from '../../common/fill.ts'
import { WordsController, words } from '../../common/words.ts'
import { type Row, rowsOf } from '../rows.ts'
import '../../common/elements/line.ts'

/** Rows below the newest that stay readable from the end of the line. */
const ROWS = 6
/** Up to so many of them are drawn large. */
const FEW = 4

@customElement('yi-calls')
export class Calls extends LitElement {
  @property({ attribute: false }) calls: ScreenView['calls'] = []
  @property({ type: Boolean }) open = false
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
        grid-template-columns: repeat(2, minmax(0, 1fr));
        grid-template-rows: minmax(0, 5fr);
        grid-auto-rows: minmax(0, 2fr);
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: calc(2 * var(--u));
        padding: 0 calc(2.5 * var(--u));
        border-radius: calc(1.2 * var(--u));
        background: var(--card);
        --size: calc(10 * var(--u));
      }
      .many li {
        --size: calc(7 * var(--u));
      }
      .numbers {
        display: flex;
        flex-wrap: wrap;
        gap: 0.1em 0.4em;
        font-size: var(--size);
      }
      .desk {
        flex: none;
        font-size: max(calc(3.6 * var(--u)), var(--size) * 0.4);
        font-weight: 700;
        line-height: 1.15;
        text-align: right;
        white-space: nowrap;
      }
      .desk span {
        display: block;
      }
      .also {
        font-size: 0.75em;
      }
      /* several in one row share its room */
      .two {
        font-size: calc(var(--size) * 0.6);
      }
      .some {
        font-size: calc(var(--size) * 0.4);
      }
      .lots {
        font-size: calc(var(--size) * 0.3);
      }
      ol li:first-child {
        grid-column: 1 / -1;
        background: var(--call);
        color: var(--on-call);
        --size: calc(24 * var(--u));
      }
      /* beside its desk there is less room than in proportion */
      li:first-child .two {
        font-size: calc(var(--size) * 0.48);
      }
      li:first-child .some {
        font-size: calc(var(--size) * 0.3);
      }
      li:first-child .lots {
        font-size: calc(var(--size) * 0.24);
      }
      /* the reader looks up and down, not from side to side */
      @media (max-aspect-ratio: 1/1) {
        ol {
          grid-template-columns: minmax(0, 1fr);
          grid-template-rows: minmax(min-content, 5fr);
        }
        ol li {
          --size: calc(7 * var(--u));
        }
        li:not(:first-child) .desk span {
          display: inline;
        }
        /* one column has room for fewer */
        li:nth-child(n + 6) {
          display: none;
        }
        ol li:first-child {
          flex-direction: column;
          justify-content: center;
          gap: calc(1 * var(--u));
          padding-block: calc(1 * var(--u));
        }
        li:first-child .numbers {
          justify-content: center;
        }
        li:first-child .desk {
          text-align: center;
        }
      }
      .nobody {
        display: grid;
        place-content: center;
        gap: calc(3 * var(--u));
        height: 100%;
        font-size: calc(6 * var(--u));
        font-weight: 700;
        line-height: 1.3;
        text-align: center;
      }
      .nobody span {
        display: block;
      }
      .nobody yi-line {
        width: calc(36 * var(--u));
        margin: 0 auto;
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
    this.#newest = Math.max(this.#newest, newest)
  }

  override render() {
    if (this.calls.length === 0) return this.#nobody()
    const rows = rowsOf(this.calls).slice(0, ROWS + 1)
    return html`<ol class=${rows.length > FEW + 1 ? 'many' : 'few'} aria-live="assertive" aria-label=${words().screen.calling}>
      ${repeat(rows, ({ call }) => call, this.#row)}
    </ol>`
  }

  #nobody() {
    return html`<div class="nobody">
      <yi-line .marks=${5} aria-hidden="true"></yi-line>
      <p>${both(({ screen }) => (this.open ? screen.nobodyCalled : screen.closed))}</p>
    </div>`
  }

  readonly #row = ({ numbers, desk, call }: Row) =>
    html`<li class=${call === this.#newest ? 'new' : ''}>
      <span class="numbers ${crowdOf(numbers.length)}">${numbers.map((number) => html`<span class="number">${number}</span>`)}</span>
      <span class="desk">${both(({ screen }) => fill(screen.toDesk, { desk }))}</span>
    </li>`
}

function crowdOf(count: number): string {
  if (count === 1) return ''
  if (count === 2) return 'two'
  return count <= 6 ? 'some' : 'lots'
}
