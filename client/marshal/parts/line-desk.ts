// One line for its marshal: who stands where, bringing the next one forward, asking a crowd to keep apart.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { now } from '../../common/time/site-time.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'
import { outOfTurn } from '../out-of-turn.ts'
import '../../common/elements/sure.ts'
import './rail.ts'
import type { MarkStretch } from './rail.ts'

type Queue = MarshalView['queues'][number]
type Standing = Queue['standing'][number]

@customElement('yi-line-desk')
export class LineDeskElement extends LitElement {
  @property({ attribute: false }) queue!: Queue
  @property({ attribute: false }) prompt: MarshalView['prompt'] = null
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private chosen: MarkStretch | null = null
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s2);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--s2);
      }
      .crowded {
        border: 2px solid var(--alarm);
        border-radius: var(--round);
        padding: var(--s2) var(--s3);
      }
    `,
  ]

  override render() {
    return html`
      <yi-rail .queue=${this.queue} .chosen=${this.chosen} @choose=${this.#choose}></yi-rail>
      ${this.#crowded()} ${this.#selection()} ${this.#remind()}
    `
  }

  #crowded() {
    const { crowding, id } = this.queue
    const text = words().spacing
    if (!crowding) return nothing
    return html`<div class="row crowded" role="status">
      <strong class="alarm">${text.reported({ from: crowding.from, to: crowding.to })}</strong>
      <button @click=${() => this.giver.give('clear-crowding', { queue: id })}>${text.clear}</button>
    </div>`
  }

  #selection() {
    if (!this.chosen) return nothing
    const text = words().spacing
    const [from, to] = inOrder(this.chosen)
    const here = from === to ? this.#standingOn(from) : undefined
    return html`<div class="row" role="group">
      <span><strong>${from === to ? text.one({ mark: from }) : text.stretch({ from, to })}</strong>
        ${from === to ? (here ? this.#about(here) : html`<span class="quiet">${text.nobody}</span>`) : nothing}</span>
      <span class="row">
        ${here ? html`${this.#passOver(here)}<button class="call" @click=${() => this.#callNow(here)}>${words().marshal.callOne}</button>` : nothing}
        <button class="report" @click=${() => this.#report(from, to)}>${text.report}</button>
        <button class="bare" @click=${this.#forget}>${text.unselect}</button>
      </span>
    </div>`
  }

  #about({ number, party, needs, coming, late, since }: Standing) {
    const { common, marshal, overview, spacing } = words()
    const facts = [
      overview.people({ count: party }),
      ...needs.map((need) => common.needs[need]),
      spacing.since({ minutes: Math.max(0, Math.floor((now() - since) / 60_000)) }),
      ...(coming ? [marshal.coming] : []),
      ...(late ? [spacing.late] : []),
    ]
    return html`<span class="number">${number}</span> ${facts.join(' · ')}`
  }

  /** At the head of the line it is easy to see that nobody stands there; further back it asks first. */
  #passOver({ number, mark }: Standing) {
    const text = words().spacing
    return html`<yi-sure .label=${text.notThere} .again=${text.sure({ number })} ?plain=${mark === 1}
      @sure=${() => this.#pass(number)}></yi-sure>`
  }

  #callNow({ number }: Standing): void {
    this.#forget()
    this.dispatchEvent(outOfTurn({ act: 'call', number }))
  }

  #remind() {
    const text = words().spacing
    const { id } = this.queue
    const isSaid = this.prompt?.kind === 'asked' && this.prompt.queue === id
    return html`<div><button class="remind" ?disabled=${isSaid} @click=${() => this.giver.give('remind-spacing', { queue: id }, () => text.reminded)}>
      ${isSaid ? text.reminded : text.remind}
    </button></div>`
  }

  #standingOn(mark: number): Standing | undefined {
    return this.queue.standing.find((one) => one.mark === mark)
  }

  readonly #choose = ({ detail }: CustomEvent<MarkStretch>): void => {
    this.chosen = detail
  }

  readonly #forget = (): void => {
    this.chosen = null
  }

  #pass(number: string): void {
    this.#forget()
    void this.giver.give('miss', { number }, () => words().spacing.passedOver({ number }))
  }

  #report(from: number, to: number): void {
    this.#forget()
    void this.giver.give('report-crowding', { queue: this.queue.id, from, to })
  }
}

function inOrder({ begin, end }: MarkStretch): [number, number] {
  return [Math.min(begin, end), Math.max(begin, end)]
}
