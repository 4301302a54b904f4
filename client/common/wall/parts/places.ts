// The board: a fixed place for every open desk, in the desks' order. Where they do not all fit, it turns pages.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { repeat } from 'lit/directives/repeat.js'
import type { PlaceWord } from '../../../../shared/day/nouns/kinds.ts'
import { base } from '../../base.ts'
import { deskName } from '../../words/kind-words.ts'
import { wordsIn } from '../../words/loaded-words.ts'
import { WordsController, words } from '../../words/words.ts'
import { cellIn } from '../fit.ts'
import { type Grid, pageAt } from '../grid.ts'
import { BETWEEN, LINE } from '../letters.ts'
import { emsIn } from '../measure.ts'
import type { BoardPlace } from '../places.ts'
import { sized } from '../sized.ts'
import type { DeskStanding } from '../standing.ts'
import { TonguesController, tonguesNow } from '../tongues.ts'

/** The least width of a number, in ems: all places have letters of one size until a number is longer. */
const USUAL_EMS = 2.55

@customElement('yi-places')
export class PlacesElement extends LitElement {
  @property({ attribute: false }) places: readonly BoardPlace[] = []
  /** The place word of each desk. */
  @property({ attribute: false }) placeWords: ReadonlyMap<string, PlaceWord> = new Map()
  @property({ attribute: false }) standing: ReadonlyMap<string, DeskStanding> = new Map()
  @property({ attribute: false }) grid: Grid | null = null
  /** The desk of the newest call. */
  @property({ attribute: false }) newest: string | null = null
  /** The time that decides which page is shown, in milliseconds. */
  @property({ type: Number }) at = 0
  readonly words = new WordsController(this)
  readonly tongues = new TonguesController(this)

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      ol {
        display: grid;
        gap: var(--gap);
      }
      li {
        border-radius: calc(0.5 * var(--gap));
        background: var(--card);
        line-height: 1;
        overflow: hidden;
      }
      .inside {
        display: flex;
        flex-direction: column;
        justify-content: center;
        height: 100%;
        border-radius: inherit;
      }
      .name {
        display: flex;
        flex: none;
        justify-content: space-between;
        align-items: center;
        color: var(--quiet);
        font-weight: 700;
        line-height: 1.18;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      .name span {
        unicode-bidi: plaintext;
      }
      .stack .name {
        flex-direction: column;
        align-items: flex-start;
        justify-content: center;
      }
      .numbers {
        display: grid;
        justify-content: start;
        column-gap: ${BETWEEN}em;
        line-height: ${LINE};
      }
      .numbers .number {
        line-height: inherit;
      }
      .last .number {
        color: var(--dim);
      }
      /* a word, which no number is taken for */
      .resting .number {
        color: var(--quiet);
        font-weight: 700;
        letter-spacing: 0;
      }
      .nobody .numbers::before {
        width: 0.4em;
        height: 0.4em;
        margin: 0.34em 0;
        border: 0.05em solid var(--edge);
        border-radius: 50%;
        content: '';
      }
      .closed {
        background: none;
        box-shadow: inset 0 0 0 1px var(--edge);
      }
      .lit {
        box-shadow: inset 0 0 0 max(2px, 0.22 * var(--gap)) var(--call);
      }
      .newest .number {
        color: var(--call);
      }
      .pages {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 0.5em;
        color: var(--quiet);
        font-size: var(--small);
        font-weight: 700;
        line-height: 1;
      }
      .pages i {
        width: 0.55em;
        height: 0.55em;
        border: 0.08em solid var(--quiet);
        border-radius: 50%;
      }
      .pages .here {
        background: var(--ink);
        border-color: var(--ink);
      }
      @media (prefers-reduced-motion: no-preference) {
        .new {
          animation: light 1s step-end 8;
        }
      }
      @keyframes light {
        50% {
          background: var(--call);
          --dim: var(--on-call);
          --quiet: var(--on-call);
          color: var(--on-call);
        }
      }
      @media (prefers-reduced-motion: no-preference) {
        .new .number {
          animation: swap 1s step-end 8;
        }
      }
      @keyframes swap {
        50% {
          color: var(--on-call);
        }
      }
    `,
  ]

  override render() {
    const { grid } = this
    if (!grid || this.places.length < 2) return nothing
    const each = grid.columns * grid.rows
    const page = pageAt(this.at, grid.pages)
    const perPage = Math.ceil(this.places.length / grid.pages)
    const shown = this.places.slice(page * perPage, page * perPage + Math.min(each, perPage))
    return html`<ol aria-label=${words().screen.calling}>${repeat(
      shown,
      ({ desk }) => desk,
      (place) => this.#place(place, grid),
    )}</ol>
    ${grid.pages > 1 ? this.#pages(page, grid.pages) : nothing}`
  }

  override updated(): void {
    const { grid } = this
    const list = this.renderRoot.querySelector('ol')
    if (!grid || !list) return
    const { columns, rows, cell, edge } = grid
    list.style.gridTemplate = `repeat(${rows}, ${cell.height.toFixed(2)}px) / repeat(${columns}, ${cell.width.toFixed(2)}px)`
    for (const inside of this.renderRoot.querySelectorAll<HTMLElement>('.inside')) {
      inside.style.padding = `${edge.toFixed(1)}px`
      const numbers = inside.querySelector<HTMLElement>('.numbers')
      if (numbers) numbers.style.gridTemplateColumns = `repeat(${numbers.dataset['columns']}, max-content)`
      const name = inside.querySelector<HTMLElement>('.name')
      if (name) name.style.height = `${grid.label.toFixed(1)}px`
    }
    const pages = this.renderRoot.querySelector<HTMLElement>('.pages')
    if (pages) pages.style.height = `calc(1.3 * var(--small))`
  }

  #place({ desk, open }: BoardPlace, grid: Grid) {
    const tongues = tonguesNow()
    const place = this.placeWords.get(desk)
    const names = place ? tongues.map((language) => deskName(desk, place, language)) : []
    const { numbers, call, state } = this.standing.get(desk) ?? NOBODY
    const rests = state === 'resting' ? tongues.map((language) => wordsIn(language).screen.resting) : []
    const ems = Math.max(USUAL_EMS, this.#ems(), ...[...numbers, ...rests].map((one) => emsIn(one, 800)))
    const fit = cellIn(grid, {
      count: Math.max(1, numbers.length, rests.length),
      ems,
      names: names.map((name) => emsIn(name, 700)),
    })
    const isNewest = desk === this.newest && state !== 'last'
    const kind = [
      open ? state : 'closed',
      isNewest ? 'newest' : '',
      state === 'fresh' || isNewest ? 'lit' : '',
    ].join(' ')
    return html`<li class=${kind}>${
      open
        ? keyed(
            call,
            html`<div class="inside ${fit.names} ${state === 'fresh' ? 'new' : ''}">
          <p class="name" ${sized(fit.name)}>${names.map((name, index) => html`<span lang=${tongues[index] ?? ''}>${name}</span>`)}</p>
          <div class="numbers" data-columns=${fit.columns} ${sized(fit.size)}>
            ${numbers.map((number) => html`<span class="number">${number}</span>`)}
            ${rests.map((word, index) => html`<span class="number" lang=${tongues[index] ?? ''}>${word}</span>`)}
          </div>
        </div>`,
          )
        : nothing
    }</li>`
  }

  /** Width of the widest number that stands alone in its place: all such numbers have letters of one size. */
  #ems(): number {
    const alone = [...this.standing.values()].filter(({ numbers }) => numbers.length === 1)
    return Math.max(0, ...alone.flatMap(({ numbers }) => numbers.map((number) => emsIn(number, 800))))
  }

  #pages(page: number, pages: number) {
    return html`<p class="pages" role="img" aria-label="${page + 1} / ${pages}">
      ${Array.from({ length: pages }, (_, index) => html`<i class=${index === page ? 'here' : ''}></i>`)}
      <span>${page + 1} / ${pages}</span>
    </p>`
  }
}

const NOBODY: DeskStanding = { numbers: [], call: 0, state: 'nobody' }
