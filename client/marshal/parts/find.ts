// Finds a number in any state, and offers what can be done with it now.

import { consume } from '@lit/context'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../../shared/day/commands/index.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { awayWords } from '../../../shared/text/away-words.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import { numbersMeant } from '../../common/numbers/typed-number.ts'
import { deskName } from '../../common/words/kind-words.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayProblem } from '../../common/words/say-problem.ts'
import { inWords, language, WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'
import { type OutOfTurn, outOfTurn } from '../out-of-turn.ts'
import '../../common/elements/sure.ts'
import '../../common/elements/needs.ts'
import '../../common/elements/party.ts'
import './amend-found.ts'
import './hand-over.ts'
import './slip.ts'
import './who.ts'

/** What a marshal can do for somebody who asks at the desk, by the state of their number. */
const DO: Readonly<Record<TicketView['state'], readonly Action[]>> = {
  waiting: ['hold', 'leave'],
  lined: ['miss', 'hold', 'leave'],
  called: ['arrive', 'recall', 'miss', 'finish', 'leave'],
  held: ['resume', 'leave'],
  missed: ['return-ticket', 'leave'],
  // what can be done for those who are observed stands beside them
  seated: [],
  served: [],
  left: [],
}
/** Acts that bring a number on look like the main button; the act that misses it looks like no other. */
const LOOKS: { readonly [A in Action]?: string } = {
  miss: 'miss',
  finish: 'main',
  resume: 'main',
  'return-ticket': 'main',
}
type Action = 'leave' | 'hold' | 'miss' | 'arrive' | 'recall' | 'finish' | 'resume' | 'return-ticket'

@customElement('yi-find')
export class FindElement extends LitElement {
  @property() site = ''
  @property({ attribute: false }) view: MarshalView | null = null
  @consume({ context: giverContext }) giver!: CommandGiver
  @state() private found: TicketView | null = null
  /** The numbers that may be meant, where no letter was typed. */
  @state() private choice: readonly string[] = []
  @state() private problem: Say = silence
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      form,
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        margin: var(--s3) 0;
      }
      input {
        flex: 1;
        min-width: 8rem;
        text-transform: uppercase;
      }
      .found .number {
        font-size: var(--t6);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      #problem:empty {
        display: none;
      }
      /* what takes a number out of the queue looks like nothing else, and lies apart from the rest */
      .miss {
        border: 2px dashed var(--alarm);
        color: var(--alarm);
      }
      .end {
        order: 1;
        margin-inline-start: auto;
        color: var(--alarm);
      }
      .more {
        border-top: 1px solid var(--edge);
        padding-top: var(--s3);
      }
      .more > * {
        margin: 0 0 var(--s3);
      }
      summary {
        min-height: var(--target);
        padding: var(--s2) 0;
        color: var(--accent);
        font-weight: 600;
        cursor: pointer;
      }
      /* the code stands beside what else can be done, and all of it on a tablet that lies */
      @media (min-width: 700px) {
        dialog {
          max-width: min(46rem, calc(100vw - 32px));
        }
        .more {
          display: grid;
          grid-template: auto auto 1fr / minmax(0, 1fr) auto;
          column-gap: var(--s4);
          align-items: start;
        }
        .more > * {
          grid-column: 1;
        }
        .more > yi-hand-over {
          grid-area: 1 / 2 / span 3;
          max-width: 18rem;
        }
      }
    `,
  ]

  override render() {
    const { common, marshal: text } = words()
    return html`<button @click=${this.open}>${text.find}</button>
      <dialog aria-labelledby="find">
        <header><h2 id="find">${text.findWhich}</h2>
          <button class="bare" @click=${() => this.#dialog?.close()}>${common.close}</button></header>
        <form @submit=${this.#find}>
          <input name="number" autocomplete="off" maxlength="10" aria-label=${text.findWhich} aria-describedby="problem" @input=${this.#typed} />
          <button class="main">${text.find}</button>
        </form>
        <p id="problem" class="alarm" role="alert">${this.problem()}</p>
        <div class="found" role="status">${this.found ? this.#ticket(this.found) : nothing}${this.choice.length ? this.#choose() : nothing}</div>
      </dialog>`
  }

  readonly open = (): void => {
    Object.assign(this, { found: null, choice: [], problem: silence })
    this.#dialog?.showModal()
    this.renderRoot.querySelector('input')?.select()
  }

  /** Opens with a number that is known already, as from the camera. */
  show(number: string): void {
    this.open()
    const input = this.renderRoot.querySelector('input')
    if (input) input.value = number
    this.#look(number)
  }

  #ticket(ticket: TicketView) {
    const { common, overview, marshal: text } = words()
    const { number, party, needs, state, mark, desk, place } = ticket
    const isOpen = state !== 'served' && state !== 'left'
    const actions = this.#actions(ticket)
    // the act that ends a number comes last, at the other end of the row
    const ends = actions.filter((action) => action === 'leave')
    const moves = actions.filter((action) => action !== 'leave')
    const facts = [
      text.states[state]({ mark: mark ?? '', where: desk === null ? '' : deskName(desk, place) }),
      overview.people({ count: party }),
      ...needs.map((need) => common.needs[need]),
      ...(this.#arrivedAt(number) === null ? [] : [text.arrive]),
      ...(ticket.holds.times ? [awayWords[language()].total(ticket.holds)] : []),
      ...ticket.turnedAway.map(({ people, why }) => sayTurned(people, why)),
    ]
    return html`<p><strong class="number">${number}</strong> ${facts.join(' · ')}</p>
      ${this.view?.asks ? html`<yi-who .date=${ticket.day} .number=${number}></yi-who>` : nothing}
      <div class="do">${moves.map((action) => this.#button(action, number))}${this.#before(ticket)}${ends.map((action) => this.#button(action, number))}</div>
      ${isOpen ? this.#more(ticket) : nothing}`
  }

  /** Somebody who has arrived needs no button for it, and cannot be missed. */
  #actions({ state, number }: TicketView): readonly Action[] {
    const hasArrived = this.#arrivedAt(number) !== null
    return DO[state].filter((action) => !hasArrived || (action !== 'arrive' && action !== 'miss'))
  }

  /** Acts out of turn, with a reason. This dialog closes first, since the second one would hide the number. */
  #before({ state, number, queue }: TicketView) {
    const text = words().marshal
    const waits = state === 'waiting' || state === 'lined'
    const ask = (act: OutOfTurn['act']) => () => {
      this.#dialog?.close()
      this.dispatchEvent(outOfTurn({ act, number, queue }))
    }
    return html`${waits || state === 'held' || state === 'missed' ? html`<button @click=${ask('call')}>${text.callOne}</button>` : nothing}
      ${waits ? html`<button @click=${ask('pass')}>${text.passOver}</button>` : nothing}`
  }

  #arrivedAt(number: string): number | null {
    const called = this.view?.desks.flatMap(({ calling }) => calling) ?? []
    return called.find((one) => one.number === number)?.arrivedAt ?? null
  }

  /** Help for somebody who lost their number, came with more people, or waits in the wrong queue. */
  #more({ number, party, needs, queue }: TicketView) {
    const text = words().handing
    const others = (this.view?.queues ?? []).filter(({ id }) => id !== queue)
    return html`<div class="more"><yi-slip .number=${number} .view=${this.view}></yi-slip>
      <yi-hand-over .site=${this.site} .number=${number}></yi-hand-over>
      <details>
        <summary>${text.change}</summary>
        <yi-amend-found .number=${number} .party=${party} .needs=${needs} @done=${() => this.#show([number])}></yi-amend-found>
      </details>
      <div class="do">${others.map(
        ({ id, name }) =>
          html`<yi-sure .label=${text.transferTo({ queue: `${id} ${inWords(name)}` })} .again=${text.transferTo({ queue: id })}
            @sure=${() => this.#act('transfer', { number, queue: id })}></yi-sure>`,
      )}</div></div>`
  }

  #choose() {
    const text = words().handing
    return html`<p>${text.which}</p>
      <div class="do">${this.choice.map((number) => html`<button @click=${() => this.#show([number])}>${number}</button>`)}</div>`
  }

  #button(action: Action, number: string) {
    const { findDo, removeSure } = words().marshal
    if (action !== 'leave')
      return html`<button class=${LOOKS[action] ?? ''} @click=${() => this.#act(action, { number })}>${findDo[action]}</button>`
    return html`<yi-sure class="end" .label=${findDo.leave} .again=${removeSure({ number })} @sure=${() => this.#act(action, { number })}></yi-sure>`
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  readonly #typed = (): void => {
    this.problem = silence
  }

  readonly #find = (event: Event): void => {
    event.preventDefault()
    this.#look(this.renderRoot.querySelector('input')?.value ?? '')
  }

  #look(typed: string): void {
    const queues = this.view?.queues.map(({ id }) => id) ?? []
    const meant = numbersMeant(typed, queues)
    if (typed.trim()) void this.#show(meant.length ? meant : [typed.trim().toUpperCase()])
  }

  /** Shows the one of these that exists; where several do, asks which is meant. */
  async #show(numbers: readonly string[]): Promise<void> {
    const read = (number: string) =>
      request('get /api/sites/:site/tickets/:number', { params: { site: this.site, number } }).catch(
        () => null,
      )
    const answers = await Promise.all(numbers.map(read))
    const found = answers.flatMap((answer) => (answer?.ok ? [answer.body] : []))
    this.choice = found.length > 1 ? found.map(({ number }) => number) : []
    this.found = found.length === 1 ? (found[0] ?? null) : null
    const answer = answers.find((one) => one === null || one.ok) ?? answers[0]
    this.problem = () => {
      if (!answer) return words().common.notSent
      return answer.ok ? '' : sayProblem(answer.problem).title
    }
  }

  async #act<Name extends Action | 'transfer'>(action: Name, input: Input<Name>): Promise<void> {
    const result = await this.giver.give(action, input)
    if (result) return this.#show([input.number])
    this.problem = this.giver.takeUp()
  }
}

function sayTurned(count: number, why: TicketView['turnedAway'][number]['why']): string {
  const text = words().checks
  return text.turnedFor({ count, reason: text.reasons[why] })
}
