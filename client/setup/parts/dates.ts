// The exceptions of a calendar: holidays and other special days, one row for dates that are alike.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { daysIn } from '../../../shared/day/nouns/dates.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import type { Span, Timetable } from '../../../shared/day/nouns/timetable.ts'
import { base } from '../../common/base.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { type DateRun, runsOf, withMoreDates, withoutPast, withoutRun, withRun } from '../calendar/runs.ts'
import { fieldsStyle } from '../fields-style.ts'
import { sayDates, sayLastNumber, saySpans } from '../say-calendar.ts'
import type { MoreDates } from './more-dates.ts'
import { noteFields } from './note-fields.ts'
import './more-dates.ts'
import './spans.ts'

@customElement('yi-dates')
export class DatesElement extends LitElement {
  @property({ attribute: false }) site!: Site
  /** The date at the site. */
  @property() today = ''
  /** What is wrong at a path of the settings; empty: nothing. */
  @property({ attribute: false }) fault: (path: string) => string = () => ''
  /** The run that is being changed. */
  @state() private open: Pick<DateRun, 'from' | 'to'> | null = null
  readonly words = new WordsController(this)

  static override styles = [
    base,
    fieldsStyle,
    css`
      li {
        display: grid;
        gap: var(--s2);
        border-top: 1px solid var(--edge);
        padding: var(--s2) 0;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s3);
        align-items: center;
      }
      .row > span {
        flex: 1 1 12rem;
        overflow-wrap: anywhere;
      }
      .row button {
        padding-inline: var(--s2);
      }
      .remove {
        color: var(--alarm);
      }
    `,
  ]

  override render() {
    const text = words().setup.calendar
    const { calendar } = this
    if (!calendar) return nothing
    const dates = calendar.dates ?? []
    const runs = runsOf(dates, this.open)
    const shown = runs.filter((run) => run.to >= this.today || this.#isWrong(run))
    const past = dates.filter(({ date }) => date < this.today).length
    return html`${runs.length ? nothing : html`<p>${text.noDates}</p>`}
      ${past ? html`<div class="row"><p class="quiet">${text.past({ count: past })}</p><button type="button" class="bare" @click=${() => this.#change(withoutPast(calendar, this.today))}>${text.removePast}</button></div>` : nothing}
      <ol>${repeat(
        shown,
        ({ from }) => from,
        (run) => this.#run(calendar, run),
      )}</ol>
      ${this.#said('calendar.dates')}
      <yi-more-dates .tags=${languagesOf(this.site)} .calendar=${calendar} .today=${this.today}
        @add-dates=${({ detail }: CustomEvent<MoreDates>) => this.#change(withMoreDates(calendar, detail.dates, detail.like))}></yi-more-dates>`
  }

  get calendar(): Timetable | undefined {
    return this.site.calendar
  }

  #run(calendar: Timetable, run: DateRun) {
    const text = words().setup.calendar
    const dates = sayDates(run, this.today)
    const isOpen = this.open?.from === run.from || this.#isWrong(run)
    const { note } = run.like
    const last = sayLastNumber(run.like.spans)
    const days = daysIn(run)
    return html`<li data-run=${run.from}><div class="row">
        <span><strong>${dates}</strong> ${days > 1 ? html`<span class="quiet">${text.days({ count: days })}</span>` : nothing}<br />
          ${saySpans(run.like.spans)}${last ? html` <span class="quiet">${last}</span>` : nothing}${note ? html` · ${inWords(note)}` : nothing}</span>
        <button type="button" class="bare" aria-expanded=${isOpen ? 'true' : 'false'} aria-label=${isOpen ? text.done : text.changeOf({ dates })}
          @click=${() => (this.open = isOpen ? null : { from: run.from, to: run.to })}>${isOpen ? text.done : text.change}</button>
        <button type="button" class="bare remove" aria-label=${text.removeOf({ dates })} @click=${() => this.#change(withoutRun(calendar, run))}>✕</button>
      </div>${isOpen ? this.#editor(calendar, run, dates) : nothing}
      ${run.indexes.flatMap((index) => ['', '.date', '.spans'].map((key) => this.#said(`calendar.dates.${index}${key}`)))}</li>`
  }

  #editor(calendar: Timetable, run: DateRun, label: string) {
    const { like } = run
    const paths = run.indexes.map((index) => `calendar.dates.${index}.note`)
    // every date of the run is wrong in the same way: shown is the first that the server names
    const wrong = run.indexes.find((index) => this.#isWrongAt(index)) ?? run.indexes[0]
    return html`<yi-spans .spans=${like.spans} .label=${label} .path=${`calendar.dates.${wrong}.spans`} .fault=${(path: string) => (path.endsWith('.spans') ? '' : this.fault(path))}
        @change-value=${({ detail }: CustomEvent<readonly Span[]>) => this.#put(calendar, run, { ...like, spans: [...detail] })}></yi-spans>
      ${noteFields({
        note: like.note,
        label: words().setup.calendar.note,
        tags: languagesOf(this.site),
        paths,
        fault: this.fault,
        changed: (note) => this.#put(calendar, run, note ? { ...like, note } : { spans: like.spans }),
      })}`
  }

  #said(path: string) {
    const said = this.fault(path)
    return said ? html`<p class="alarm" role="alert" tabindex="-1" data-path=${path}>${said}</p>` : nothing
  }

  #isWrong({ indexes }: DateRun): boolean {
    return indexes.some((index) => this.#isWrongAt(index))
  }

  #isWrongAt(index: number): boolean {
    const { spans = [] } = this.calendar?.dates?.[index] ?? {}
    const at = `calendar.dates.${index}`
    const ofSpans = spans.flatMap((_, span) =>
      ['', '.from', '.to', '.lastNumber'].map((key) => `${at}.spans.${span}${key}`),
    )
    const ofNote = languagesOf(this.site).map((tag) => `${at}.note.${tag}`)
    return [...ofSpans, ...ofNote].some((path) => this.fault(path) !== '')
  }

  #put(calendar: Timetable, run: DateRun, like: DateRun['like']): void {
    // it stays apart from its neighbours while it is typed to be like them
    this.open = { from: run.from, to: run.to }
    this.#change(withRun(calendar, run, like))
  }

  #change({ dates }: Timetable): void {
    this.dispatchEvent(new CustomEvent('put', { detail: { path: 'calendar.dates', value: dates } }))
  }
}
