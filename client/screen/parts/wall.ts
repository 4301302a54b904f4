// What a paired screen shows, each part in its place. It knows the view, and nothing of where that comes from.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { base } from '../../common/base.ts'
import { WordsController } from '../../common/words.ts'
import { SHIFT_EVERY, shiftAt } from '../shift.ts'
import { type Area, type Sizes, sizesOf, USUAL } from '../sizes.ts'
import { setTongues, TonguesController } from '../tongues.ts'
import './band.ts'
import './calls.ts'
import './forward.ts'
import './head.ts'
import './join.ts'
import './queues.ts'

@customElement('yi-wall')
export class Wall extends LitElement {
  @property({ attribute: false }) view: ScreenView | null = null
  /** Since when it is cut off, in milliseconds; null: it is not. */
  @property({ attribute: false }) since: number | null = null
  @property({ type: Boolean }) muted = false
  /** The code is too old by now: whoever scans it would be sent away. */
  @property({ type: Boolean }) stale = false
  @state() private sizes: Sizes | null = null
  readonly words = new WordsController(this)
  readonly tongues = new TonguesController(this)
  #shifting = 0
  #window = { width: innerWidth, height: innerHeight }

  static override styles = [
    base,
    css`
      :host {
        display: block;
        position: relative;
        height: 100%;
        overflow: hidden;
      }
      .area {
        position: absolute;
        overflow: hidden;
      }
      /* the rings of the first and the last mark stand out */
      .queues {
        overflow: visible;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('resize', this.#resized)
    this.#shifting = window.setInterval(() => this.#shift(), SHIFT_EVERY)
    this.#shift()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('resize', this.#resized)
    clearInterval(this.#shifting)
  }

  override willUpdate(): void {
    const { view } = this
    if (!view) return
    const { diagonal, distance, languages = 'together' } = view.screen ?? USUAL_SCREEN
    setTongues(languages)
    const marks = view.queues.map(({ line }) => line.marks)
    this.sizes = sizesOf({ ...this.#window, diagonal, distance }, marks)
  }

  override render() {
    const { view, sizes } = this
    if (!view || !sizes) return nothing
    return html`
      <yi-head class="area head" shape=${sizes.shape} .name=${view.name} .hours=${view.hours} .muted=${this.muted}></yi-head>
      <yi-band class="area band" .prompt=${view.prompt} .announcement=${view.announcement} .open=${view.open}
        .since=${this.since} .box=${sizes.areas.band}></yi-band>
      <yi-calls class="area calls" .calls=${view.calls} .epoch=${view.epoch} .open=${view.open} .hours=${view.hours} .sizes=${sizes}></yi-calls>
      <yi-forward class="area forward" .forward=${view.forward} .rows=${sizes.forwardRows}></yi-forward>
      <yi-queues class="area queues" shape=${sizes.shape} .queues=${view.queues} .rows=${sizes.queueRows}></yi-queues>
      <yi-join class="area join" .pass=${view.pass} .open=${view.open} .stale=${this.stale}></yi-join>
    `
  }

  override updated(): void {
    if (!this.sizes) return
    const { areas, read, newest, small, forward, code, gap, line } = this.sizes
    for (const [name, pixels] of Object.entries({ read, newest, small, forward, code, gap, line })) {
      this.style.setProperty(`--${name}`, `${pixels.toFixed(1)}px`)
    }
    for (const [name, { x, y, width, height }] of Object.entries(areas) as [Area, Sizes['areas'][Area]][]) {
      const element = this.renderRoot.querySelector<HTMLElement>(`.${name}`)
      if (!element) continue
      Object.assign(element.style, {
        left: `${x}px`,
        top: `${y}px`,
        width: `${width}px`,
        height: `${Math.max(0, height)}px`,
      })
    }
  }

  readonly #resized = (): void => {
    this.#window = { width: innerWidth, height: innerHeight }
    this.requestUpdate()
  }

  #shift(): void {
    const { x, y } = shiftAt(Date.now())
    this.style.transform = `translate(${x}px, ${y}px)`
  }
}

const USUAL_SCREEN = { ...USUAL, languages: 'together' } as const
