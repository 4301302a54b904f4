// The ticket: its number, what to do now, and why.

import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'
import { base } from '../../common/base.ts'
import { bearing, request } from '../../common/http/request.ts'
import { WithoutSocketController } from '../../common/http/without-socket.ts'
import { LiveConnection } from '../../common/live/live.ts'
import { LiveController } from '../../common/live/live-controller.ts'
import { fromDevice } from '../../common/time/site-time.ts'
import { deskName, kindWord } from '../../common/words/kind-words.ts'
import { sayProblem } from '../../common/words/say-problem.ts'
import { sayTime, sayWhen } from '../../common/words/say-time.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/cut-off.ts'
import { aheadPart } from '../ahead-part.ts'
import { inlinedSite } from '../inlined-site.ts'
import { loadRare } from '../load-rare.ts'
import { nudge } from '../nudge.ts'
import { isOffToIsolation } from '../off-to-isolation.ts'
import { sayHours } from '../say-hours.ts'
import { hasGiven, type KeptTicket, keepSeen, keepTicket, seenOf, ticketKeptFor } from '../ticket-kept.ts'
import { ticketStyle } from '../ticket-style.ts'
import './actions.ts'
import '../../common/elements/message.ts'
import './place.ts'
import './said.ts'

@customElement('yi-ticket')
export class TicketElement extends LitElement {
  @property() site = ''
  @property({ attribute: false }) ticket: KeptTicket = { number: '', token: '' }
  /** The details that were sent with the number did not arrive. */
  @property({ type: Boolean }) isUnsent = false
  /** This browser keeps nothing: the ticket is in the address. */
  @property({ type: Boolean }) isForgetful = false
  readonly words = new WordsController(this)
  readonly #live = new LiveConnection<TicketView>(() => ({ view: 'ticket', site: this.site, ...this.ticket }))
  readonly #view = new LiveController(this, this.#live, (live) => live.view)
  readonly #status = new LiveController(this, this.#live, (live) => live.status)
  readonly #without = new WithoutSocketController(this, this.#live, () => () => {
    const { number, token } = this.ticket
    const params = { site: this.site, number }
    return request('get /api/sites/:site/tickets/:number', { params, headers: bearing(token) })
  })
  /** The questions at the moment when the page was sent. */
  readonly #asks = inlinedSite()?.view.asks ?? null
  #before: TicketView | undefined

  static override styles = [base, ticketStyle]

  override connectedCallback(): void {
    super.connectedCallback()
    const seen = seenOf(this.site, this.ticket)
    if (seen) this.#live.take(seen.view, seen.at)
    this.#live.start()
    addEventListener('pagehide', this.#keep)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('pagehide', this.#keep)
    this.#live.stop()
    document.documentElement.classList.remove('called', 'crowded')
  }

  override render() {
    const view = this.#view.value
    const { since, problem } = this.#status.value ?? this.#live.status
    const refused = problem ?? (since === null ? null : this.#without.problem)
    if (refused) return this.#refused(refused)
    const cutOff = html`<yi-cut-off .since=${since} .asOf=${this.#live.trueAt}></yi-cut-off>`
    if (!view)
      return html`${cutOff}<section class="card"><h1 class="number">${this.ticket.number}</h1><p class="quiet">${words().common.loading}</p></section>`
    return html`
      ${cutOff}
      ${this.#number(view)}
      ${this.#paused(view)}
      ${this.#notes(view)}
      ${aheadPart(this.site, view.opening, view.timeZone, true)}
      ${this.#nextTime(view)}
      ${this.#visit(view)}
      <yi-said .view=${view}></yi-said>
      ${this.#unwell(view)}
      ${(view.state === 'waiting' && view.seatAt === null) || view.state === 'lined' ? html`<yi-place .view=${view}></yi-place>` : nothing}
      ${
        view.state === 'served' || view.state === 'left'
          ? html`<button class="bare" ?hidden=${isOffToIsolation(view)} @click=${this.#again}>${words().resident.again}</button>`
          : html`<yi-actions .site=${this.site} .ticket=${this.ticket} .live=${this.#live} .view=${view} @unseen=${() => this.#without.askNow()}></yi-actions>`
      }
      ${this.#given(view)}
      <footer class="quiet"><p>${inWords(view.name)} · ${this.#age(since)}</p><p>${sayHours(view.hours)}</p>
        <p><a href="/?moves=${this.site}">${words().resident.whyBefore}</a></p></footer>
    `
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    const { number } = this.ticket
    const view = this.#view.value ?? undefined
    const isRefused = this.#status.value?.problem != null
    const turns = view !== undefined && !isRefused
    const { classList } = document.documentElement
    classList.toggle('called', turns && view.state === 'called')
    classList.toggle('crowded', turns && isCrowded(view))
    document.title = view ? `${number} ${this.#headline(view)}` : number
    if (view === this.#before) return
    if (view && this.#before) nudge(this.#before, view)
    this.#before = view
    this.#keep()
  }

  #number(view: TicketView) {
    const text = words().resident
    return html`<section class="card ${view.state}">
      <p class="quiet">${text.yourNumber}${view.party > 1 ? ` · ${text.partyOf({ count: view.party })}` : ''}</p>
      <h1 class="number">${view.number}</h1>
      <div aria-live="assertive">
        <p class="say">${this.#say(view)}</p>
        ${this.#observed(view)}
        <p class="quiet">${sayWhyOf(view)}</p>
      </div>
      ${view.until === null ? nothing : html`<p>${text.until({ time: sayTime(view.until) })}</p>`}
      ${this.#kept(view)}
      ${this.#why(view)}
    </section>`
  }

  /** Loaded where a place is not kept for all of a hold, or was not: mostly it is. */
  #kept({ keptUntil, reason }: TicketView) {
    if (keptUntil === null && reason !== 'back-at-end') return nothing
    void loadRare()
    return html`<yi-kept .until=${keptUntil}></yi-kept>`
  }

  /** Loaded where a queue is paused. */
  #paused({ pause }: TicketView) {
    if (!pause) return nothing
    void loadRare()
    return html`<yi-paused waits .pause=${pause}></yi-paused>`
  }

  /** Loaded where people are observed, long before they are: by then the network may be gone. */
  #observed(view: TicketView) {
    if (view.observation === null && !view.observed && view.seatAt === null) return nothing
    void loadRare()
    return html`<yi-observed .view=${view}></yi-observed>`
  }

  /** Loaded where somebody waited until the site closed, today or last time. */
  #nextTime(view: TicketView) {
    if (!view.again && !view.leftOver) return nothing
    void loadRare()
    return html`<yi-next-time .view=${view}></yi-next-time>`
  }

  /** Loaded at sites of several steps. */
  #visit(view: TicketView) {
    if (!view.way || view.state === 'left') return nothing
    void loadRare()
    return html`<yi-visit .view=${view}></yi-visit>`
  }

  /** Loaded where there is something to say: mostly there is not. For a ticket that is over, it does not matter who holds it. */
  #notes({ handedAt, state }: TicketView) {
    const isOver = state === 'served' || state === 'left'
    if (isOver || (handedAt === null && !this.isForgetful)) return nothing
    void loadRare()
    return html`<yi-notes .handedAt=${handedAt} ?isForgetful=${this.isForgetful}></yi-notes>`
  }

  /** Loaded where somebody is observed, or waits for that. */
  #unwell(view: TicketView) {
    const { state, seatAt, observed, observation, servedAt } = view
    const isServed = servedAt !== null && observation !== null
    if (state !== 'seated' && seatAt === null && !observed && !isServed) return nothing
    void loadRare()
    return html`<yi-unwell .site=${this.site} .ticket=${this.ticket} .live=${this.#live} .view=${view} @unseen=${() => this.#without.askNow()}></yi-unwell>`
  }

  /** Loaded where a site asks for details, or did: most do not. */
  #given({ day, state }: TicketView) {
    const { site, ticket } = this
    if (!this.#asks && !hasGiven(site, day, ticket)) return nothing
    void loadRare()
    return html`<yi-given .site=${site} .date=${day} .ticket=${ticket} .asks=${this.#asks}
      ?isOpen=${state !== 'served' && state !== 'left'} ?isUnsent=${this.isUnsent}></yi-given>`
  }

  /** Among other tabs, the figure that changes is what to see of a number that waits. */
  #headline(view: TicketView): string {
    const { ahead, aheadNone } = words().resident
    if (view.state !== 'waiting' || view.seatAt !== null || view.soon.at !== null) return this.#say(view)
    return view.ahead === 0 ? aheadNone : ahead({ count: view.ahead })
  }

  #say(view: TicketView): string {
    const { state, mark, desk, place, queue, queues } = view
    // at a site of several steps each may have marks of its own
    const step = queues?.find(({ id }) => id === queue)
    // they stand on their mark, or should: the way to it comes first
    const { forYou, state: said } = words().resident
    const of = { mark: mark ?? 0, where: deskName(desk ?? '', place), queue: step ? inWords(step.name) : '' }
    if (isCrowded(view)) return forYou.crowding(of)
    if (view.reason === 'turned-away') return words().resident.turnedAway
    if (view.soon.at !== null) return words().resident.soon
    return state === 'served' ? kindWord(view, 'served') : said[state](of)
  }

  #why({ reason, ahead, queue, state }: TicketView) {
    // the words of the state already say it
    if (
      reason === null ||
      reason === 'turned-away' ||
      reason === 'back-at-end' ||
      (reason === 'missed' && state === 'missed')
    )
      return nothing
    const { reasons, after } = words().resident
    const values = { queue, after: ahead ? after({ ahead }) : '' }
    return html`<p class="why">${reasons[reason](values)}</p>`
  }

  /** The age of the view: none while the page is connected, even if nothing has changed for an hour. */
  #age(since: number | null): string {
    const { live, seen } = words().resident
    return since === null ? live : seen({ time: sayWhen(fromDevice(this.#live.trueAt)) })
  }

  #refused(problem: Problem) {
    const { title, detail } = sayProblem(problem)
    const { yesterday, yesterdayWhy, foreign, foreignWhy } = words().resident
    const [heading, why] =
      problem.code === 'ticket-over'
        ? [yesterday, yesterdayWhy]
        : problem.code === 'not-yours' || problem.code === 'unknown-ticket'
          ? [foreign, foreignWhy]
          : // a holder who shows the page to a marshal has to name the number
            [problem.code === 'number-lost' ? `${this.ticket.number} · ${title}` : title, detail]
    return html`<yi-message heading=${heading} why=${why}>
      <button class="main" @click=${this.#again}>${words().resident.again}</button>
    </yi-message>`
  }

  readonly #keep = (): void => {
    const view = this.#view.value
    if (!view) return
    keepSeen(this.site, view, this.#live.trueAt)
    // somebody may have deleted the browser's data while it is open
    if (view.state !== 'served' && view.state !== 'left' && !ticketKeptFor(this.site))
      keepTicket(this.site, this.ticket)
  }

  #again(): void {
    this.dispatchEvent(new CustomEvent('over'))
  }
}

/** What to know about the state, shown below what to do. */
function sayWhyOf(view: TicketView): string {
  const { forYou, stateWhy } = words().resident
  if (isCrowded(view)) return forYou.crowdingWhy
  if (view.reason === 'turned-away') return words().resident.turnedAwayWhy
  if (view.state === 'called') return kindWord(view, 'called')
  if (view.seatAt !== null) return stateWhy.waitingSeat
  // the place is not kept for all of the hold: that is said beside it
  if (view.keptUntil !== null) return ''
  if (view.state === 'waiting' && view.marks === 0) return stateWhy.waitingUnlined
  // until when they stay is said above
  return view.state === 'served' ? kindWord(view, 'after') : stateWhy[view.state]
}

/** Whether this phone stands where people are too close. */
function isCrowded({ state, prompt }: TicketView): boolean {
  return state === 'lined' && prompt?.kind === 'crowding'
}
