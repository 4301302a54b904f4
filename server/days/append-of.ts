// Turns a decided batch into an append: the events, and the row beside the log for readers who do not replay it.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import { dueAt } from '../../shared/day/rules/due.ts'
import { keptSummary } from '../../shared/day/views/sites.ts'
import type { Append, DayRow } from '../store/ports/log.ts'
import type { Batch } from './decide-batch.ts'
import type { KeptDay } from './kept-day.ts'

/** The append of a batch to the day that it was decided on; `at` is now, in milliseconds. `asked`: the settings that `open-day` was given. */
export function appendOf(
  site: SiteId,
  before: KeptDay,
  { day, records }: Batch,
  at: number,
  asked?: Site,
): Append {
  // a day that had to keep a queue or a desk has other settings than were set: whoever changes them next changes those
  const settings = records.some(
    ({ event }) =>
      event.type === 'settings-changed' || (event.type === 'day-opened' && asked && event.site !== asked),
  )
  return {
    site,
    date: day.date,
    expected: before.day.version,
    epochs: { before: before.day.epoch, after: day.epoch },
    records,
    row: rowOf(day, at),
    ...(settings ? { settings: day.site } : {}),
  }
}

export function rowOf(day: Day, at: number): DayRow {
  return { ended: day.state === 'ended', dueAt: dueAt(day), summary: keptSummary(day, at) }
}
