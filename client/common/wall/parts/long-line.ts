// A line of the wall. Marks may be lit (come forward) or ringed in the alarm colour (too close). A very long line is
// drawn as a band, and a scale shows the distances.

import { css, nothing, svg } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { HIGH, LineElement, MOST, markPosition } from '../../elements/line.ts'

/** More dots than `MOST` cannot be told apart, so the line is drawn as a band of this length, to scale. */
const BAND = 1220
const DOT = 6
const PITCH = 20
/** Height of the scale below it. */
const SCALE = 15

@customElement('yi-long-line')
export class LongLineElement extends LineElement {
  /** The marks to which somebody was just brought forward. */
  @property({ attribute: false }) lit: readonly number[] = []
  /** The marks where people stand too close. */
  @property({ attribute: false }) crowded: { readonly from: number; readonly to: number } | null = null
  /** Metres from one mark to the next, for a scale below the drawing; 0: none. */
  @property({ type: Number }) spacing = 0
  /** The words for a distance on the scale. */
  @property({ attribute: false }) metres = (count: number): string => String(count)

  static override styles = [
    LineElement.styles,
    css`
      .crowded {
        fill: none;
        stroke: var(--alarm);
        stroke-width: 3;
      }
      .close {
        fill: var(--alarm);
        stroke: var(--alarm);
      }
      .track {
        fill: none;
        stroke: var(--quiet);
        stroke-width: 1.6;
      }
      .full {
        fill: var(--ink);
      }
      .tick {
        stroke: var(--quiet);
        stroke-width: 1.2;
      }
      /* turned back where the drawing is turned over */
      text {
        fill: var(--quiet);
        font-family: var(--font);
        font-weight: 600;
        unicode-bidi: plaintext;
        transform: scaleX(var(--ahead));
        transform-box: fill-box;
        transform-origin: 50%;
      }
    `,
  ]

  override render() {
    if (this.marks <= MOST && !this.crowded && !this.spacing) return super.render()
    const width = this.marks > MOST ? BAND : Math.max(this.marks, Math.min(this.room, MOST)) * PITCH
    return this.drawn(width, HIGH + (this.spacing ? SCALE : 0), [
      this.marks > MOST ? this.#band() : this.dots(),
      this.#crowd(),
      this.spacing ? this.#scale(Math.min(17, Math.max(11, width / 60))) : nothing,
    ])
  }

  protected override kindOf(mark: number): string {
    if (mark !== this.you && this.lit.includes(mark)) return 'lit'
    const kind = super.kindOf(mark)
    const isClose = this.crowded !== null && mark >= this.crowded.from && mark <= this.crowded.to
    return kind === 'taken' && isClose ? 'close' : kind
  }

  /** A long line: a band, filled as far as people stand, with the lit marks in their places. */
  #band() {
    const filled = this.#x(this.standing) + DOT
    const lit = [...this.lit, ...(this.you ? [this.you] : [])].map(
      (mark) => svg`<circle class="lit" cx=${this.#x(mark)} cy="14" r="9" />`,
    )
    const stretch = this.crowded && this.#stretch(this.crowded)
    return svg`<rect class="track" x="4" y="6" width=${BAND - 8} height="16" rx="8" />
      ${this.standing ? svg`<rect class="full" x="4" y="6" width=${Math.max(16, filled - 4)} height="16" rx="8" />` : nothing}
      ${stretch ? svg`<rect class="close" x=${stretch.from} y="6" width=${stretch.length} height="16" rx="8" />` : nothing}
      ${lit}`
  }

  #crowd() {
    if (!this.crowded) return nothing
    const { from, length } = this.#stretch(this.crowded)
    return svg`<rect class="crowded" x=${from} y="2" width=${length} height="24" rx="12" />`
  }

  /** The part of the band from half a mark before the first to half a mark behind the last. */
  #stretch({ from, to }: { readonly from: number; readonly to: number }): { from: number; length: number } {
    const first = this.#x(from) - PITCH / 2 + 0.5
    return { from: first, length: this.#x(Math.min(to, this.marks)) + PITCH / 2 - 0.5 - first }
  }

  /** The scale. Its figures have one size, however long the line: a longer line is drawn smaller. */
  #scale(size: number) {
    const step = stepOf((this.marks - 1) * this.spacing)
    const count = Math.floor(((this.marks - 1) * this.spacing) / step + 1e-9)
    return Array.from({ length: count }, (_, index) => {
      const metres = (index + 1) * step
      const x = this.#x(1 + metres / this.spacing)
      // the last figure would go beyond the end of the drawing
      const anchor = index === count - 1 ? 'end' : 'middle'
      return svg`<line class="tick" x1=${x} y1="24" x2=${x} y2="30" />
        <text x=${anchor === 'end' ? x + 9 : x} y="41" text-anchor=${anchor} font-size=${size}>${this.metres(metres)}</text>`
    })
  }

  #x(mark: number): number {
    if (this.marks <= MOST) return markPosition(mark)
    return PITCH / 2 + ((mark - 1) / (this.marks - 1)) * (BAND - PITCH)
  }
}

/** Metres from one figure of the scale to the next, so that there are at most six or seven. */
function stepOf(length: number): number {
  return [5, 10, 20, 50].find((step) => length / step <= 6.5) ?? 100
}
