// Until when a place is kept for somebody who is away, and that they are at the end once they are back.

import { html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { awayWords } from '../../../shared/text/away-words.ts'
import { base } from '../../common/base.ts'
import { now } from '../../common/time/site-time.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { language, WordsController } from '../../common/words/words.ts'

@customElement('yi-kept')
export class KeptElement extends LitElement {
  @property({ type: Number }) until: TicketView['keptUntil'] = null
  readonly words = new WordsController(this)

  static override styles = base

  override render() {
    return html`<p role="status">${sayKept(this.until)}</p>`
  }
}

/** `until`: in milliseconds; null: somebody who was away too long is back. */
function sayKept(until: number | null): string {
  const text = awayWords[language()]
  if (until === null) return text.atEnd
  return until > now() ? text.kept({ time: sayTime(until) }) : text.notKept
}
