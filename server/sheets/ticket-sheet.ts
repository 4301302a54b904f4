// A row a ticket: when everything happened to it by the site's clock, and how long it took.

import { isoAt } from '../../shared/day/nouns/calendar.ts'
import { allTickets } from '../../shared/day/nouns/find.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { textIn } from '../../shared/day/nouns/text.ts'
import type { Ticket } from '../../shared/day/nouns/ticket.ts'
import type { SiteSummary } from '../../shared/day/views/site.ts'
import type { Language } from '../../shared/languages.ts'
import { everyLanguage } from '../../shared/text/every-language.ts'
import { dateCell, inMinutes } from './figure-sheets.ts'
import type { Cell, Column } from './sheet.ts'

export function ticketColumns(language: Language): Column[] {
  const words = everyLanguage[language].sheets
  const column = (as: Column['as'], ...heads: string[]) => heads.map((head): Column => ({ head, as }))
  return [
    ...column('date', words.date),
    ...column('text', words.site, words.siteId, words.number, words.queue, words.queueName),
    ...column('count', words.party),
    ...column('text', words.needs, words.state, words.desk),
    ...column('time', words.takenAt, words.linedAt, words.calledAt, words.arrivedAt, words.endedAt),
    ...column('minutes', words.waitedMinutes, words.walkedMinutes, words.atDeskMinutes),
    ...column('text', words.reason),
  ]
}

/** The rows of one day of a site, letter by letter. */
export function* ticketRows(day: Day, site: SiteSummary, language: Language): Generator<Cell[]> {
  const words = everyLanguage[language].sheets
  const clock = clockOf(day.site.timeZone)
  const names = new Map(day.site.queues.map(({ id, name }) => [id, textIn(name, language)]))
  for (const ticket of allTickets(day)) {
    const { number, queue, party, needs, state, takenAt, linedAt, calledAt, arrivedAt, reason } = ticket
    const endedAt = 'endedAt' in ticket ? ticket.endedAt : null
    yield [
      dateCell(day.date),
      textIn(site.name, language),
      site.id,
      number,
      queue,
      names.get(queue) ?? '',
      party,
      needs.map((need) => words.needNames[need]).join(words.needsBetween),
      words.states[state],
      'desk' in ticket ? (ticket.desk ?? '') : '',
      ...[takenAt, linedAt, calledAt, arrivedAt, endedAt].map((at) => (at === null ? null : clock(at))),
      ...spansOf(ticket).map((ms) => inMinutes(ms === null ? null : ms / 1000)),
      reason ? words.reasons[reason] : '',
    ]
  }
}

/** Waited, walked, at the desk, in milliseconds; null where it is not known. */
function spansOf(ticket: Ticket): (number | null)[] {
  const { takenAt, calledAt, arrivedAt } = ticket
  const begun = arrivedAt ?? calledAt
  return [
    calledAt === null ? null : calledAt - takenAt,
    calledAt === null || arrivedAt === null ? null : arrivedAt - calledAt,
    ticket.state === 'served' && begun !== null ? ticket.endedAt - begun : null,
  ]
}

/** No zone moves its clock within a quarter of an hour. */
const QUARTER = 15 * 60_000

/** What the zone's clock shows, as a time in UTC. */
function clockOf(zone: string): (at: number) => number {
  const ahead = new Map<number, number>()
  return (at) => {
    const quarter = Math.floor(at / QUARTER)
    const known = ahead.get(quarter) ?? aheadOf(zone, quarter * QUARTER)
    ahead.set(quarter, known)
    // a spreadsheet shows whole seconds
    return Math.floor((at + known) / 1000) * 1000
  }
}

function aheadOf(zone: string, at: number): number {
  return Date.parse(`${isoAt(zone, at).slice(0, '2026-11-23T08:00:00'.length)}Z`) - at
}
