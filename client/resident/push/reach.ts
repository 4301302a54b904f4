// Offers to tell the holder of a number while the page is closed, and makes an open page as noticeable as it may be.

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { reachWords } from '../../../shared/text/reach-words.ts'
import { base } from '../../common/base.ts'
import type { LiveConnection } from '../../common/live/live.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayWhole } from '../../common/words/say-problem.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import type { KeptTicket } from '../ticket-kept.ts'
import { ableToPush } from './able.ts'
import { isNearHead, keepAwake } from './awake.ts'
import { showBadge } from './badge.ts'
import { clearNotices } from './clear-notices.ts'
import './home-screen.ts'
import { insist } from './insist.ts'
import './picture.ts'
import './soon.ts'
import { type Failed, stillOn, turnOff, turnOn } from './subscribe.ts'
import { toldOf } from './told.ts'

@customElement('yi-reach')
export class ReachElement extends LitElement {
  @property() site = ''
  @property({ attribute: false }) ticket!: KeptTicket
  @property({ attribute: false }) live!: LiveConnection<TicketView>
  @property({ attribute: false }) view!: TicketView
  @state() private isOn = false
  @state() private busy = false
  @state() private said: Say = silence
  @state() private problem: Say = silence
  @state() private isUnfolded = false
  readonly words = new WordsController(this)
  readonly #able = ableToPush()
  readonly #insisting = insist()
  /** The language in which the server says it: null until the first look. */
  #lang: string | null = null

  static override styles = [
    base,
    css`
      :host,
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s2);
      }
      p:empty {
        display: none;
      }
      p {
        text-align: center;
        text-wrap: balance;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('visibilitychange', this.#look)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('visibilitychange', this.#look)
    this.#insisting.end()
    keepAwake(false)
    showBadge(null)
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // what went wrong is said once, and not beside each call
    if (changed.has('view') && isWanted(this.view)) this.problem = silence
    if (!changed.has('ticket') || changed.get('ticket')?.token === this.ticket.token) return
    this.isOn = this.#able === 'yes' && toldOf(this.site, this.ticket) !== null
    this.said = silence
    this.problem = silence
  }

  override render() {
    // whoever is called, or was missed, must look here, and not put the phone away
    if (isWanted(this.view)) return nothing
    const text = reachWords[language()]
    return html`<section>
      ${this.#able === 'no' ? html`<p class="quiet">${text.none}</p>` : this.#offer()}
      <p class="alarm" role="alert">${this.problem()}</p>
      ${this.#soon()}
    </section>`
  }

  override updated(changed: PropertyValues<this>): void {
    // a language that was chosen since is the server's business, too
    if (changed.has('ticket') || this.#lang !== language()) void this.#check()
    if (!changed.has('view')) return
    keepAwake(isNearHead(this.view))
    showBadge(this.view)
    this.#insisting.see(this.view)
    this.#look()
  }

  /** Whoever waits for a seat must not go away, and whoever stands on a mark is there. */
  #soon() {
    const { state, seatAt } = this.view
    if ((state !== 'waiting' && state !== 'held') || seatAt !== null) return nothing
    return html`<yi-soon .site=${this.site} .ticket=${this.ticket} .live=${this.live} .view=${this.view} @unseen=${this.#unseen}></yi-soon>`
  }

  #offer() {
    const text = reachWords[language()]
    const { busy, isOn, isUnfolded } = this
    const said =
      busy && !isOn
        ? text.turningOn
        : isOn
          ? `✓ ${text.on}`
          : this.said() || (this.problem() ? '' : text.offerWhy)
    return html`${
      isOn
        ? nothing
        : html`<button class="offer" ?disabled=${busy} aria-expanded=${this.#able === 'yes' ? nothing : isUnfolded}
            @click=${this.#able === 'yes' ? this.#turnOn : this.#unfold}>${text.offer}</button>`
    }
      <p class=${isOn ? '' : 'quiet'} role="status">${said}</p>
      ${isOn ? html`<button class="bare" ?disabled=${busy} @click=${this.#turnOff}>${text.turnOff}</button>` : nothing}
      ${isUnfolded ? html`<yi-home-screen .site=${this.site} .ticket=${this.ticket}></yi-home-screen>` : nothing}`
  }

  readonly #unfold = (): void => {
    this.isUnfolded = !this.isUnfolded
  }

  readonly #turnOn = (): Promise<void> => this.#do(turnOn, true)

  readonly #turnOff = async (): Promise<void> => {
    await this.#do(turnOff, false)
    if (!this.isOn) this.said = () => reachWords[language()].off
  }

  async #do(act: typeof turnOn, isOn: boolean): Promise<void> {
    const { site, ticket } = this
    this.busy = true
    this.problem = silence
    this.said = silence
    const failed = await act({ site, ticket })
    this.busy = false
    if (failed) this.problem = () => sayFailed(failed)
    else this.isOn = isOn
  }

  async #check(): Promise<void> {
    this.#lang = language()
    if (!this.isOn) return
    const { site, ticket } = this
    const isOn = await stillOn({ site, ticket })
    if (this.ticket === ticket) this.isOn = isOn
  }

  /** The page of the ticket reads the new view: events of its parts do not get there by themselves. */
  readonly #unseen = (): void => {
    this.dispatchEvent(new CustomEvent('unseen', { bubbles: true, composed: true }))
  }

  readonly #look = (): void => void clearNotices(this.ticket)
}

function isWanted({ state }: TicketView): boolean {
  return state === 'called' || state === 'missed'
}

function sayFailed(failed: Failed): string {
  if (typeof failed !== 'string') return sayWhole(failed)
  return failed === 'notSent' ? words().common.notSent : reachWords[language()][failed]
}
