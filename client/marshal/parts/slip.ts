// The button that prints a paper slip, and the choice of paper, which the browser keeps.

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { base } from '../../common/base.ts'
import { keep, kept } from '../../common/browser/kept.ts'
import { request } from '../../common/http/request.ts'
import { siteInAddress } from '../../common/page/address.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayProblem } from '../../common/words/say-problem.ts'
import { minutesAhead, sayWay } from '../../common/words/say-way.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { papers, type SlipPaper } from '../paper.ts'
import { printSlip, type SeatedFor } from '../print-slip.ts'

@customElement('yi-slip')
export class SlipElement extends LitElement {
  @property() number = ''
  /** The token of the number; '' where a slip is printed again. */
  @property() token = ''
  /** When the number was taken, in milliseconds. */
  @property({ type: Number }) at = 0
  @property({ attribute: false }) view: MarshalView | null = null
  @state() private said: Say = silence
  @state() private paper: SlipPaper = chosenBefore()
  readonly words = new WordsController(this)
  /** The ticket, with how many are ahead: read when the number is shown, so that a tap prints at once. */
  #ticket: TicketView | null = null

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
      }
      select {
        padding: var(--s2);
      }
    `,
  ]

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('number') && this.number) void this.#ask(this.number)
  }

  override render() {
    const { slip: text } = words().outbox
    if (!this.view) return nothing
    return html`<button type="button" @click=${this.#print}>${text.print}</button>
      <select aria-label=${text.paper} @change=${this.#choose}>
        ${papers.map((one) => html`<option value=${one} ?selected=${one === this.paper}>${text.papers[one]}</option>`)}
      </select>
      ${this.said() ? html`<span class="alarm" role="alert">${this.said()}</span>` : nothing}`
  }

  async #ask(number: string): Promise<void> {
    this.#ticket = null
    const params = { site: siteInAddress(), number }
    const answer = await request('get /api/sites/:site/tickets/:number', { params }).catch(() => null)
    if (answer?.ok && number === this.number) this.#ticket = answer.body
  }

  #choose(event: Event): void {
    this.paper = (event.target as HTMLSelectElement).value as SlipPaper
    keep('paper', this.paper)
  }

  #print(): void {
    if (this.token) this.#printAs(this.token, this.at)
    else void this.#printAgain(this.number)
  }

  /** Prints a slip again. A tablet does not have the holder's token, so it asks the server. */
  async #printAgain(number: string): Promise<void> {
    const params = { site: siteInAddress() }
    const answer = await request('post /api/sites/:site/slips', { params, body: { number } }).catch(
      () => null,
    )
    if (number !== this.number) return
    this.said = () => {
      if (!answer) return words().common.notSent
      return answer.ok ? '' : sayProblem(answer.problem).title
    }
    if (answer?.ok) this.#printAs(answer.body.token, answer.body.takenAt)
  }

  #printAs(token: string, at: number): void {
    if (!this.view) return
    const { number, paper } = this
    const queues = withRooms(this.view)
    const queue = queues.find(({ id }) => id === this.#ticket?.queue)
    const isOpen = this.#ticket?.state === 'waiting' || this.#ticket?.state === 'lined'
    void printSlip(
      {
        number,
        token,
        at,
        site: siteInAddress(),
        name: this.view.name,
        queue: queue?.name ?? null,
        way: (language) => (queue ? sayWay(queues, queue.id, language) : ''),
        party: this.#ticket?.party ?? 1,
        stay: stayOf(this.#ticket, queues),
        ahead: isOpen ? (this.#ticket?.ahead ?? null) : null,
      },
      paper,
    )
  }
}

function chosenBefore(): SlipPaper {
  const before = kept<SlipPaper>('paper')
  return before !== null && papers.includes(before) ? before : '58'
}

function withRooms({ queues, rooms }: MarshalView) {
  return queues.map((queue) => ({ ...queue, room: rooms.find((room) => room.queue === queue.id) }))
}

/** A number that is over stays nowhere any more. */
function stayOf(ticket: TicketView | null, queues: ReturnType<typeof withRooms>): SeatedFor | null {
  if (!ticket || ticket.observed?.over || ticket.state === 'served' || ticket.state === 'left') return null
  if (ticket.observed) return { until: ticket.observed.until }
  const [minutes, ...others] = minutesAhead(queues, ticket.queue)
  return minutes === undefined || others.length > 0 ? null : { minutes }
}
