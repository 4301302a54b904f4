// The choice of queue, party and needs; then one tap takes a number.

import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Result } from '../../../shared/day/commands/index.ts'
import { isEntrance } from '../../../shared/day/nouns/entrance.ts'
import type { Person, PersonQuestions } from '../../../shared/day/nouns/person.ts'
import type { Need } from '../../../shared/day/nouns/ticket.ts'
import type { ShownPause } from '../../../shared/day/views/pause.ts'
import type { SiteView } from '../../../shared/day/views/site.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'
import { base } from '../../common/base.ts'
import { newId } from '../../common/browser/new-id.ts'
import { request, sendCommand } from '../../common/http/request.ts'
import { WithoutSocketController } from '../../common/http/without-socket.ts'
import { LiveConnection } from '../../common/live/live.ts'
import { LiveController } from '../../common/live/live-controller.ts'
import { now } from '../../common/time/site-time.ts'
import { kindWord } from '../../common/words/kind-words.ts'
import { sayFull } from '../../common/words/say-full.ts'
import { sayProblem, sayWhole } from '../../common/words/say-problem.ts'
import { sayWait } from '../../common/words/say-wait.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/cut-off.ts'
import '../../common/elements/needs.ts'
import '../../common/elements/party.ts'
import { aheadPart } from '../ahead-part.ts'
import { chooseStyle } from '../choose-style.ts'
import { inlinedSite } from '../inlined-site.ts'
import { loadRare } from '../load-rare.ts'
import { sayHours } from '../say-hours.ts'
import '../../common/elements/message.ts'
import {
  earlierAt,
  forgetEarlier,
  hasScanned,
  type KeptTicket,
  keepTicket,
  ownDevice,
} from '../ticket-kept.ts'
import type { PersonFieldsElement } from './person-fields.ts'

/** A number that was taken, and whether the person's details were saved with it. */
export interface TakenTicket {
  readonly ticket: KeptTicket
  readonly isGiven: boolean
}

