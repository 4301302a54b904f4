// The epoch of the store rises each time that the store goes back to an older state. It says which past a day continues.

import type { DayEvent } from '../log/recorded.ts'
import { dateAt } from '../nouns/calendar.ts'
import type { Day } from '../nouns/model.ts'

/** The epoch as a field of an event. It is left out while it is 0: most stores never go back. */
export function inEpoch({ epoch }: Pick<Day, 'epoch'>): { epoch?: number } {
  return epoch > 0 ? { epoch } : {}
}

/**
 * The events that a day's log needs after the store went back: on this day or later, so that some of the day may be
 * lost. None where the log says so already, or where the store went back before the date of the day.
 */
export function lossOf(day: Pick<Day, 'site' | 'date' | 'epoch'>, epoch: number): DayEvent[] {
  const isNews = epoch > day.epoch && dateAt(day.site.timeZone, epoch) >= day.date
  return isNews ? [{ type: 'restored', epoch }] : []
}
