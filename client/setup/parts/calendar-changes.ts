// Who changed when the site is open, when, and from what to what. It is read once it is asked for.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import type { AnswerOf } from '../../common/http/routes.ts'
import { searchOf } from '../../common/http/search.ts'
import { now } from '../../common/time/site-time.ts'
import { sayInFull } from '../../common/words/say-time.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import { sayValue } from '../say-change.ts'

const CHANGES = 'get /api/sites/:site/calendar-changes'
type Change = AnswerOf<typeof CHANGES>['changes'][number]

@customElement('yi-calendar-changes')
export class CalendarChangesElement extends LitElement {
  @property() site = ''
  @property() timeZone = 'UTC'
  @state() private changes: readonly Change[] = []
  /** What to ask for next; null: there are none left. */
  @state() private older: number | 'newest' | null = 'newest'
  @state() private is: 'unread' | 'reading' | 'read' | 'failed' = 'unread'
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      summary {
        min-height: var(--target);
        padding: var(--s2) 0;
        cursor: pointer;
        font-weight: 700;
      }
      li {
        display: grid;
        gap: var(--s1);
        border-top: 1px solid var(--edge);
        padding: var(--s2) 0;
        overflow-wrap: anywhere;
      }
    `,
  ]

  override render() {
    const { calendar: text } = words().setup
    return html`<details @toggle=${this.#opened}><summary>${text.history}</summary>
      <div role="status">${this.is === 'failed' ? html`<p class="alarm">${text.historyFailed}</p>` : this.is === 'read' && this.changes.length === 0 ? html`<p>${text.noHistory}</p>` : nothing}</div>
      <ol>${this.changes.map(this.#change)}</ol>
      ${this.is === 'failed' || (this.is === 'read' && this.older !== null) ? html`<div><button type="button" @click=${this.#read}>${words().moves.older}</button></div>` : nothing}
    </details>`
  }

  readonly #change = ({ at, by, from, to }: Change) => {
    const { who } = words().audit
    const name = by === null ? '' : (by.name ?? who.gone)
    const when = at === null ? '' : sayInFull(at, language(), this.timeZone)
    const became = words().setup.calendar.became({
      before: from ? sayTimes(from, to) : words().setup.form.changes.none,
      after: sayTimes(to, from),
    })
    return html`<li><span><span class="quiet">${when}</span> <strong>${name}</strong></span><span>${became}</span></li>`
  }

  readonly #opened = (): void => {
    if (this.is === 'unread') void this.#read()
  }

  readonly #read = async (): Promise<void> => {
    const { older } = this
    if (this.is === 'reading' || older === null) return
    this.is = 'reading'
    const search = searchOf<typeof CHANGES>(older === 'newest' ? {} : { before: String(older) })
    const answer = await request(CHANGES, { params: { site: this.site }, search }).catch(() => null)
    this.is = answer?.ok ? 'read' : 'failed'
    if (!answer?.ok) return
    this.changes = [...this.changes, ...answer.body.changes]
    this.older = answer.body.before
  }
}

/** The hours or the calendar; with when a new day starts, where that is what changed. */
function sayTimes(one: Change['to'], other: Change['from']): string {
  const open = sayValue('hours', one.calendar ?? one.hours, now())
  if (!other || other.dayStart === one.dayStart) return open
  return [open, words().setup.effects.dayStart({ time: one.dayStart })].join(words().setup.form.says.also)
}
