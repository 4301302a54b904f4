// Whom each desk is calling, the newest first and largest. A new call flashes for eight seconds.

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Hours } from '../../../shared/day/site.ts'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { type Language, languages, type Words } from '../../../shared/text/index.ts'
import { base } from '../../common/base.ts'
import { fill } from '../../common/fill.ts'
import { WordsController, words } from '../../common/words.ts'
import { type Row, rowsOf } from '../rows.ts'
import { emsOf } from '../size-to-fit.ts'
import { sized } from '../sized.ts'
import { ROW_HEIGHT, type Sizes } from '../sizes.ts'
import { say, TonguesController, tonguesNow } from '../tongues.ts'
import '../../common/elements/line.ts'

/** Room in a row that is not for numbers, in ems: a desk of two digits, its words, and the space around them. */
const BESIDE = 3.6
/** Width of a digit in the heaviest weight, in ems. */
const DIGIT = 0.66
/** Lines of numbers in one row at most: ten who share a tube stand in three. */
const LINES = 3

@customElement('yi-calls')
export class Calls extends LitElement {
  @property({ attribute: false }) calls: ScreenView['calls'] = []
  /** Calls are counted anew where it is higher: the server went back to an older state. */
  @property({ type: Number }) epoch = 0
  @property({ type: Boolean }) open = false
  @property({ attribute: false }) hours: Hours | null = null
  @property({ attribute: false }) sizes: Sizes | null = null
  readonly words = new WordsController(this)
  readonly tongues = new TonguesController(this)
  #newest = -1
  /** The call that is news: what was called before this page was opened is none. */
  #fresh = -1

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      ol {
        display: grid;
        gap: var(--gap);
        height: 100%;
        grid-auto-rows: calc(${ROW_HEIGHT} * var(--read));
        grid-template-rows: minmax(0, 1fr);
      }
      .two {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.35em;
        padding: 0 0.2em;
        border-radius: calc(0.7 * var(--gap));
        background: var(--card);
        font-size: var(--read);
        line-height: 1;
        overflow: hidden;
      }
      li:first-child {
        grid-column: 1 / -1;
        background: var(--call);
        color: var(--on-call);
        font-size: var(--newest);
      }
      .numbers {
        display: flex;
        flex-wrap: wrap;
        gap: 0.08em 0.35em;
      }
      .desk {
        display: grid;
        flex: none;
        grid-template-columns: auto auto;
        align-items: center;
        column-gap: 0.12em;
        font-weight: 700;
      }
      .desk span {
        font-size: 0.32em;
        line-height: 1.15;
        white-space: nowrap;
      }
      .desk span:first-child {
        display: contents;
      }
      .desk i {
        font-style: normal;
      }
      .desk span:only-child i {
        grid-row: 1 / 3;
      }
      .desk b {
        grid-row: 1 / 3;
        font-size: 3.1em;
        font-weight: 800;
        font-variant-numeric: tabular-nums;
        line-height: 1;
      }
      .nobody {
        display: grid;
        place-content: center;
        gap: calc(2 * var(--gap));
        height: 100%;
        padding: 0 calc(2 * var(--gap));
        border-radius: calc(0.7 * var(--gap));
        background: var(--card);
        font-weight: 700;
        line-height: 1.25;
        text-align: center;
      }
      .nobody span {
        display: block;
      }
      .nobody .also {
        font-size: 0.7em;
      }
      .nobody yi-line {
        width: 8em;
        margin: 0 auto;
      }
      @media (prefers-reduced-motion: no-preference) {
        li.new {
          /* from one to the other at once: what lies between them cannot be read */
          animation: flash 1s step-end 8;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        li.new {
          box-shadow: inset 0 0 0 0.05em var(--paper), inset 0 0 0 0.1em var(--call);
        }
      }
      @keyframes flash {
        50% {
          background: var(--paper);
          color: var(--call);
          box-shadow: inset 0 0 0 0.06em var(--call);
        }
      }
    `,
  ]

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('epoch')) this.#newest = -1
    if (!changed.has('calls')) return
    const newest = this.calls[0]?.call ?? 0
    if (this.#newest >= 0 && newest > this.#newest) this.#fresh = newest
    this.#newest = Math.max(this.#newest, newest)
  }

  override render() {
    const { sizes } = this
    if (!sizes) return nothing
    if (this.calls.length === 0) return this.#nobody(sizes)
    const rows = rowsOf(this.calls).slice(0, 1 + sizes.rows * sizes.columns)
    return html`<ol class=${sizes.columns === 2 ? 'two' : 'one'} aria-live="assertive" aria-label=${words().screen.calling}>
      ${repeat(rows, ({ call }) => call, this.#row)}
    </ol>`
  }

  #nobody({ areas: { calls }, small }: Sizes) {
    const size = Math.max(small, Math.min(calls.width / 16, calls.height / 6))
    return html`<div class="nobody" ${sized(size)}>
      <yi-line .marks=${5} aria-hidden="true"></yi-line>
      <p>${say(({ screen }) => this.#rest(screen))}</p>
    </div>`
  }

  /** What to do while nobody is called; when closed, when to come again. */
  #rest({ nobodyCalled, closed, hours }: Words['screen']): string {
    if (this.open) return nobodyCalled
    return this.hours ? fill(hours, this.hours) : closed
  }

  readonly #row = ({ numbers, desk, call }: Row, index: number) => {
    const { areas, columns, read, newest, gap } = this.sizes as Sizes
    const size = index === 0 ? newest : read
    const width = index === 0 ? areas.calls.width : (areas.calls.width - (columns - 1) * gap) / columns
    const room = width / size - BESIDE - Math.max(0, desk.length - 2) * DIGIT * 0.6
    return html`<li class=${call === this.#fresh ? 'new' : ''}>
      <span class="numbers" ${sized(size * shareOf(numbers, room))}>
        ${numbers.map((number) => html`<span class="number">${number}</span>`)}
      </span>
      <span class="desk" ${sized(size * (desk.length > 2 ? 0.6 : 1))}>${tonguesNow().map((language, place) => deskIn(language, desk, place === 0))}</span>
    </li>`
  }
}

/** Which desk, as a sentence; in the first language with the desk large. */
function deskIn(language: Language, desk: string, isFirst: boolean): TemplateResult {
  const [before = '', after = ''] = languages[language].screen.toDesk.split('{desk}')
  if (!isFirst) return html`<span class="also" lang=${language}>${before}${desk}${after}</span>`
  return html`<span lang=${language}>${part(before)}<b>${desk}</b>${part(after)}</span>`
}

function part(words: string) {
  return words ? html`<i>${words}</i>` : nothing
}

/** How much of its full size each number of a row gets in so many ems of width. */
function shareOf(numbers: readonly string[], room: number): number {
  const longest = Math.max(...numbers.map((number) => emsOf(number) / 0.58)) * DIGIT + 0.35
  let best = 0
  for (let lines = 1; lines <= LINES; lines++) {
    const across = room / (Math.ceil(numbers.length / lines) * longest)
    best = Math.max(best, Math.min(1.1 / lines, across))
  }
  return Math.min(1, best)
}
