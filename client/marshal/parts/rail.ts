// A line to touch. A tap shows who stands on a mark; a drag chooses the marks between which people stand too close.

import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { isRightToLeft } from '../direction.ts'

type Queue = MarshalView['queues'][number]

/** Marks, counted from the desk. A drag may end nearer the desk than it began. */
export interface MarkStretch {
  readonly begin: number
  readonly end: number
}

@customElement('yi-rail')
export class RailElement extends LitElement {
  @property({ attribute: false }) queue!: Queue
  @property({ attribute: false }) chosen: MarkStretch | null = null
  @state() private cursor = 1
  readonly words = new WordsController(this)
  #dragging = false

  static override styles = [
    base,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        /* six whole rows; further ones come in whole ones too, below a shade that says that there are more */
        max-height: 336px;
        overflow-y: auto;
        scroll-snap-type: y mandatory;
        scroll-padding: 4px;
        padding: 4px;
        background: linear-gradient(var(--card), var(--card)) 0 100% / 100% 12px no-repeat local,
          linear-gradient(transparent, var(--edge)) 0 100% / 100% 12px no-repeat scroll;
        /* across is ours, up and down scrolls */
        touch-action: pan-y;
        user-select: none;
        -webkit-user-select: none;
      }
      button {
        position: relative;
        min-height: 48px;
        min-width: 60px;
        padding: 0 4px;
        border: 2px solid var(--quiet);
        border-radius: 24px;
        background: none;
        color: var(--quiet);
        font-size: var(--t1);
        font-variant-numeric: tabular-nums;
        touch-action: pan-y;
        scroll-snap-align: start;
      }
      .taken {
        background: var(--ink);
        border-color: var(--ink);
        color: var(--paper);
      }
      .late {
        border: 4px dotted var(--paper);
        outline: 2px solid var(--ink);
      }
      .crowded::after {
        content: '';
        position: absolute;
        top: -6px;
        right: -6px;
        bottom: -6px;
        left: -6px;
        border: 3px solid var(--alarm);
        border-radius: 30px;
      }
      .chosen {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
      }
    `,
  ]

  override render() {
    const label = words().spacing.rail({ queue: inWords(this.queue.name) })
    return html`<div role="group" aria-label=${label}
      @pointerdown=${this.#press} @pointermove=${this.#move} @pointerup=${this.#release} @pointercancel=${this.#release}
      @keydown=${this.#key}>
      ${Array.from({ length: this.queue.marks }, (_, index) => this.#mark(index + 1))}
    </div>`
  }

  #mark(mark: number) {
    const { spacing } = words()
    const here = this.queue.standing.find((one) => one.mark === mark)
    const { crowding } = this.queue
    const isCrowded = crowding !== null && crowding.from <= mark && mark <= crowding.to
    const isChosen = this.chosen !== null && isWithin(mark, this.chosen)
    const kinds = [here && 'taken', here?.late && 'late', isCrowded && 'crowded', isChosen && 'chosen']
    const label = (here ? spacing.taken : spacing.free)({ mark, number: here?.number ?? '' })
    return html`<button type="button" data-mark=${mark} class=${kinds.filter(Boolean).join(' ')} aria-label=${label}
      aria-pressed=${isChosen} tabindex=${mark === this.cursor ? 0 : -1}>${here?.number ?? mark}</button>`
  }

  readonly #press = (event: PointerEvent): void => {
    const mark = markIn(event.target)
    if (mark === null) return
    this.#dragging = true
    this.#choose(mark, event.shiftKey && this.chosen ? this.chosen.begin : mark)
  }

  readonly #move = (event: PointerEvent): void => {
    if (!this.#dragging || !this.chosen) return
    // the element that the finger touched first captures the pointer, so look up the one under it now
    const mark = markIn(this.shadowRoot?.elementFromPoint(event.clientX, event.clientY) ?? null)
    if (mark !== null && mark !== this.chosen.end) this.#choose(mark, this.chosen.begin)
  }

  readonly #release = (): void => {
    this.#dragging = false
  }

  readonly #key = (event: KeyboardEvent): void => {
    const right = isRightToLeft() ? -1 : 1
    const by = { ArrowRight: right, ArrowDown: 1, ArrowLeft: -right, ArrowUp: -1 }[event.key]
    if (by !== undefined) {
      const mark = Math.min(this.queue.marks, Math.max(1, this.cursor + by))
      if (event.shiftKey) this.#choose(mark, this.chosen?.begin ?? this.cursor)
      this.cursor = mark
      void this.updateComplete.then(() =>
        this.shadowRoot?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
      )
    } else if (event.key === 'Enter' || event.key === ' ') this.#choose(this.cursor, this.cursor)
    else return
    event.preventDefault()
  }

  #choose(end: number, begin: number): void {
    this.cursor = end
    this.dispatchEvent(new CustomEvent<MarkStretch>('choose', { detail: { begin, end } }))
  }
}

function isWithin(mark: number, { begin, end }: MarkStretch): boolean {
  return Math.min(begin, end) <= mark && mark <= Math.max(begin, end)
}

function markIn(target: EventTarget | null): number | null {
  const mark = target instanceof HTMLElement ? Number(target.dataset['mark']) : Number.NaN
  return mark > 0 ? mark : null
}
