// A room: everybody who is observed there, who has the least time left first, and what a marshal does for them.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { now } from '../../common/time/site-time.ts'
import { Tick } from '../../common/time/tick.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/sure.ts'
import { type CommandGiver, giverContext } from '../giver.ts'

type Room = MarshalView['rooms'][number]
type Seated = Room['tickets'][number]
type Waiting = MarshalView['queues'][number]['next'][number]

const MINUTE = 60_000
/** Minutes by which one tap prolongs an observation. */
const LONGER = [5, 15] as const

@customElement('yi-room')
export class RoomElement extends LitElement {
  @property({ attribute: false }) room!: Room
  /** Who waits for a seat. */
  @property({ attribute: false }) waiting: readonly Waiting[] = []
  @consume({ context: giverContext }) giver!: CommandGiver
  /** The number that is open, with what can be done for it; null: none. */
  @state() private open: string | null = null
  readonly words = new WordsController(this)
  readonly tick = new Tick(this)

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: var(--s2);
      }
      header,
      .row,
      .do {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
      }
      h3 {
        flex: 1;
      }
      header strong {
        font-size: var(--t4);
        font-variant-numeric: tabular-nums;
      }
      /* a hall of three hundred stays in reach: its list scrolls by itself */
      ul {
        max-height: 26rem;
        overflow-y: auto;
      }
      li {
        border-top: 1px solid var(--edge);
      }
      .row {
        width: 100%;
        min-height: var(--target);
        padding: 0 var(--s2);
        border: 0;
        border-radius: 0;
        background: none;
        text-align: start;
      }
      .row .number {
        font-size: var(--t4);
        min-width: 5.5rem;
      }
      .left {
        margin-inline-start: auto;
        font-variant-numeric: tabular-nums;
      }
      .over .left {
        color: var(--accent);
        font-weight: 700;
      }
      .unwell .row {
        background: var(--alarm);
        color: var(--paper);
      }
      .unwell .left {
        color: inherit;
      }
      .do {
        padding: var(--s2);
      }
    `,
  ]

  override render() {
    const { seats: text } = words()
    const { queue, name, seated, seats, waiting, tickets, more, nod } = this.room
    const isNodded = nod && tickets.some(({ until }) => until <= now())
    return html`<section class="card">
      <header>
        <h3><span class="number">${queue}</span> ${inWords(name)}</h3>
        <strong>${text.seated({ seated, seats })}</strong>
      </header>
      ${isNodded ? html`<p class="alarm">${text.nodNow}</p>` : nothing}
      ${waiting ? this.#waiting(waiting) : nothing}
      ${tickets.length ? html`<ul>${tickets.map((one) => this.#seated(one))}</ul>` : html`<p class="quiet">${text.nobody}</p>`}
      ${more ? html`<p class="quiet">${text.more({ count: more })}</p>` : nothing}
    </section>`
  }

  #waiting(people: number) {
    const { seats: text } = words()
    return html`<div class="do"><span class="quiet">${text.waiting({ people })}</span>
      ${this.waiting
        .slice(0, 6)
        .map(
          ({ number }) =>
            html`<yi-sure kind="bare" .label=${number} .again=${`${number} · ${text.seat}`} @sure=${() => this.giver.give('seat', { number })}></yi-sure>`,
        )}</div>`
  }

  #seated(one: Seated) {
    const { seats: text, overview } = words()
    const { number, party, until, unwell } = one
    const left = Math.ceil((until - now()) / MINUTE)
    const isOpen = this.open === number
    const say = left > 0 ? text.left({ minutes: left }) : text.over
    return html`<li class="${unwell ? 'unwell' : ''} ${left > 0 ? '' : 'over'}">
      <button class="row" aria-expanded=${isOpen} @click=${() => this.#turn(number)}>
        <strong class="number">${number}</strong>
        ${party > 1 ? html`<span>${overview.people({ count: party })}</span>` : nothing}
        ${unwell ? html`<strong>${text.unwell}</strong>` : nothing}
        <span class="left">${say} · ${sayTime(until)}</span>
      </button>
      ${isOpen ? this.#acts(number, left > 0) : nothing}
    </li>`
  }

  /** Before its time an observation is ended only by two taps, the second of which says that it is early. */
  #acts(number: string, isEarly: boolean) {
    const { seats: text } = words()
    return html`<div class="do">
      ${
        isEarly
          ? html`<yi-sure .label=${text.early} .again=${text.earlySure({ number })} @sure=${() => this.giver.give('end-observation', { number, early: true })}></yi-sure>`
          : html`<button class="main" @click=${() => this.giver.give('end-observation', { number })}>✓ ${text.letGo}</button>`
      }
      ${LONGER.map((minutes) => html`<button @click=${() => this.giver.give('prolong-observation', { number, minutes })}>${text.longer({ minutes })}</button>`)}
      <yi-sure kind="alarm" .label=${text.unwell} .again=${text.unwellSure({ number })} @sure=${() => this.giver.give('unwell', { number })}></yi-sure>
    </div>`
  }

  #turn(number: string): void {
    this.open = this.open === number ? null : number
  }
}
