// The opening hours of a site: none, the same every day, or a calendar.

import { html, nothing, type TemplateResult } from 'lit'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import type { Timetable } from '../../../shared/day/nouns/timetable.ts'
import { aheadWords } from '../../../shared/text/ahead-words.ts'
import { dateIn } from '../../common/time/date-in.ts'
import { now } from '../../common/time/site-time.ts'
import { words } from '../../common/words/words.ts'
import { calendarFrom, hasBreaks, hoursFrom } from '../calendar/spans.ts'
import type { FormState } from './form.ts'
import { noteFields } from './note-fields.ts'
import '../../common/elements/sure.ts'
import './calendar-changes.ts'
import './dates.ts'
import './days-ahead.ts'
import './week.ts'

const HOURS = { from: '08:00', to: '18:00', lastNumber: '17:30' }
const FIELDS = Object.keys(HOURS).map((name) => `hours.${name}`)

/** A change of the setting at a path. */
interface Put {
  readonly path: string
  readonly value: unknown
}

export function calendarPart(form: FormState): TemplateResult {
  const { setup: text } = words()
  const { hours, calendar } = form.site
  const turn = (isOn: boolean) => form.change(withOpening(form.site, isOn ? { hours: HOURS } : {}))
  return html`<yi-field kind="check" .label=${text.hoursOn} .value=${(hours ?? calendar) !== undefined}
      @change-value=${({ detail }: CustomEvent<boolean>) => turn(detail)}></yi-field>
    ${
      hours
        ? html`<div class="fields">${FIELDS.map((path) => form.field(path))}</div>
          <div><button type="button" @click=${() => form.change(withOpening(form.site, { calendar: calendarFrom(form.site) }))}>${text.calendar.use}</button></div>`
        : nothing
    }
    ${calendar ? whole(form, calendar) : nothing} ${form.fault('calendar')}`
}

function whole(form: FormState, calendar: Timetable): TemplateResult {
  const { calendar: text } = words().setup
  const today = dateIn(form.site.timeZone, now())
  const put = ({ detail }: CustomEvent<Put>) => form.put(detail.path, detail.value)
  return html`${opening(form, calendar)}
    <h3>${text.week}</h3><p class="quiet">${text.weekHow}</p>
    <yi-week .calendar=${calendar} .fault=${form.said} @put=${put}></yi-week>${form.fault('calendar.week')}
    ${hasBreaks(calendar) ? breakNote(form, calendar) : nothing}
    <h3>${text.dates}</h3><p class="quiet">${text.datesHow}</p>
    <yi-dates .site=${form.site} .today=${today} .fault=${form.said} @put=${put}></yi-dates>
    <h3>${text.ahead}</h3>
    <yi-days-ahead .calendar=${calendar} .today=${today}></yi-days-ahead>
    <yi-calendar-changes .site=${form.site.id} .timeZone=${form.site.timeZone}></yi-calendar-changes>
    <div><yi-sure .label=${text.back} .again=${text.backSure} @sure=${() => form.change(withOpening(form.site, { hours: hoursFrom(calendar) }))}></yi-sure></div>`
}

/** Whether days open by themselves. */
function opening(form: FormState, { opens }: Timetable): TemplateResult {
  const text = words().setup.calendar.opens
  const one = (value: Timetable['opens'], how: string) =>
    html`<label class="pick"><input type="radio" name="opens" value=${value} .checked=${opens === value} @change=${() => form.put('calendar.opens', value)} />
      <span><strong>${text[value]}</strong><br /><span class="quiet">${how}</span></span></label>`
  return html`<div role="radiogroup" aria-label=${text.title}>${one('itself', text.itselfHow)} ${one('hand', text.handHow)}</div>`
}

function breakNote(form: FormState, { breakNote: note }: Timetable): TemplateResult {
  const { calendar: text } = words().setup
  const path = 'calendar.breakNote'
  return html`<p class="quiet">${text.restNoteHow}</p>${noteFields({
    note,
    label: text.restNote,
    tags: languagesOf(form.site),
    paths: [path],
    fault: form.said,
    usual: (tag) => aheadWords[tag].noon,
    changed: (changed) => form.put(path, changed),
  })}`
}

/** With these opening hours and no others. */
function withOpening(site: Site, opening: Partial<Pick<Site, 'hours' | 'calendar'>>): Site {
  const { hours: _, calendar: __, ...others } = site
  return { ...others, ...opening }
}
