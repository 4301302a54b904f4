// Adds exceptions to a calendar: a day, some days in a row, or a pasted list of a year's holidays.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { daysAfter, daysIn, isDate } from '../../../shared/day/nouns/dates.ts'
import type { Text } from '../../../shared/day/nouns/site-text.ts'
import { MOST_DATES, type Timetable, WEEKDAYS, type Weekday } from '../../../shared/day/nouns/timetable.ts'
import type { Language } from '../../../shared/languages.ts'
import { aheadWords } from '../../../shared/text/ahead-words.ts'
import { base } from '../../common/base.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayWeekday } from '../../common/words/say-date.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import { LONGEST_RANGE, pastedDates, type WrongLine } from '../calendar/pasted-dates.ts'
import type { DateRun } from '../calendar/runs.ts'
import { fieldsStyle } from '../fields-style.ts'
import { noteFields } from './note-fields.ts'
import './field.ts'
import './fold.ts'

export interface MoreDates {
  readonly dates: readonly string[]
  readonly like: DateRun['like']
}

@customElement('yi-more-dates')
export class MoreDatesElement extends LitElement {
  @property({ attribute: false }) calendar!: Timetable
  /** The languages of the site. */
  @property({ attribute: false }) tags: readonly Language[] = []
  /** The date at the site. */
  @property() today = ''
  @state() private first = ''
  @state() private last = ''
  /** The weekday whose hours they have; null: they are shut. */
  @state() private day: Weekday | null = null
  @state() private note: Text | undefined
  @state() private pasted = ''
  @state() private wrong: readonly WrongLine[] = []
  @state() private said: Say = silence
  readonly words = new WordsController(this)

  static override styles = [
    base,
    fieldsStyle,
    css`
      :host {
        border-top: 1px solid var(--edge);
        padding-top: var(--s3);
      }
      textarea {
        box-sizing: border-box;
        width: 100%;
        min-height: 9rem;
        font: inherit;
        color: inherit;
        background: var(--paper);
        border: 1.5px solid var(--edge);
        border-radius: var(--round);
        padding: var(--s2) var(--s3);
      }
      label {
        display: grid;
        gap: var(--s1);
      }
      label input {
        width: 100%;
        background: var(--paper);
      }
      yi-fold {
        display: block;
      }
    `,
  ]

  override render() {
    const text = words().setup.calendar
    return html`<div class="fields">
        ${this.#date('first', text.first)} ${this.#date('last', text.last)}
        <yi-field kind="select" .label=${text.like} .options=${{ '': aheadWords[language()].shut, ...Object.fromEntries(WEEKDAYS.map((day, index) => [day, text.likeDay({ day: sayWeekday(index) })])) }}
          .value=${this.day ?? ''} @change-value=${({ detail }: CustomEvent<Weekday | ''>) => (this.day = detail || null)}></yi-field>
      </div>
      ${noteFields({ note: this.note, label: text.note, tags: this.tags, changed: (note) => (this.note = note) })}
      <div class="do"><button type="button" @click=${this.#addTyped}>${text.add1}</button></div>
      <yi-fold .heading=${text.paste}>
        <p class="quiet">${text.pasteHow}</p>
        <label><span>${text.pasteList}</span><textarea dir="ltr" .value=${this.pasted} @input=${({ target }: Event) => (this.pasted = (target as HTMLTextAreaElement).value)}></textarea></label>
        ${this.wrong.length ? html`<ul role="alert">${this.wrong.map((one) => html`<li class="alarm">${text.wrong[one.why](one)}</li>`)}</ul>` : nothing}
        <div class="do"><button type="button" @click=${this.#addPasted}>${text.addAll}</button></div>
      </yi-fold>
      <p role="status">${this.said()}</p>`
  }

  #date(key: 'first' | 'last', label: string) {
    return html`<label><span>${label}</span><input type="date" name=${key} min=${this.today} .value=${this[key]}
      @change=${({ target }: Event) => (this[key] = (target as HTMLInputElement).value)} /></label>`
  }

  readonly #addTyped = (): void => {
    const { first, last } = this
    const period = { from: first, to: last || first }
    const isRange = isDate(period.from) && isDate(period.to)
    const days = isRange ? daysIn(period) : 0
    if (days < 1 || days > LONGEST_RANGE) {
      this.said = () => words().setup.calendar.wrongDates
      return
    }
    const dates = Array.from({ length: days }, (_, index) => daysAfter(first, index))
    if (this.#add(dates)) this.first = this.last = ''
  }

  /** Adds the dates that were read, and leaves the lines that were not. */
  readonly #addPasted = (): void => {
    const { dates, wrong } = pastedDates(this.pasted, this.today)
    this.wrong = []
    if (!dates.length && !wrong.length) return
    if (!this.#add(dates)) return
    this.wrong = wrong.map((one, index) => ({ ...one, line: index + 1 }))
    this.pasted = wrong.map(({ text }) => text).join('\n')
  }

  /** Returns whether they were added. */
  #add(dates: readonly string[]): boolean {
    const before = new Set(this.calendar.dates?.map(({ date }) => date))
    const more = dates.filter((date) => !before.has(date))
    const already = dates.length - more.length
    if (before.size + more.length > MOST_DATES) {
      this.said = () => words().setup.calendar.tooMany({ most: MOST_DATES })
      return false
    }
    const spans = this.day ? [...(this.calendar.week[this.day] ?? [])] : []
    const { note } = this
    const detail: MoreDates = { dates: more, like: note ? { spans, note } : { spans } }
    this.dispatchEvent(new CustomEvent('add-dates', { detail }))
    this.said = () => {
      const text = words().setup.calendar
      const said = [
        more.length || !already ? text.added({ count: more.length }) : '',
        already ? text.already({ count: already }) : '',
      ]
      return said.filter(Boolean).join(' ')
    }
    if (more.length) this.note = undefined
    return true
  }
}
