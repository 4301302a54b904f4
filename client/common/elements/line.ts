// The motif: dots one metre apart, seen from above, the desk where reading begins: nobody has said at which side of its hall
// it stands. Filled: somebody stands there. Hollow: free. Lit: come forward. Ringed in the alarm colour: too close. Ringed in
// the accent: you.

import { css, html, LitElement, nothing, svg } from 'lit'
import { customElement, property } from 'lit/decorators.js'

/** More dots than this are not seen as dots any more: the line is drawn as a band, to scale. */
const MOST = 61
/** From one mark to the next, in the drawing's own units; and how long a band is. */
const PITCH = 20
const BAND = MOST * PITCH
const DOT = 6
/** Height without the scale, and of the scale below it. */
const HIGH = 28
const SCALE = 15

@customElement('yi-line')
export class Line extends LitElement {
  @property({ type: Number }) marks = 0
  @property({ type: Number }) standing = 0
  /** Marks to leave room for, so that lines of different length are drawn at one scale. */
  @property({ type: Number }) room = 0
  /** The mark that is the reader's own. */
  @property({ type: Number }) you = 0
  /** The marks that somebody was just brought forward to. */
  @property({ attribute: false }) lit: readonly number[] = []
  /** The marks where people stand too close. */
  @property({ attribute: false }) crowded: { readonly from: number; readonly to: number } | null = null
  /** Metres from one mark to the next, for a scale below the drawing; 0: none. */
  @property({ type: Number }) spacing = 0
  /** What the scale calls so many metres. */
  @property({ attribute: false }) metres = (count: number): string => String(count)
  /** What is read out in place of the drawing. */
  @property() label = ''

  static override styles = css`
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      max-height: var(--line-height, 2.5em);
      overflow: visible;
      /* anchors of its words are sides of the drawing, which is turned over as a whole; its words are turned back */
      direction: ltr;
      transform: scaleX(var(--ahead));
    }
    .metre {
      stroke: var(--edge);
      stroke-width: 2;
    }
    circle {
      fill: none;
      stroke: var(--quiet);
      stroke-width: 1.6;
      transition: fill var(--move);
    }
    .taken {
      fill: var(--ink);
      stroke: var(--ink);
    }
    .lit,
    .you {
      fill: var(--accent);
      stroke: var(--accent);
    }
    .ring {
      stroke: var(--accent);
      stroke-width: 2;
    }
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
    text {
      fill: var(--quiet);
      font-family: var(--font);
      font-weight: 600;
      unicode-bidi: plaintext;
      transform: scaleX(var(--ahead));
      transform-box: fill-box;
      transform-origin: 50%;
    }
  `

  override render() {
    if (this.marks === 0) return html``
    const width = this.marks > MOST ? BAND : Math.max(this.marks, Math.min(this.room, MOST)) * PITCH
    const height = HIGH + (this.spacing ? SCALE : 0)
    return html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMinYMid" role="img" aria-label=${this.label}>
      ${this.marks > MOST ? this.#band() : this.#dots()}
      ${this.#crowd()}
      ${this.spacing ? this.#scale(Math.min(17, Math.max(11, width / 60))) : nothing}
    </svg>`
  }

  #dots() {
    const all = Array.from({ length: this.marks }, (_, index) => this.#dot(index + 1))
    return svg`<line class="metre" x1=${this.#x(1)} y1="14" x2=${this.#x(this.marks)} y2="14" />${all}`
  }

  #dot(mark: number) {
    const x = this.#x(mark)
    const isLit = this.lit.includes(mark)
    const isClose = this.crowded !== null && mark >= this.crowded.from && mark <= this.crowded.to
    const taken = isClose ? 'close' : 'taken'
    const kind = mark === this.you ? 'you' : isLit ? 'lit' : mark <= this.standing ? taken : 'free'
    const ring = mark === this.you || isLit ? svg`<circle class="ring" cx=${x} cy="14" r="9.5" />` : svg``
    return svg`<circle class=${kind} cx=${x} cy="14" r=${DOT} fill-opacity=${kind === 'free' ? 0 : 1} />${ring}`
  }

  /** A long line: filled as far as people stand, the lit marks where they are. */
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

  /** From half a mark before the first to half a mark behind the last. */
  #stretch({ from, to }: { readonly from: number; readonly to: number }): { from: number; length: number } {
    const first = this.#x(from) - PITCH / 2 + 0.5
    return { from: first, length: this.#x(Math.min(to, this.marks)) + PITCH / 2 - 0.5 - first }
  }

  /** Of figures of one size, however long the line: a longer one is drawn smaller. */
  #scale(size: number) {
    const step = stepOf((this.marks - 1) * this.spacing)
    const count = Math.floor(((this.marks - 1) * this.spacing) / step + 1e-9)
    return Array.from({ length: count }, (_, index) => {
      const metres = (index + 1) * step
      const x = this.#x(1 + metres / this.spacing)
      // the last would stand out over the end of the drawing
      const anchor = index === count - 1 ? 'end' : 'middle'
      return svg`<line class="tick" x1=${x} y1="24" x2=${x} y2="30" />
        <text x=${anchor === 'end' ? x + 9 : x} y="41" text-anchor=${anchor} font-size=${size}>${this.metres(metres)}</text>`
    })
  }

  /** Where a mark is drawn; between two of them too. */
  #x(mark: number): number {
    if (this.marks <= MOST) return mark * PITCH - PITCH / 2
    return PITCH / 2 + ((mark - 1) / (this.marks - 1)) * (BAND - PITCH)
  }
}

/** Metres from one figure of the scale to the next: at most six or seven of them. */
function stepOf(length: number): number {
  return [5, 10, 20, 50].find((step) => length / step <= 6.5) ?? 100
}
