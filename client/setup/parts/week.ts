// The opening hours of each weekday, to type.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { type Span, type Timetable, WEEKDAYS, type Weekday } from '../../../shared/day/nouns/timetable.ts'
import { base } from '../../common/base.ts'
import { sayWeekday } from '../../common/words/say-date.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { likeMonday, withDay } from '../calendar/spans.ts'
import './spans.ts'

@customElement('yi-week')
export class WeekElement extends LitElement {
  @property({ attribute: false }) calendar!: Timetable
  /** What is wrong at a path of the settings; empty: nothing. */
  @property({ attribute: false }) fault: (path: string) => string = () => ''
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      li {
        display: grid;
        grid-template-columns: minmax(5.5em, auto) minmax(0, 1fr);
        gap: var(--s2) var(--s4);
        align-items: start;
        border-top: 1px solid var(--edge);
        padding: var(--s2) 0;
      }
      h4 {
        margin: 0;
        line-height: var(--target);
      }
      @media (max-width: 34rem) {
        li {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
      }
    `,
  ]

  override render() {
    return html`<ol>${WEEKDAYS.map((day, index) => this.#day(day, index))}</ol>`
  }

  #day(day: Weekday, index: number) {
    const text = words().setup.calendar
    const { calendar } = this
    const spans = calendar.week[day] ?? []
    const above = WEEKDAYS[index - 1]
    const name = sayWeekday(index)
    return html`<li data-day=${day}><h4>${name}</h4>
      <yi-spans .spans=${spans} .label=${name} .path=${`calendar.week.${day}`} .fault=${this.fault}
        @change-value=${({ detail }: CustomEvent<readonly Span[]>) => this.#change(withDay(calendar, day, detail), day)}>
        ${above && !isSame(spans, calendar.week[above] ?? []) ? html`<button type="button" class="bare" aria-label=${text.addOf({ day: name, what: text.above })} @click=${() => this.#change(withDay(calendar, day, calendar.week[above] ?? []), day)}>${text.above}</button>` : nothing}
        ${day === 'mon' ? html`<button type="button" class="bare" @click=${() => this.#change(likeMonday(calendar))}>${text.likeMonday}</button>` : nothing}
      </yi-spans></li>`
  }

  /** `day`: the only one that is changed; left out: several are. */
  #change({ week }: Timetable, day?: Weekday): void {
    const detail = day
      ? { path: `calendar.week.${day}`, value: week[day] }
      : { path: 'calendar.week', value: week }
    this.dispatchEvent(new CustomEvent('put', { detail }))
  }
}

function isSame(one: readonly Span[], other: readonly Span[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
