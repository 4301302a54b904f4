// The drawing of a chart. A screen reader skips it, since the table beside it says the same.

import { css, html, LitElement, type PropertyValues, unsafeCSS } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import uPlot from 'uplot'
import plotStyle from 'uplot/dist/uPlot.min.css?inline'
import type { Charted, Drawn } from '../tables.ts'

const HEIGHT = 240

@customElement('yi-chart')
export class ChartElement extends LitElement {
  @property({ attribute: false }) charted!: Charted
  #plot: uPlot | null = null
  readonly #dark = matchMedia('(prefers-color-scheme: dark)')
  readonly #resized = new ResizeObserver(() => this.#plot?.setSize({ width: this.#width(), height: HEIGHT }))
  readonly #themed = (): void => this.#draw()

  static override styles = [
    unsafeCSS(plotStyle),
    css`
      :host {
        display: block;
        min-width: 0;
        /* drawn for the width of a moment ago, it must not widen the page that it waits for */
        overflow: hidden;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    this.#resized.observe(this)
    this.#dark.addEventListener('change', this.#themed)
    if (this.hasUpdated) this.#draw()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#resized.disconnect()
    this.#dark.removeEventListener('change', this.#themed)
    this.#plot?.destroy()
    this.#plot = null
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('charted')) this.#draw()
  }

  override render() {
    return html`<div></div>`
  }

  /** Draws again from the start each time: a theme or a language changes all of it. */
  #draw(): void {
    const at = this.renderRoot.querySelector('div')
    if (!at) return
    this.#plot?.destroy()
    const { places, drawn } = this.charted
    const data = [places.map((_, index) => index), ...drawn.map(({ values }) => [...values])]
    this.#plot = new uPlot(this.#options(), data as uPlot.AlignedData, at)
  }

  #options(): uPlot.Options {
    const { places, drawn } = this.charted
    const place = (index: number) => places[index] ?? ''
    const axis = { stroke: this.#colour('--quiet'), font: `14px ${this.#colour('--font')}` }
    const grid = { stroke: this.#colour('--edge'), width: 1 }
    return {
      width: this.#width(),
      height: HEIGHT,
      cursor: { show: false },
      legend: { show: false },
      scales: {
        x: { time: false, range: [-0.6, places.length - 0.4] },
        y: { range: (_, __, max) => [0, Math.max(1, max * 1.1)] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          ticks: { show: false },
          incrs: [1, 2, 3, 4, 6, 12],
          space: 48,
          values: (_, splits) => splits.map((at) => (Number.isInteger(at) ? place(at) : '')),
        },
        {
          ...axis,
          grid,
          ticks: { show: false },
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
          size: 48,
        },
      ],
      series: [{}, ...drawn.map((one) => this.#series(one))],
    }
  }

  #series({ label, as, colour, values }: Drawn): uPlot.Series {
    const stroke = this.#colour(colour)
    const isAlone = values.filter((value) => value !== null).length === 1
    return {
      label,
      stroke,
      width: 2.5,
      // a line through a single hour is invisible
      points: { show: as !== 'bars' && (isAlone || values.length < 30), size: 7, fill: stroke },
      ...(as === 'dashes' ? { dash: [8, 5] } : {}),
      ...(as === 'bars' && uPlot.paths.bars
        ? { fill: `${stroke}55`, width: 1, paths: uPlot.paths.bars({ size: [0.6, 48] }) }
        : {}),
    }
  }

  #colour(token: string): string {
    return getComputedStyle(this).getPropertyValue(token).trim()
  }

  #width(): number {
    return Math.max(200, this.clientWidth)
  }
}
