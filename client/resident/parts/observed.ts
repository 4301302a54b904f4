// Until when a vaccinated person stays to be observed, and how many minutes are left. A site's own words cannot replace
// these: they are for safety.

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
    const { kind, observation: minutes, servedAt } = this.view
    if (minutes === null || servedAt === null) return nothing
    const { kinds, resident } = words()
    const until = servedAt + minutes * MINUTE
    const left = Math.ceil((until - now()) / MINUTE)
    // if a screen reader announced each minute, it would talk over everything else
    return html`<p>${kinds[kind].observe({ minutes, until: sayTime(until) })}</p>
      <p aria-live="off">${left > 0 ? resident.observeLeft({ minutes: left }) : resident.observeOver}</p>`
  }
}
