// "I feel unwell": the one button that somebody under observation must find, and what happens after it. It asks once,
// since it alarms everybody who works there.

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { base } from '../../common/base.ts'
import type { LiveConnection } from '../../common/live/live.ts'
import { now } from '../../common/time/site-time.ts'
import { Tick } from '../../common/time/tick.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/sure.ts'
import { giver } from '../give.ts'
import type { KeptTicket } from '../ticket-kept.ts'

/** Milliseconds after the observation for which the button stays: most reactions come sooner. */
const STAYS = 60 * 60_000
/** Milliseconds for which the phone says that somebody comes. */
const COMES = 5 * 60_000

@customElement('yi-unwell')
export class UnwellElement extends LitElement {
  @property() site = ''
  @property({ attribute: false }) ticket!: KeptTicket
  @property({ attribute: false }) live!: LiveConnection<TicketView>
  @property({ attribute: false }) view!: TicketView
  @state() private problem: Say = silence
  /** A marshal has said that they come. The view no longer has an alarm then, and silence would look like a lost one. */
  @state() private takenAt: number | null = null
  readonly words = new WordsController(this)
  readonly tick = new Tick(this)
  readonly #ask = giver(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s2);
        text-align: center;
      }
      yi-sure {
        --target: 60px;
        display: grid;
      }
      .said {
        border: 3px solid var(--alarm);
        font-weight: 700;
        padding: var(--s4);
      }
      p:empty {
        display: none;
      }
    `,
  ]

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('view')
    if (before && before.unwell !== this.view.unwell) this.takenAt = before.unwell ? now() : null
  }

  override render() {
    const { unwell, unwellSure, unwellSaid, unwellTaken } = words().resident
    if (this.view.unwell) return html`<p class="said card" role="status">${unwellSaid}</p>`
    return isWatched(this.view)
      ? html`${this.takenAt !== null && now() - this.takenAt < COMES ? html`<p class="said card" role="status">${unwellTaken}</p>` : nothing}
          <p class="alarm" role="alert">${this.problem()}</p>
          <yi-sure kind="alarm" .label=${unwell} .again=${unwellSure} @sure=${this.#say}></yi-sure>`
      : nothing
  }

  async #say(): Promise<void> {
    this.problem = (await this.#ask('unwell', { number: this.view.number })) ?? silence
  }
}

/** Whether somebody is observed, waits for it, or was a short while ago. */
function isWatched({ state, seatAt, observation, observed, servedAt }: TicketView): boolean {
  if (state === 'seated' || seatAt !== null) return true
  return (observation !== null || observed !== null) && servedAt !== null && now() - servedAt < STAYS
}
