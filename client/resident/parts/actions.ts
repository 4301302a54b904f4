// What a resident can do with their ticket. Acts that need a second thought open below their button.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../../shared/day/commands/index.ts'
import type { HelpNeed } from '../../../shared/day/nouns/model.ts'
import type { Need } from '../../../shared/day/nouns/ticket.ts'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { base } from '../../common/base.ts'
import type { LiveConnection } from '../../common/live/live.ts'
import { askedBefore } from '../../common/page/fetch-part.ts'
import { kindWord } from '../../common/words/kind-words.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { type Action, giver } from '../give.ts'
import { loadRare } from '../load-rare.ts'
import { loadReach } from '../load-reach.ts'
import type { KeptTicket } from '../ticket-kept.ts'

/** Milliseconds after the ticket is shown, so that the first picture does not share its network. */
const AHEAD = 3000

/** Minutes of a hold that names none. */
const USUAL = 10

/** The commands that take one tap and have no input. */
type Plain = Extract<Action, 'on-my-way' | 'hold' | 'resume'>

const PANELS = ['help', 'amend', 'passOn', 'leave'] as const
type Panel = (typeof PANELS)[number]

@customElement('yi-actions')
export class ActionsElement extends LitElement {
  @property() site = ''
  @property({ attribute: false }) ticket!: KeptTicket
  @property({ attribute: false }) live!: LiveConnection<TicketView>
  @property({ attribute: false }) view!: TicketView
  @state() private problem: Say = silence
  @state() private done: Say = silence
  @state() private busy = false
  @state() private open: Panel | null = askedBefore(PANELS)
  #ahead: ReturnType<typeof setTimeout> | undefined
  readonly words = new WordsController(this)
  readonly #ask = giver(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s2);
      }
      p:empty {
        display: none;
      }
      button.main,
      yi-reach {
        min-height: 60px;
      }
      /* giving up one's place looks like nothing else, and is out of the way of the rest */
      hr {
        width: 100%;
        margin: var(--s6) 0 var(--s4);
        border: 0;
        border-top: 1px solid var(--edge);
      }
      .give-up {
        justify-self: center;
        border: 1.5px dashed var(--alarm);
        background: none;
        color: var(--alarm);
      }
    `,
  ]

  override render() {
    const text = words().resident
    const { state, coming, seatAt } = this.view
    // whoever waits for a seat must not go away, and whoever sits gives up nothing by a tap
    const waits = (state === 'waiting' && seatAt === null) || state === 'lined'
    const isWatched = state === 'seated' || seatAt !== null
    const isAwaited = state === 'lined' || state === 'called'
    return html`
      <p class="alarm" role="alert">${this.problem()}</p>
      ${this.#back()}
      ${isAwaited && !coming ? this.#button('on-my-way', text.coming, 'main') : nothing}
      <p role="status">${isAwaited && coming ? `✓ ${text.comingSaid}` : ''}</p>
      ${waits ? this.#hold() : nothing}
      ${state === 'held' ? this.#button('resume', text.resume, 'main') : nothing}
      <p role="status">${this.done() ? `✓ ${this.done()}` : ''}</p>
      <yi-reach .site=${this.site} .ticket=${this.ticket} .live=${this.live} .view=${this.view}></yi-reach>
      ${this.#panel('help', html`<yi-help @help=${this.#help}></yi-help>`)}
      ${state === 'waiting' ? this.#panel('amend', html`<yi-amend .hint=${kindWord(this.view, 'party')} .party=${this.view.party} .needs=${this.view.needs} @amend=${this.#amend}></yi-amend>`) : nothing}
      ${this.#panel('passOn', html`<yi-pass-on .ticket=${this.ticket}></yi-pass-on>`)}
      <yi-picture .site=${this.site} .view=${this.view}></yi-picture>
      ${isWatched ? nothing : this.#leave()}
    `
  }

  /** Loaded for whoever was missed, or passed over. */
  #back() {
    const { comeBack } = this.view
    if (comeBack === undefined) return nothing
    void loadRare().catch(() => {})
    return html`<yi-back .places=${comeBack} .disabled=${this.busy} @back=${() => this.#give('come-back', {})}></yi-back>`
  }

  /** Whoever has gone away often or long is told first what it costs; few are, so that it is loaded then. */
  #hold() {
    const { holds } = this.view
    if (holds.left >= USUAL) return this.#button('hold', words().resident.hold)
    void loadRare().catch(() => {})
    return html`<yi-hold .holds=${holds} .disabled=${this.busy} @hold=${({ detail }: CustomEvent) => this.#give('hold', detail)}></yi-hold>`
  }

  #leave() {
    return html`<hr />
      ${this.#panel('leave', html`<yi-leave ?first=${this.view.leftOver !== undefined} @stay=${() => this.#turn('leave')} @leave=${() => this.#give('leave', {})}></yi-leave>`)}
    `
  }

  #button(action: Plain, text: string, kind = '') {
    return html`<button class=${kind} ?disabled=${this.busy} @click=${() => this.#give(action, {})}>${text}</button>`
  }

  #panel(name: Panel, inside: unknown) {
    const isOpen = this.open === name
    return html`<button class=${name === 'leave' ? 'give-up' : 'bare'} aria-expanded=${isOpen} ?disabled=${this.busy} @click=${() => this.#turn(name)}>
        ${words().resident[name]}
      </button>
      ${isOpen ? inside : nothing}`
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // a resident who needs help may have lost the network by then; a press tries again
    this.#ahead = setTimeout(() => {
      if (navigator.onLine) for (const load of [loadReach, loadRare]) load().catch(() => {})
    }, AHEAD)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#ahead)
  }

  override firstUpdated(): void {
    if (this.open) void this.#fetch()
  }

  #turn(panel: Panel): void {
    this.open = this.open === panel ? null : panel
    if (this.open) void this.#fetch()
    this.problem = silence
    this.done = silence
  }

  /** Loads the forms after the ticket: everybody would wait for them at the first visit, and few open one. */
  async #fetch(): Promise<void> {
    try {
      await loadRare(this.open ?? '')
    } catch {
      this.problem = () => words().common.notSent
    }
  }

  async #help({ detail }: CustomEvent<HelpNeed>): Promise<void> {
    const done = () => words().resident.helpAsked({ need: words().common.help[detail] })
    await this.#give('ask-help', { need: detail }, done)
  }

  async #amend({ detail }: CustomEvent<{ party: number; needs: Need[] }>): Promise<void> {
    await this.#give('amend-ticket', detail, () => words().resident.amended)
  }

  async #give<Name extends Action>(
    action: Name,
    input: Omit<Input<Name>, 'number'>,
    done = silence,
  ): Promise<void> {
    this.problem = silence
    this.done = silence
    this.busy = true
    // only the number was left out, but the compiler cannot see that in a generic type
    const whole = { number: this.view.number, ...input } as Input<Name>
    const problem = await this.#ask(action, whole)
    this.busy = false
    if (problem) {
      this.problem = problem
      return
    }
    this.open = null
    this.done = done
  }
}
