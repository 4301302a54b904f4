// The wall: a screen's drawing of a view, with each part in its place. It does not know where the view comes from, and
// fills any box, so that set-up can draw it too.

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { languagesOf } from '../../../../shared/day/nouns/text.ts'
import type { ScreenView } from '../../../../shared/day/views/screen.ts'
import { languages } from '../../../../shared/languages.ts'
import { base } from '../../base.ts'
import { now } from '../../time/site-time.ts'
import { Tick } from '../../time/tick.ts'
import { siteLanguages } from '../../words/both.ts'
import { standingWords } from '../../words/standing-words.ts'
import { WordsController } from '../../words/words.ts'
import type { Area } from '../basis.ts'
import { dark } from '../dark.ts'
import { type Layout, layoutOf } from '../layout.ts'
import type { Box } from '../letters.ts'
import { isOverToday, sayAgain, sayBreakOn, sayHoursOn } from '../opening.ts'
import { ownRows } from '../own-rows.ts'
import { placeWordsOf } from '../place-words.ts'
import { type BoardPlace, placesNow } from '../places.ts'
import { callRows, type Row } from '../rows.ts'
import { SHIFT_EVERY, shiftAt } from '../shift.ts'
import { FRESH_FOR, newCallers, standingByDesk } from '../standing.ts'
import { USUAL } from '../surface.ts'
import { setTongues, TonguesController } from '../tongues.ts'
import './aside.ts'
import './band.ts'
import './head.ts'
import './join.ts'
import './newest.ts'
import './places.ts'
import './queues.ts'

/** Milliseconds for which the controls are shown after somebody has touched the screen. */
const TOUCHED_FOR = 30_000

