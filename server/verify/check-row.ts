// Checks that a day's row is as it was written. Waking and the overview read it without the log.

import { dateAt } from '../../shared/day/nouns/calendar.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { dueAt } from '../../shared/day/rules/due.ts'
import { type SiteSummary, siteSummary } from '../../shared/day/views/site.ts'
import { type SealedRow, sealOf } from '../store/chain.ts'
import type { NotedDay } from './verify-sites.ts'

const DAY = 86_400_000
/** The shortest time that a log is kept, in days, whatever the settings say. */
const KEPT = 2

export interface RowToCheck extends SealedRow {
  readonly head: Uint8Array | null
  readonly seal: Uint8Array | null
  /** How many events its log still has. */
  readonly events: number
}

/** What is wrong with a row itself; null: nothing. `now` is in milliseconds since the epoch. */
export function checkRow(row: RowToCheck, noted: NotedDay | null, now: number): string | null {
  // if the log of the site has the day's opening, the day was sealed from its first event on
  if (row.seal === null && noted?.openedAt != null) return 'the day’s row has no hash of itself'
  if (row.seal !== null && Buffer.compare(row.seal, sealOf(row.head, row)) !== 0)
    return 'the day’s row is not the one that was written with its last event'
  if (row.figures === null) {
    return noted?.erased ? 'the log of its site says that it was erased, and it is there' : null
  }
  if (row.events > 0) return 'the day’s row has figures in the place of a log that is there'
  if (!noted?.erased) return 'its log is gone, and the log of its site does not say that it was erased'
  if (noted.erased.figures !== row.figures)
    return 'its figures are not those that the log of its site says were kept'
  const erasedAt = noted.erased.at ?? now
  if (row.date >= dateAt('UTC', erasedAt - KEPT * DAY)) return 'its log was erased before it was old enough'
  return null
}

/** Where a row differs from its folded log; null: nowhere. The seal protects facts that depend on the time of writing. */
export function checkFold(row: SealedRow, day: Day): string | null {
  const says = `the day’s row says`
  if (day.version !== row.version) return `it folds to version ${day.version}, and ${says} ${row.version}`
  const hasEnded = row.ended === 1
  if ((day.state === 'ended') !== hasEnded)
    return `the day is ${day.state}, and its row says ${hasEnded ? 'ended' : 'not ended'}`
  if (!hasEnded && row.dueAt === null && dueAt(day) !== null)
    return `something falls due in it, and ${says} that nothing will`
  const kept = summaryIn(row.summary)
  if (kept === null) return 'the day’s row has a summary that cannot be read'
  const folded = siteSummary(day, day.at)
  for (const fact of ['waiting', 'people', 'desks'] as const)
    if (kept[fact] !== undefined && kept[fact] !== folded[fact])
      return `it folds to ${fact} ${folded[fact]}, and ${says} ${kept[fact]}`
  return null
}

function summaryIn(text: string): Partial<SiteSummary> | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
