// Which past a day goes on from. The store's epoch rises each time that it goes back to an older state.

import type { DayEvent } from '../log/recorded.ts'
import { dateAt } from '../nouns/calendar.ts'
import type { Day } from '../nouns/model.ts'

/** An epoch as events carry it: most stores never go back, and their logs say nothing of it. */
export function inEpoch({ epoch }: Pick<Day, 'epoch'>): { epoch?: number } {
  return epoch > 0 ? { epoch } : {}
}

/**
 * What a day's log has to say of the store's epoch: that it went back on this day or later, so that something of the
 * day may be lost. Nothing where the log says so already, or it went back before the day's date came.
 */
export function lossOf(day: Pick<Day, 'site' | 'date' | 'epoch'>, epoch: number): DayEvent[] {
  const isNews = epoch > day.epoch && dateAt(day.site.timeZone, epoch) >= day.date
  return isNews ? [{ type: 'restored', epoch }] : []
}
