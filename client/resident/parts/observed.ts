// Until when somebody stays to be observed, and how many minutes are left. A site's own words cannot replace these: they
// are for safety. Where people sit in a room, the rules say until when; elsewhere they stay for the minutes of the kind.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { base } from '../../common/base.ts'
import { now } from '../../common/time/site-time.ts'
import { Tick } from '../../common/time/tick.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { WordsController, words } from '../../common/words/words.ts'

const MINUTE = 60_000

@customElement('yi-observed')
export class ObservedElement extends LitElement {
  @property({ attribute: false }) view!: TicketView
  readonly words = new WordsController(this)
  readonly tick = new Tick(this)

  static override styles = [
    base,
    css`
      p {
        font-size: var(--t4);
        font-weight: 700;
        text-wrap: balance;
        margin-bottom: var(--s2);
      }
    `,
  ]

  override render() {
    const { kind, observation, servedAt, observed, seatAt } = this.view
    const { kinds, resident } = words()
    if (seatAt !== null) return html`<p>${resident.seatAt({ time: sayTime(seatAt) })}</p>`
    if (observed?.over) return html`<p>${resident.observeDone}</p>`
    const until = observed?.until ?? (servedAt === null ? null : servedAt + (observation ?? 0) * MINUTE)
    if (until === null || (observation === null && !observed)) return nothing
    const minutes = observed ? Math.round((observed.until - observed.from) / MINUTE) : (observation ?? 0)
    const left = Math.ceil((until - now()) / MINUTE)
    // a phone without a connection does not hear that a marshal has prolonged it
    const over = observed ? resident.observeNod : resident.observeOver
    // if a screen reader announced each minute, it would talk over everything else
    return html`<p>${kinds[kind].observe({ minutes, until: sayTime(until) })}</p>
      <p aria-live="off">${left > 0 ? resident.observeLeft({ minutes: left }) : over}</p>`
  }
}
