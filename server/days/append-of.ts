// What is written of a batch, and what is kept beside the log for who does not read it.

import { dueAt } from '../../shared/day/due.ts'
import type { Day } from '../../shared/day/model.ts'
import type { SiteId } from '../../shared/day/site.ts'
import { keptSummary } from '../../shared/day/views/sites.ts'
import type { Append, DayRow } from '../store/store.ts'
import type { Batch } from './decide-batch.ts'
import type { KeptDay } from './kept-day.ts'

/** The append of a batch to the day that it was decided on; `at` is now, in milliseconds. */
export function appendOf(site: SiteId, before: KeptDay, { day, records }: Batch, at: number): Append {
  const settings = records.some(({ event }) => event.type === 'settings-changed')
  return {
    site,
    date: day.date,
    expected: before.day.version,
    records,
    row: rowOf(day, at),
    ...(settings ? { settings: day.site } : {}),
  }
}

export function rowOf(day: Day, at: number): DayRow {
  return { ended: day.state === 'ended', dueAt: dueAt(day), summary: keptSummary(day, at) }
}
