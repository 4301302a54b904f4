// A change of a day, as listeners hear of it.

import type { Recorded } from '../../shared/day/log/recorded.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { DayRow } from '../store/ports/log.ts'

/** A day that has moved on, its events on disk. */
export interface Change {
  readonly day: Day
  readonly records: readonly Recorded[]
  /** The row beside the log, as it is after these events. */
  readonly row: DayRow
  /** The store went back to an older state, and this is the day now: what viewers have seen since is no more. */
  readonly isBack?: boolean
}
