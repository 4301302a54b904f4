// The motif: dots one metre apart. Filled: somebody stands there. Hollow: free. Lit: come forward. Ringed: you.

import { css, html, LitElement, svg } from 'lit'
import { customElement, property } from 'lit/decorators.js'

/** More dots than this are not seen as dots any more. */
const MOST = 61

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
  /** What is read out in place of the drawing. */
  @property() label = ''

  static override styles = css`
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      max-height: 2.5em;
      overflow: visible;
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
    .lit {
      fill: var(--accent);
      stroke: var(--accent);
    }
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
    const shown = Math.min(this.marks, MOST)
    if (shown === 0) return html``
    const width = shown * 20
    return html`<svg viewBox="0 0 ${Math.max(shown, Math.min(this.room, MOST)) * 20} 28" preserveAspectRatio="xMinYMid" role="img" aria-label=${this.label}>
      ${svg`<line class="metre" x1="10" y1="14" x2=${width - 10} y2="14" />`}
      ${Array.from({ length: shown }, (_, index) => this.#dot(index + 1))}
    </svg>`
  }

  #dot(mark: number) {
    const x = mark * 20 - 10
    const isLit = this.lit.includes(mark)
    const kind = mark === this.you ? 'you' : isLit ? 'lit' : mark <= this.standing ? 'taken' : 'free'
    const ring = mark === this.you || isLit ? svg`<circle class="ring" cx=${x} cy="14" r="9.5" />` : svg``
    return svg`<circle class=${kind} cx=${x} cy="14" r="6" fill-opacity=${kind === 'free' ? 0 : 1} />${ring}`
  }
}
