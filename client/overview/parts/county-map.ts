// A map of the chosen sites with their levels: a drawing without streets.

import { css, html, LitElement, nothing, svg } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { SiteRow } from '../../../shared/day/views/sites.ts'
import { base } from '../../common/base.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { LEVELS } from '../filter.ts'
import { SHAPES } from '../level-shape.ts'
import { labelsOf, type MapMark, placesOf } from '../map-places.ts'
import { levelShown } from '../shown.ts'

/** Pixels. */
const [LOWEST, HIGHEST] = [220, 460]
/** The most far sites that are named. */
const MOST_FAR = 5
/** The most characters of a name on the map. */
const LONGEST = 12

@customElement('yi-county-map')
export class CountyMapElement extends LitElement {
  /** The worst first. */
  @property({ attribute: false }) rows: readonly SiteRow[] = []
  @property({ attribute: false }) chosen: string | null = null
  @state() private wide = 0
  readonly words = new WordsController(this)
  readonly #sizes = new ResizeObserver(([entry]) => {
    this.wide = Math.round(entry?.contentRect.width ?? 0)
  })

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s2);
      }
      svg.map {
        display: block;
        width: 100%;
        background: var(--card);
        border: 1px solid var(--edge);
        border-radius: var(--round);
      }
      path {
        fill: currentColor;
        stroke: var(--card);
        stroke-width: 1;
      }
      .clear {
        color: var(--accent);
      }
      .busy {
        color: var(--ink);
      }
      .crowded,
      .unserved {
        color: var(--alarm);
      }
      .idle,
      .closed {
        color: var(--quiet);
      }
      .idle path,
      .closed path {
        fill: none;
        stroke: currentColor;
        stroke-width: 2;
      }
      g {
        cursor: pointer;
      }
      .ring {
        fill: none;
        stroke: var(--ink);
        stroke-width: 2;
      }
      text {
        font: 600 14px var(--font);
        fill: var(--ink);
        dominant-baseline: central;
        pointer-events: none;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s3);
        font-size: var(--t1);
      }
      .legend li {
        display: inline-flex;
        align-items: center;
        gap: var(--s1);
      }
      .legend svg {
        width: 18px;
        height: 18px;
      }
      .legend span {
        color: var(--ink);
      }
      p {
        font-size: var(--t1);
        overflow-wrap: anywhere;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    this.#sizes.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sizes.disconnect()
  }

  override render() {
    const { overview } = words()
    if (this.wide === 0) return nothing
    const high = Math.round(Math.min(HIGHEST, Math.max(LOWEST, this.wide * 0.75)))
    const { marks, unplaced, far } = placesOf(this.rows, this.wide, high)
    const placed = this.rows.length - unplaced.length - far.length
    // the worst are drawn last, on top
    const drawn = [...marks].reverse()
    return html`<svg class="map" viewBox="0 0 ${this.wide} ${high}" role="img"
        aria-label=${overview.mapSays({ count: placed })}>
        ${drawn.map(this.#mark)}
        ${labelsOf(marks, nameOf, this.wide, high).map(
          ({ x, y, text, anchor }) =>
            svg`<text x=${x} y=${y} text-anchor=${anchor} direction="ltr">${text}</text>`,
        )}
      </svg>
      <ul class="legend">${LEVELS.map(
        (level) =>
          html`<li class=${level}><svg viewBox="-9 -9 18 18" aria-hidden="true"><path d=${SHAPES[level]}></path></svg><span>${overview.levels[level]}</span></li>`,
      )}</ul>
      ${unplaced.length ? html`<p class="quiet">${overview.unplaced({ count: unplaced.length })}</p>` : nothing}
      ${far.length ? html`<p class="quiet">${overview.far({ names: namesOf(far) })}</p>` : nothing}`
  }

  readonly #mark = (mark: MapMark) => {
    const [worst] = mark.rows
    if (!worst) return nothing
    const level = levelShown(worst)
    const isChosen = mark.rows.some(({ id }) => id === this.chosen)
    return svg`<g class=${level} transform="translate(${mark.x.toFixed(1)} ${mark.y.toFixed(1)})" @click=${() => this.#choose(worst)}>
      <title>${mark.rows.length > 1 ? severalIn(mark, inWords(worst.name)) : inWords(worst.name)}</title>
      ${isChosen ? svg`<circle class="ring" r="12"></circle>` : nothing}
      <path d=${SHAPES[level]}></path></g>`
  }

  #choose({ id }: SiteRow): void {
    this.dispatchEvent(new CustomEvent('chosen', { detail: id }))
  }
}

function nameOf(mark: MapMark): string {
  const [worst] = mark.rows
  const name = [...(worst ? inWords(worst.name) : '')]
  const cut = name.length > LONGEST ? `${name.slice(0, LONGEST - 1).join('')}…` : name.join('')
  // these characters isolate the name, so that its direction does not move the text after it
  const short = `\u2068${cut}\u2069`
  return mark.rows.length > 1 ? severalIn(mark, short) : short
}

function severalIn({ rows }: MapMark, name: string): string {
  const { several } = words().overview
  return several({ name, others: rows.length - 1 })
}

function namesOf(far: readonly SiteRow[]): string {
  const names = far.slice(0, MOST_FAR).map(({ name }) => inWords(name))
  return names.join(' · ') + (far.length > MOST_FAR ? '…' : '')
}
