// The motif: dots one metre apart, seen from above. The desk is drawn on the side where reading begins, since the
// site's settings do not say on which side of the hall the desk is. A filled dot is taken, a hollow one is free, a
// ringed one is the reader's.

import { type CSSResultGroup, css, html, LitElement, svg } from 'lit'
import { customElement, property } from 'lit/decorators.js'

/** From one mark to the next, in the drawing's own units. */
const PITCH = 20
/** The most marks to leave room for: with more, the dots are too small to be recognised. */
export const MOST = 61
export const HIGH = 28

@customElement('yi-line')
export class LineElement extends LitElement {
  @property({ type: Number }) marks = 0
  @property({ type: Number }) standing = 0
  /** The number of marks to leave room for, so that lines of different length are drawn at one scale. */
  @property({ type: Number }) room = 0
  /** The mark that is the reader's own. */
  @property({ type: Number }) you = 0
  /** The text that a screen reader says in place of the drawing. */
  @property() label = ''

  static override styles: CSSResultGroup = css`
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      max-height: var(--line-height, 2.5em);
      overflow: visible;
      /* anchors of its words are sides of the drawing, which is turned over as a whole */
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
  `

  override render() {
    if (this.marks === 0) return html``
    return this.drawn(Math.max(this.marks, Math.min(this.room, MOST)) * PITCH, HIGH, this.dots())
  }

  protected drawn(width: number, height: number, parts: unknown) {
    return html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMinYMid" role="img" aria-label=${this.label}>${parts}</svg>`
  }

  protected dots() {
    const all = Array.from({ length: this.marks }, (_, index) => this.#dot(index + 1))
    return svg`<line class="metre" x1=${markPosition(1)} y1="14" x2=${markPosition(this.marks)} y2="14" />${all}`
  }

  #dot(mark: number) {
    const x = markPosition(mark)
    const kind = this.kindOf(mark)
    const ring =
      kind === 'you' || kind === 'lit' ? svg`<circle class="ring" cx=${x} cy="14" r="9.5" />` : svg``
    return svg`<circle class=${kind} cx=${x} cy="14" r="6" fill-opacity=${kind === 'free' ? 0 : 1} />${ring}`
  }

  protected kindOf(mark: number): string {
    return mark === this.you ? 'you' : mark <= this.standing ? 'taken' : 'free'
  }
}

/** The position of a mark in the drawing; a fraction gives a position between two marks. */
export function markPosition(mark: number): number {
  return mark * PITCH - PITCH / 2
}
