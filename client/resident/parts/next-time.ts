// That somebody who waited until the site closed may be among the first next time, and then whether they are.

import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { nextTimeWords } from '../../../shared/text/next-time-words.ts'
import { base } from '../../common/base.ts'
import { language, WordsController } from '../../common/words/words.ts'

type Shown = Pick<TicketView, 'again' | 'leftOver'> & Partial<Pick<TicketView, 'way'>>

@customElement('yi-next-time')
export class NextTimeElement extends LitElement {
  @property({ attribute: false }) view!: Shown
  readonly words = new WordsController(this)

  static override styles = base

  override render() {
    const said = sayNextTime(this.view)
    return said ? html`<p class="card" role="status">${said}</p>` : nothing
  }
}

function sayNextTime({ again, leftOver, way }: Shown): string {
  const text = nextTimeWords[language()]
  // nobody who has begun their visit is sent away: some of them have to be observed
  if (leftOver === 'if-left' && way?.stops[0]?.state === 'done') return text.inside
  if (leftOver) return leftOver === 'yes' ? text.yes : text.ifLeft
  // a number that was served, or is of long ago, was not meant to count: nobody has to be told so
  return !again || again === 'other-day' || again === 'not-left-over' ? '' : text[again]
}
