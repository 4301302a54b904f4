// Beside the code, where there is room: the numbers to bring forward, those who are called soon and are asked back, and the
// last that were missed. They do not look like a call: the words come first, and no figure could be read as a desk's.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ScreenView } from '../../../../shared/day/views/screen.ts'
import type { Words } from '../../../../shared/text/words.ts'
import { base } from '../../base.ts'
import { wordsIn } from '../../words/loaded-words.ts'
import { WordsController } from '../../words/words.ts'
import { emsIn } from '../measure.ts'
import { sized } from '../sized.ts'
import type { Rect } from '../surface.ts'
import { sayInTongues, TonguesController, tonguesNow } from '../tongues.ts'

/** Heights in ems of the words: of a heading with its second language, of a row, and of a line of numbers with its words. */
const HEAD = 2.7
const ROW = 1.55
const LINE = 4.1
const SECOND = 0.8
/** The least size of these words beside the wall's other words, so that two numbers to bring forward fit. */
const LEAST = 0.7

@customElement('yi-aside')
export class AsideElement extends LitElement {
  @property({ attribute: false }) forward: ScreenView['forward'] = []
  @property({ attribute: false }) soon: ScreenView['soon'] = []
  @property({ attribute: false }) missed: ScreenView['missed'] = []
  @property({ attribute: false }) box: Rect = { x: 0, y: 0, width: 1, height: 1 }
  /** Size of the words. */
  @property({ type: Number }) small = 0
  readonly tongues = new TonguesController(this)
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        line-height: 1.2;
        white-space: nowrap;
      }
      h2,
      .line p {
        font-size: 1em;
        font-weight: 700;
        line-height: 1.2;
      }
      h2 span,
      .line p span {
        display: block;
      }
      .also {
        font-size: ${SECOND}em;
        font-weight: 400;
      }
      section {
        overflow: hidden;
      }
      .forward {
        color: var(--accent);
      }
      .forward h2 {
        height: ${HEAD}em;
      }
      li {
        display: flex;
        align-items: center;
        gap: 0.6em;
        height: ${ROW}em;
        color: var(--ink);
      }
      /* a lit mark, as the line has it */
      li::before {
        width: 0.5em;
        height: 0.5em;
        border-radius: 50%;
        background: var(--accent);
        outline: 0.1em solid var(--accent);
        outline-offset: 0.12em;
        margin-inline-start: 0.25em;
        content: '';
      }
      .line {
        display: flex;
        flex-direction: column;
        justify-content: flex-end;
        height: ${LINE}em;
        color: var(--quiet);
      }
      .line .numbers {
        display: flex;
        gap: 0.6em;
        padding-bottom: 0.3em;
        color: var(--ink);
        font-size: 1.15em;
      }
      .soon {
        flex-direction: column-reverse;
        color: var(--accent);
      }
      .soon .numbers {
        padding-block: 0.3em 0;
      }
    `,
  ]

  override render() {
    const { width, height } = this.box
    const twoRows = Math.max(height / (HEAD + 2 * ROW), LEAST * this.small)
    const size = Math.min(this.small * 1.05, width / this.#widest(), twoRows)
    const room = height / size
    // numbers to bring forward come before those who are asked back, and these before missed numbers
    const needed = this.forward.length > 0 ? HEAD + ROW : 0
    const isSoon = this.soon.length > 0 && room >= needed + LINE
    const lines = isSoon ? LINE : 0
    const isMissed = this.missed.length > 0 && room >= needed + lines + LINE
    const rows = Math.floor((room - lines - (isMissed ? LINE : 0) - HEAD) / ROW)
    const isForward = rows > 0 && this.forward.length > 0
    return html`${isForward ? this.#forward(rows, size) : nothing}
      ${isSoon ? this.#line('soon', this.soon, size) : nothing}
      ${isForward || isSoon ? nothing : html`<section></section>`}
      ${isMissed ? this.#line('missed', this.missed, size) : nothing}`
  }

  /** The newest are shown, since those people have not heard it yet. */
  #forward(rows: number, size: number) {
    return html`<section class="forward" ${sized(size)}>
      <h2>${sayInTongues(({ screen }) => screen.forward)}</h2>
      <ol aria-live="polite">${this.forward
        .slice(-rows)
        .map(
          ({ number, mark }) =>
            html`<li><span class="number">${number}</span> <span>${sayInTongues(({ screen }) => screen.toMark({ mark }))}</span></li>`,
        )}</ol>
    </section>`
  }

  #line(kind: 'soon' | 'missed', all: readonly string[], size: number) {
    const numbers: string[] = []
    let used = 0
    // as many of the last numbers as one row holds
    for (const number of [...all].reverse()) {
      used += (emsIn(number, 800) + 0.6) * 1.15
      if (used * size > this.box.width) break
      numbers.unshift(number)
    }
    return html`<section class="line ${kind}" ${sized(size)}>
      <div class="numbers">${numbers.map((number) => html`<span class="number">${number}</span>`)}</div>
      <p>${sayInTongues(({ screen }) => screen[kind])}</p>
    </section>`
  }

  #widest(): number {
    const wide = (said: (words: Words) => string) =>
      tonguesNow().map((language, index) => emsIn(said(wordsIn(language)), 700) * (index ? SECOND : 1))
    const marks = wide(({ screen }) => screen.toMark({ mark: 888 }))
    const row = 1.6 + emsIn('A0000', 800) + marks.reduce((sum, ems) => sum + ems + 0.4, 0)
    const said = (['forward', 'soon', 'missed'] as const).flatMap((kind) =>
      wide(({ screen }) => screen[kind]),
    )
    return Math.max(row, ...said)
  }
}
