// The next days as a calendar has them, as it stands in the form.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Timetable } from '../../../shared/day/nouns/timetable.ts'
import { base } from '../../common/base.ts'
import { sayDate } from '../../common/words/say-date.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { datesFrom, onDate } from '../calendar/spans.ts'
import { sayLastNumber, saySpans } from '../say-calendar.ts'

/** Two weeks: the next holiday can be compared with a week without one. */
const DAYS = 14

@customElement('yi-days-ahead')
export class DaysAheadElement extends LitElement {
  @property({ attribute: false }) calendar!: Timetable
  /** The date at the site. */
  @property() today = ''
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      ol {
        display: grid;
        grid-auto-flow: row;
        gap: 0 var(--s6);
      }
      li {
        display: grid;
        grid-template-columns: 7em minmax(0, 1fr);
        gap: 0 var(--s2);
        padding: var(--s1) 0;
        border-bottom: 1px solid var(--edge);
        font-variant-numeric: tabular-nums;
      }
      small {
        font-size: var(--t1);
      }
      @media (min-width: 48rem) {
        ol {
          grid-auto-flow: column;
          grid-template-rows: repeat(7, auto);
          grid-template-columns: 1fr 1fr;
        }
      }
    `,
  ]

  override render() {
    return html`<ol>${datesFrom(this.today, DAYS).map((date) => this.#day(date))}</ol>`
  }

  #day(date: string) {
    const text = words().setup.calendar
    const { spans, exception } = onDate(this.calendar, date)
    const last = sayLastNumber(spans)
    const why = exception ? (exception.note ? inWords(exception.note) : text.exception) : ''
    return html`<li data-date=${date}><span class=${spans.length ? '' : 'quiet'}>${date === this.today ? html`<strong>${text.today}</strong>` : sayDate(date, this.today)}</span>
      <span><span class=${spans.length ? '' : 'quiet'}>${saySpans(spans)}</span>${last ? html` <small class="quiet">${last}</small>` : nothing}${why ? html`<br /><small class="quiet">${why}</small>` : nothing}</span></li>`
  }
}