@customElement('yi-choose')
export class ChooseElement extends LitElement {
  @property() site = ''
  @property({ attribute: false }) pass: string | null = null
  @state() private queue: string | null = null
  @state() private party = 1
  @state() private needs: Need[] = []
  /** The details to send with the number; null while they are incomplete. */
  @state() private person: Person | null = {}
  @state() private busy = false
  @state() private problem: Problem | 'nobody-answered' | 'no-queue' | null = null
  /** Why the scan does not count: there was none, or it is too old. */
  @state() private notHere: Problem | null = null
  readonly words = new WordsController(this)
  readonly #live = new LiveConnection<SiteView>(() => ({ view: 'site', site: this.site }))
  readonly #view = new LiveController(this, this.#live, (live) => live.view)
  readonly #status = new LiveController(this, this.#live, (live) => live.status)
  readonly #without = new WithoutSocketController(
    this,
    this.#live,
    () => () => request('get /api/sites/:site', { params: { site: this.site } }),
  )
  /** The command's id, kept until it is answered, so that a second try is the same command. */
  #id = newId()

  static override styles = [base, chooseStyle]

  override connectedCallback(): void {
    super.connectedCallback()
    const inlined = inlinedSite()
    // shown before anything is chosen
    if (inlined?.refused?.pass === this.pass) this.notHere = inlined!.refused!
    if (inlined && !this.#live.view) this.#live.take(inlined.view, inlined.at)
    this.#live.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#live.stop()
  }

  /** The first drawing has a task of its own: an old phone draws a page for longer than a tap should wait. */
  override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await new Promise((resolve) => setTimeout(resolve))
    super.scheduleUpdate()
  }

  override render() {
    const text = words().resident
    const { problem, since } = this.#status.value ?? this.#live.status
    const refused = problem ?? (since === null ? null : this.#without.problem)
    if (refused) return this.#refused(refused)
    const view = this.#view.value
    const cutOff = html`<yi-cut-off .since=${since} .asOf=${this.#live.trueAt}></yi-cut-off>`
    if (!view) return html`${cutOff}<yi-message heading=${words().common.loading}></yi-message>`
    const isHere = view.presence === 'open' || this.pass !== null || hasScanned(this.site)
    const unproven = isHere ? null : { title: text.scanFirst, detail: text.scanWhy }
    const notHere = this.notHere ? sayProblem(this.notHere) : unproven
    return html`
      ${cutOff}
      <form @submit=${this.#take}>
        <header>
          <h1>${inWords(view.name)}</h1>
          ${view.hours ? html`<p class="quiet">${sayHours(view.hours)}</p>` : aheadPart(this.site, view.ahead, view.timeZone)}
        </header>
        ${view.inside?.full ? html`<p class="card full" role="status"><strong>${sayFull(words(), view.inside)}</strong></p>` : nothing}
        ${view.open ? (notHere ? this.#scanFirst(view, notHere) : this.#form(view)) : html`<yi-message heading=${text.closed} why=${(view.ahead?.opens ?? 0) > now() ? '' : text.closedWhy}></yi-message>`}
        <div class="lost"><p class="quiet">${text.lostWhy}</p><button type="button" @click=${this.#lost}>${text.lost}</button></div>
      </form>
    `
  }

  readonly #lost = (): void => {
    this.dispatchEvent(new CustomEvent('lost'))
  }

  #refused(problem: Problem) {
    const { title, detail } = sayProblem(problem)
    return html`<yi-message heading=${title} why=${detail}></yi-message>`
  }

  /** Somebody who is not at the site yet may still see how long the wait would be. */
  #scanFirst(view: SiteView, { title, detail }: { title: string; detail: string }) {
    return html`<yi-message heading=${title} why=${detail}></yi-message>
      <div class="queues">${entrances(view).map((one) => html`<div class="card queue">${this.#figures(one)}</div>`)}</div>
      ${this.#left(view, 0)}${this.#way(view, this.#chosen(view))}
      ${this.#trust(view.trust)}`
  }

  /** Loaded at sites of several steps. */
  #way({ queues }: SiteView, first: string) {
    if (!queues.some(({ id, then }) => id === first && then)) return nothing
    void loadRare()
    return html`<yi-whole-way .queues=${queues} .first=${first}></yi-whole-way>`
  }

  /** Loaded at sites that can serve so many today. */
  #left(view: SiteView, party: number) {
    const queue = view.queues.find(({ id }) => id === this.#chosen(view))
    if (queue?.left === undefined) return nothing
    void loadRare()
    return html`<yi-left .queue=${queue} .party=${party}></yi-left>`
  }

  /** How good the waits were that were told to others. */
  #trust(trust: SiteView['trust']) {
    return trust ? html`<p class="quiet trust">${words().resident.trust(trust)}</p>` : nothing
  }

  #form(view: SiteView) {
    const text = words().resident
    const { problem } = this
    const queue = this.#chosen(view)
    const mine = entrances(view)
    return html`
      ${
        mine.length > 1
          ? html`<fieldset class="queues" aria-label=${text.chooseQueue}>${mine.map((one) => this.#choice(one, queue))}</fieldset>`
          : nothing
      }
      ${this.#left(view, this.party)}${this.#way(view, queue)}
      ${this.#trust(view.trust)}
      <yi-party .hint=${kindWord(view, 'party')} .value=${this.party} @change=${(event: CustomEvent<number>) => this.#choose({ party: event.detail })}></yi-party>
      <yi-needs .value=${this.needs} @change=${(event: CustomEvent<Need[]>) => this.#choose({ needs: event.detail })}></yi-needs>
      ${view.asks ? this.#person(view.asks) : nothing}
      <footer>
        <div role="alert">${problem ? html`<p class="alarm">${sayWhy(problem)}</p>` : nothing}</div>
        <button class="main take" ?disabled=${this.busy || this.person === null || isTaken(view, queue)}>${this.busy ? text.taking : text.take}</button>
      </footer>
    `
  }

  /** Loaded where a site asks for details: most do not. */
  #person(asks: PersonQuestions) {
    void loadRare()
    return html`<yi-person-fields .asks=${asks} @change=${({ detail }: CustomEvent<Person | null>) => {
      this.person = detail
    }}></yi-person-fields>`
  }

  #choice(one: SiteView['queues'][number], chosen: string) {
    return html`<label class="card queue ${one.paused ? 'paused' : ''} ${one.id === chosen ? 'chosen' : ''}">
      <input type="radio" name="queue" .value=${one.id} .checked=${one.id === chosen} ?disabled=${one.paused}
        @change=${() => this.#choose({ queue: one.id })} />
      ${this.#figures(one)}
    </label>`
  }

  #paused(pause: ShownPause) {
    void loadRare()
    return html`<yi-paused .pause=${pause}></yi-paused>`
  }

  #figures({ name, paused, pause, waiting, wait }: SiteView['queues'][number]) {
    const text = words().resident
    const figures = waiting ? text.waitingNow({ count: waiting }) : text.nobody
    return html`<span class="grow">
      <span class="name">${inWords(name)}</span>
      <span class="quiet">${pause?.reason ? this.#paused(pause) : paused ? text.paused : html`${figures} · <span class="wait">${wait ? sayWait(wait) : text.unservedShort}</span>`}</span>
    </span>`
  }

  /** The chosen queue. Nobody is put in a green lane by default; '' where the resident has to choose. */
  #chosen(view: SiteView): string {
    const queues = entrances(view)
    const usual =
      queues.find(({ paused, priority }) => !paused && !priority) ?? queues.find(() => queues.length === 1)
    return this.queue ?? usual?.id ?? ''
  }

  /** A changed choice is a new command. */
  #choose(choice: Partial<{ queue: string; party: number; needs: Need[] }>): void {
    Object.assign(this, choice)
    this.#id = newId()
    this.problem = null
  }

  async #take(event: Event): Promise<void> {
    event.preventDefault()
    const view = this.#view.value
    if (!view || this.busy) return
    if (!this.#chosen(view)) {
      this.problem = 'no-queue'
      return
    }
    this.busy = true
    this.problem = null
    const input = { queue: this.#chosen(view), party: this.party, needs: this.needs, device: ownDevice() }
    const leftOver = earlierAt(this.site)
    try {
      const reply = await sendCommand(
        this.site,
        'take-ticket',
        { ...input, ...(this.pass ? { pass: this.pass } : {}), ...(leftOver ? { leftOver } : {}) },
        { id: this.#id },
      )
      if (reply.ok) await this.#taken(view.day, reply.result)
      else if (reply.problem.code === 'pass-needed' || reply.problem.code === 'pass-expired')
        this.notHere = reply.problem
      else this.problem = reply.problem
    } catch {
      this.problem = 'nobody-answered'
    }
    this.busy = false
  }

  async #taken(date: string, { ticket: { number }, token, again }: Result<'take-ticket'>): Promise<void> {
    const ticket: KeptTicket = { number, token }
    // the number exists, even if the details fail
    keepTicket(this.site, ticket)
    // it still counts for fewer people, or in the other queue
    if (again !== 'more-people' && again !== 'other-queue') forgetEarlier(this.site)
    const isGiven = await this.#give({ site: this.site, date, ticket })
    this.dispatchEvent(new CustomEvent('taken', { detail: { ticket, isGiven } satisfies TakenTicket }))
  }

  async #give(place: { site: string; date: string; ticket: KeptTicket }): Promise<boolean> {
    const fields = this.renderRoot.querySelector<PersonFieldsElement>('yi-person-fields')
    if (!fields || Object.keys(this.person ?? {}).length === 0) return true
    try {
      return (await fields.give(place)).ok
    } catch {
      return false
    }
  }
}

/** Whether nobody gets a number there any more today. */
function isTaken({ queues }: SiteView, chosen: string): boolean {
  return queues.some(({ id, left }) => id === chosen && left === 0)
}

/** The queues in which residents take numbers. */
function entrances(view: SiteView): SiteView['queues'] {
  return view.queues.filter(({ id }) => isEntrance(view, id))
}

function sayWhy(problem: Problem | 'nobody-answered' | 'no-queue'): string {
  if (problem === 'nobody-answered') return words().common.notSent
  if (problem === 'no-queue') return words().resident.chooseQueue
  return sayWhole(problem)
}
