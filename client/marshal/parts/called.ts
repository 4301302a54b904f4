// A number at the desk, and what can be done with it.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CommandName } from '../../../shared/day/commands/index.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'
import './checks.ts'
import './who.ts'

type Called = MarshalView['desks'][number]['calling'][number]

/** The commands that take one tap and need only the number. */
type Plain = Extract<CommandName, 'arrive' | 'recall' | 'miss' | 'finish' | 'return-ticket' | 'hold'>

@customElement('yi-called')
export class CalledElement extends LitElement {
  @property({ attribute: false }) ticket!: Called
  @property({ attribute: false }) queues: MarshalView['queues'] = []
  /** The day of the person's details; empty where the site asks for none. */
  @property() day = ''
  /** It is another account's number: it is shown, and nothing can be done with it. */
  @property({ type: Boolean }) still = false
  /** A check of it is not passed, and nobody has decided yet: it is not finished before. */
  @property({ type: Boolean }) undecided = false
  /** The desk rests and calls nobody, so it does not repeat a call either. */
  @property({ type: Boolean }) rests = false
  @consume({ context: giverContext }) giver!: CommandGiver
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s2);
      }
      .who {
        display: flex;
        align-items: baseline;
        gap: var(--s4);
        flex-wrap: wrap;
      }
      .number {
        font-size: var(--t7);
        color: var(--call-ink);
      }
      /* on the other side of the number: the row's height stays, whether or not it is said */
      .arrive,
      .here {
        min-height: var(--target);
        margin-inline-start: auto;
        align-self: center;
        white-space: nowrap;
      }
      .here {
        padding: 0 var(--s3);
        display: flex;
        align-items: center;
      }
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      /* opposite ends of somebody's day, at opposite ends of the row: not one touch apart */
      .ends {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
        gap: var(--s4) var(--s6);
      }
      .ends button {
        min-height: 64px;
        font-size: var(--t3);
      }
      @media (max-width: 860px) {
        .ends {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
        .ends button {
          font-size: var(--t2);
          padding: var(--s2);
        }
        .ends .recall {
          grid-column: 1 / -1;
          min-height: var(--target);
          order: 1;
        }
      }
      /* a low window keeps how a turn ends in sight above Next */
      @media (min-width: 861px) and (max-height: 800px) {
        .number {
          font-size: var(--t6);
        }
        .ends {
          column-gap: var(--s4);
        }
        .ends button {
          font-size: var(--t2);
          padding: 0 var(--s2);
        }
      }
      .ends .miss {
        border: 2px dashed var(--alarm);
        color: var(--alarm);
      }
      .ends .finish {
        border: 2px solid var(--accent);
        color: var(--accent);
      }
      details {
        flex-basis: 100%;
      }
      summary {
        min-height: var(--target);
        padding: var(--s2) 0;
        color: var(--accent);
        font-weight: 600;
        cursor: pointer;
      }
    `,
  ]

  override render() {
    return this.still ? this.#who() : html`${this.#who()}${this.#acts()}`
  }

  #who() {
    const { common, overview, marshal: text } = words()
    const { number, party, needs, coming, arrivedAt, chosen } = this.ticket
    return html`<div class="who">
        <strong class="number">${number}</strong>
        <span>${overview.people({ count: party })}${needs.map((need) => html` · ${common.needs[need]}`)}
          ${coming && arrivedAt === null ? html` · ${text.coming}` : nothing}
          ${chosen ? html` · ${text.chosenFor({ reason: text.callReasons[chosen] })}` : nothing}</span>
        ${this.still ? nothing : this.#arrival(arrivedAt)}
      </div>
      ${this.day ? html`<yi-who .date=${this.day} .number=${number}></yi-who>` : nothing}`
  }

  #acts() {
    const text = words().marshal
    const { number, queue, arrivedAt } = this.ticket
    const other = this.queues.filter(({ id }) => id !== queue)
    return html`${this.ticket.checks.length ? html`<yi-checks .ticket=${this.ticket}></yi-checks>` : nothing}
      <div class="ends">
        <button class="miss" ?disabled=${arrivedAt !== null} @click=${() => this.#give('miss')}>✕ ${text.miss}</button>
        ${this.rests ? html`<span></span>` : html`<button class="recall" @click=${() => this.#give('recall')}>${text.recall}</button>`}
        <button class="finish" ?disabled=${this.undecided} @click=${() => this.#give('finish')}>✓ ${text.finish}</button>
      </div>
      <div class="do">
        <details>
          <summary>${text.moreActions}</summary>
          <div class="do">
            <button @click=${() => this.#give('return-ticket')}>${text.returnBack}</button>
            <button @click=${() => this.#give('hold')}>${text.hold}</button>
            ${other.map(
              ({
                id,
                name,
              }) => html`<button @click=${() => this.giver.give('transfer', { number, queue: id })}>
                ${text.transfer({ queue: inWords(name) })}
              </button>`,
            )}
          </div>
        </details>
      </div>`
  }

  /** Optional. Where marshals use it, walking and serving are measured apart, and nobody who stands here can be missed. */
  #arrival(arrivedAt: number | null) {
    const text = words().marshal
    return arrivedAt === null
      ? html`<button class="arrive" @click=${() => this.#give('arrive')}>${text.arrive}</button>`
      : html`<strong class="here" title=${sayTime(arrivedAt)}>✓ ${text.arrive}</strong>`
  }

  #give(command: Plain): void {
    void this.giver.give(command, { number: this.ticket.number })
  }
}
