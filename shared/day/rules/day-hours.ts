import type { Day } from '../nouns/model.ts'
import type { Opening } from '../nouns/opening.ts'
import type { Site } from '../nouns/site.ts'
import { opensItself } from '../nouns/timetable.ts'
import { openingOf } from './hours.ts'
import { openingDue } from './timetable.ts'

type Known = Pick<Day, 'site' | 'endsAt' | 'opening'>
type DayHours = Pick<Day, 'opening' | 'closing' | 'opensNext' | 'putOff'>

interface Happened {
  readonly at: number
  readonly event: { readonly type: string }
}

/**
 * The hours of a day after an event; null: they are as before. A day that is opened after its hours, or put right, stays
 * open until a marshal closes it. Settings that change when the day of today closes hold at once, and end what a marshal
 * has put off; others change nothing about it.
 */
export function dayHoursAfter(before: Known, day: Day, { at, event }: Happened): DayHours | null {
  const isOpened = event.type === 'day-opened'
  if (!isOpened && day.site === before.site && day.endsAt === before.endsAt) return null
  const opening = openingOf(day.site, day.endsAt, day.date)
  // once for a day, since the calendar costs more than a view
  const opensNext = openingDue(day.site, at, day.date)?.at ?? null
  const closes = closingOf(day.site, opening)
  if (event.type !== 'settings-changed')
    return { opening, opensNext, putOff: null, closing: closes > at ? closes : Number.POSITIVE_INFINITY }
  if (closes === closingOf(before.site, before.opening)) return { ...day, opening, opensNext }
  // where the date is shut from now on, there is no closing of its own
  const closing = opensItself(day.site) && opening === null ? at : closes
  return { opening, opensNext, putOff: null, closing }
}

/** When the clock closes the day by its settings, in milliseconds; infinity: it does not. */
function closingOf(site: Site, opening: Opening | null): number {
  return opensItself(site) && opening ? opening.to : Number.POSITIVE_INFINITY
}
