// The ticket: its number, what to do now, and why.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { base } from '../../common/base.ts'
import { ask } from '../../common/http.ts'
import { Live } from '../../common/live.ts'
import { LiveController } from '../../common/live-controller.ts'
import { sayTime } from '../../common/say-time.ts'
import { sayWait } from '../../common/say-wait.ts'
import { fill, inWords, WordsController, words } from '../../common/words.ts'
import '../../common/elements/cut-off.ts'
import '../../common/elements/line.ts'
import type { KeptTicket } from '../ticket-kept.ts'
import './actions.ts'
import './message.ts'

/** Without a socket for this long, in milliseconds, it asks over HTTP. */
const WITHOUT_SOCKET = 10_000
const ASK_EVERY = 15_000
/** Nobody counts more dots than these. */
const MOST_AHEAD = 20
/** And a single one would be a ball. */
const FEWEST_DOTS = 10

@customElement('yi-ticket')
export class TicketPage extends LitElement {
  @property() site = ''
  @property({ attribute: false }) ticket: KeptTicket = { number: '', token: '' }
  readonly words = new WordsController(this)
  readonly #live = new Live<TicketView>(() => ({ view: 'ticket', site: this.site, ...this.ticket }))
  readonly #view = new LiveController(this, this.#live, (live) => live.view)
  readonly #status = new LiveController(this, this.#live, (live) => live.status)
  #asking = 0
  #call: number | null = null

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: var(--s4);
        padding: 0 var(--s4) var(--s8);
      }
      main {
        display: grid;
        gap: var(--s4);
        text-align: center;
        padding: var(--s6) var(--s4);
      }
      .number {
        font-size: min(25vw, 8.5rem);
      }
      .say {
        font-size: var(--t5);
        font-weight: 800;
        line-height: 1.25;
        text-wrap: balance;
        margin-bottom: var(--s2);
      }
      main.lined {
        border: 3px solid var(--accent);
      }
      main.called {
        background: var(--call);
        color: var(--on-call);
        border-color: transparent;
        padding-block: 12vh;
      }
      main.called .quiet {
        color: inherit;
      }
      @media (prefers-reduced-motion: no-preference) {
        main.called .number {
          animation: pulse 1s ease-in-out 8;
        }
      }
      @keyframes pulse {
        50% {
          transform: scale(1.06);
        }
      }
      dl {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s3);
      }
      dd {
        font-weight: 700;
        font-size: var(--t3);
      }
      .why {
        border-left: 4px solid var(--call);
        padding-left: var(--s3);
        text-align: left;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    this.#live.start()
    this.#asking = window.setInterval(() => void this.#askWithoutSocket(), ASK_EVERY)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#live.stop()
    clearInterval(this.#asking)
  }

  override render() {
    const view = this.#view.value
    const { since, problem } = this.#status.value ?? { since: null, problem: null }
    if (problem && problem.code !== 'unavailable') return this.#refused(problem)
    const cutOff = html`<yi-cut-off .since=${since}></yi-cut-off>`
    if (!view)
      return html`${cutOff}<main class="card"><p class="number">${this.ticket.number}</p><p class="quiet">${words().common.loading}</p></main>`
    const isOver = view.state === 'served' || view.state === 'left'
    return html`
      ${cutOff}
      ${this.#number(view)}
      ${view.state === 'waiting' || view.state === 'lined' ? this.#place(view) : nothing}
      ${
        isOver
          ? html`<button class="main" @click=${this.#again}>${words().resident.again}</button>`
          : html`<yi-actions .live=${this.#live} .view=${view}></yi-actions>`
      }
      <p class="quiet">${inWords(view.name)} · ${fill(words().resident.seen, { time: sayTime(this.#live.seenAt) })}</p>
    `
  }

  override updated(): void {
    const call = this.#view.value?.call ?? null
    if (call !== null && call !== this.#call) navigator.vibrate?.([400, 200, 400])
    this.#call = call
  }

  #number(view: TicketView) {
    const text = words().resident
    const { state, mark, desk } = view
    return html`<main class="card ${state}">
      <p class="quiet">${text.yourNumber}${view.party > 1 ? ` · ${fill(text.partyOf, { count: view.party })}` : ''}</p>
      <h1 class="number">${view.number}</h1>
      <div aria-live="assertive">
        <p class="say">${fill(text.state[state], { mark: mark ?? '', desk: desk ?? '' })}</p>
        <p class="quiet">${text.stateWhy[state]}</p>
      </div>
      ${view.until === null ? nothing : html`<p>${fill(text.until, { time: sayTime(view.until) })}</p>`}
      ${this.#why(view)}
    </main>`
  }

  #why({ reason, ahead, queue }: TicketView) {
    if (reason === null || reason === 'missed') return nothing
    return html`<p class="why">${fill(words().resident.reasons[reason], { ahead, queue })}</p>`
  }

  #place({ ahead, wait, mark, state }: TicketView) {
    const text = words().resident
    const dots = Math.min(ahead, MOST_AHEAD)
    const said = ahead === 0 ? text.aheadNone : fill(text.ahead, { count: ahead })
    return html`<section class="card">
      <yi-line .marks=${dots + 1} .standing=${dots} .you=${dots + 1} .room=${FEWEST_DOTS} label=${said}></yi-line>
      <dl>
        <div><dt class="quiet">${said}</dt><dd>${state === 'lined' ? `${text.mark} ${mark}` : ''}</dd></div>
        <div><dt class="quiet">${text.wait}</dt><dd>${sayWait(wait)}</dd></div>
      </dl>
    </section>`
  }

  #refused({ code, title, detail }: { code: string; title: string; detail: string }) {
    const isOld = code === 'ticket-over'
    return html`<yi-message heading=${isOld ? words().resident.yesterday : title} why=${isOld ? '' : detail}>
      <button class="main" @click=${this.#again}>${words().resident.again}</button>
    </yi-message>`
  }

  #again(): void {
    this.dispatchEvent(new CustomEvent('over'))
  }

  async #askWithoutSocket(): Promise<void> {
    const { since } = this.#live.status
    if (since === null || Date.now() - since < WITHOUT_SOCKET) return
    const path = `/api/sites/${encodeURIComponent(this.site)}/tickets/${this.ticket.number}`
    const headers = { authorization: `Bearer ${this.ticket.token}` }
    const answer = await ask<TicketView>('GET', path, undefined, headers).catch(() => null)
    if (answer?.ok) this.#live.take(answer.body)
  }
}