@customElement('yi-wall')
export class WallElement extends LitElement {
  @property({ attribute: false }) view: ScreenView | null = null
  /** When the connection was lost, in milliseconds; null: it is not lost. */
  @property({ attribute: false }) since: number | null = null
  @property({ type: Boolean }) muted = false
  /** It is only a picture of a wall, as in set-up: there is nothing to touch. */
  @property({ type: Boolean }) still = false
  /** The code is too old: the server would refuse anybody who scans it. */
  @property({ type: Boolean }) stale = false
  /** The time to show, which also turns the pages, in milliseconds: the server's. */
  @property({ attribute: false }) now: () => number = now
  @state() private touchedAt = Number.NEGATIVE_INFINITY
  readonly words = new WordsController(this)
  readonly tongues = new TonguesController(this)
  readonly tick = new Tick(this)
  #layout: Layout | null = null
  #box: Box | null = null
  #places: readonly BoardPlace[] = []
  /** The share of the desks that called one at a time when the places were laid out. */
  #singles = 1
  /** The number of the newest call; null before the first view: calls from before the page opened are not news. */
  #newest: number | null = null
  #day = ''
  /** Until when each desk's call is lit, in milliseconds. */
  readonly #fresh = new Map<string, number>()
  #shifting = 0
  readonly #sizes = new ResizeObserver(([entry]) => {
    if (entry) this.#resized(entry.contentRect)
  })

  static override styles = [
    base,
    dark,
    css`
      :host {
        display: block;
        position: relative;
        height: 100%;
        overflow: hidden;
        background: var(--paper);
        color: var(--ink);
        font-family: var(--font);
      }
      .moving {
        position: absolute;
        inset: 0;
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
    this.#sizes.observe(this)
    this.addEventListener('pointerdown', this.#touched)
    addEventListener('keydown', this.#touched)
    this.#shifting = window.setInterval(() => this.#shift(), SHIFT_EVERY)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sizes.disconnect()
    this.removeEventListener('pointerdown', this.#touched)
    removeEventListener('keydown', this.#touched)
    clearInterval(this.#shifting)
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { view } = this
    if (!view) return
    this.#box ??= { width: this.clientWidth, height: this.clientHeight }
    const { diagonal, distance, languages: mode } = view.screen ?? USUAL_SCREEN
    setTongues(mode, languagesOf(view))
    this.#turnOver()
    if (changed.has('view')) this.#hear(view)
    const contents = {
      places: this.#places.length,
      size: Math.max(1, ...view.desks.map(({ size }) => size)),
      singles: this.#singles,
      // a room has a row too, and no line
      marks: [...ownRows(view.queues).map(({ line }) => line.marks), ...view.rooms.map(() => 0)],
    }
    this.#layout = layoutOf({ ...this.#box, diagonal, distance }, contents)
  }

  override render() {
    const { view } = this
    const layout = this.#layout
    if (!view || !layout) return nothing
    const at = this.now()
    const [newest] = callRows(view.calls)
    const { areas, shape } = layout
    const standing = standingByDesk(view, this.#fresh, at)
    const waits = view.queues.some(({ waiting }) => waiting > 0)
    const row = newest ?? lastAlone(view, standing)
    return html`<div class="moving">
      <yi-head class="area head" shape=${shape} .name=${view.name} .opening=${sayHoursOn(view, at)} .muted=${this.muted}
        .box=${areas.head} .at=${at} .zone=${view.timeZone} ?touched=${!this.still && at - this.touchedAt < TOUCHED_FOR}></yi-head>
      <yi-newest class="area newest" .row=${row} .box=${areas.newest} .again=${sayAgain(view, at)} .pause=${sayBreakOn(view, at)} ?open=${view.open} ?waits=${waits}
        .unserved=${view.unserved}
        ?resting=${view.desks.length > 0 && view.desks.every(({ resting }) => resting)}
        ?fresh=${newest !== undefined && at < (this.#fresh.get(newest.desk) ?? 0)} ?dim=${newest === undefined}></yi-newest>
      <yi-places class="area places" .places=${this.#places} .placeWords=${placeWordsOf(view)} .standing=${standing} .grid=${layout.grid}
        .newest=${newest?.desk ?? null} .at=${at}></yi-places>
      <yi-band class="area band" .standing=${view.open || waits ? standingWords(view) : []} .prompt=${view.prompt} .announcement=${view.announcement} .missedAgain=${view.missedAgain} .full=${view.inside?.full ? view.inside : null} .queues=${view.queues}
        .since=${this.since} .box=${areas.band}></yi-band>
      <yi-join class="area join" .pass=${view.pass} ?open=${view.open} ?over=${isOverToday(view, at)} ?stale=${this.stale} .box=${areas.join}
        .code=${layout.code}></yi-join>
      <yi-aside class="area aside" .forward=${view.forward} .soon=${view.soon} .missed=${view.missed} .box=${areas.aside} .small=${layout.small}></yi-aside>
      <yi-queues class="area queues" .queues=${ownRows(view.queues)} .rooms=${view.rooms} .grid=${layout.queues} .at=${at} ?stack=${shape !== 'wide'}></yi-queues>
    </div>`
  }

  override updated(): void {
    const layout = this.#layout
    if (!layout) return
    const { areas, small, gap, code, queues } = layout
    for (const [name, pixels] of Object.entries({ small, gap, code, line: queues.line })) {
      this.style.setProperty(`--${name}`, `${pixels.toFixed(1)}px`)
    }
    for (const [name, { x, y, width, height }] of Object.entries(areas) as [Area, Layout['areas'][Area]][]) {
      const element = this.renderRoot.querySelector<HTMLElement>(`.${name}`)
      if (!element) continue
      Object.assign(element.style, {
        [this.dir === 'rtl' ? 'right' : 'left']: `${x}px`,
        [this.dir === 'rtl' ? 'left' : 'right']: 'auto',
        top: `${y}px`,
        width: `${Math.max(0, width)}px`,
        height: `${Math.max(0, height)}px`,
        visibility: height < 2 || width < 2 ? 'hidden' : 'visible',
      })
    }
    this.#shift()
  }

  /** Sets the wall's direction by its own first language, whatever the page around it uses. */
  #turnOver(): void {
    this.dir = languages[siteLanguages()[0] ?? 'en'].dir
    this.style.setProperty('--ahead', this.dir === 'rtl' ? '-1' : '1')
  }

  /** Takes a view: which place each desk has, and which calls are new. */
  #hear({ day, desks, calls }: ScreenView): void {
    // a new day counts from 1 again
    if (day !== this.#day && this.#day !== '') this.#newest = 0
    this.#day = day
    const open = new Set([...desks.map(({ id }) => id), ...calls.map(({ desk }) => desk)])
    const before = this.#places
    this.#places = placesNow(before, [...open])
    // a desk that closes leaves its place free, so that no other one moves
    if (
      this.#places.length !== before.length ||
      this.#places.some(({ desk }, at) => desk !== before[at]?.desk)
    )
      this.#singles = desks.filter(({ size }) => size <= 1).length / Math.max(1, desks.length)
    const newest = calls[0]?.call ?? 0
    const until = this.now() + FRESH_FOR
    if (this.#newest !== null && !this.still)
      for (const desk of newCallers(calls, this.#newest)) this.#fresh.set(desk, until)
    // also where the number is lower: the call was undone, or the server's data were restored
    this.#newest = newest
    for (const desk of this.#fresh.keys()) if (!open.has(desk)) this.#fresh.delete(desk)
  }

  #resized({ width, height }: Box): void {
    if (width < 1 || height < 1) return
    this.#box = { width, height }
    this.requestUpdate()
  }

  /** A key counts too, but only where nothing else has the focus: typing beside a wall in set-up is no touch. */
  readonly #touched = (event: Event): void => {
    const on = event.composedPath()[0]
    if (on === document.body || on === document.documentElement || event.composedPath().includes(this))
      this.touchedAt = this.now()
  }

  #shift(): void {
    const { x, y } = shiftAt(this.now())
    const moving = this.renderRoot.querySelector<HTMLElement>('.moving')
    if (moving) moving.style.transform = `translate(${x}px, ${y}px)`
  }
}

/** A single desk has no board: the last number that it finished stands, dimmed, in place of the newest call. */
function lastAlone({ desks }: ScreenView, standing: ReturnType<typeof standingByDesk>): Row | null {
  const [only, ...others] = desks
  const last = only && others.length === 0 ? standing.get(only.id) : undefined
  return only && last ? { desk: only.id, place: only.place, at: 0, call: 0, numbers: last.numbers } : null
}

const USUAL_SCREEN = { ...USUAL, languages: 'together' } as const
