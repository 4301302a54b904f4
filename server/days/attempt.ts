// What becomes of a batch of commands that was decided on the day as this process knows it.

import type { DayRow } from '../store/ports/log.ts'
import type { Batch } from './decide-batch.ts'
import type { KeptDay } from './kept-day.ts'

/** What was decided is on disk, or had nothing to write. */
export interface Written {
  readonly is: 'written'
  /** The keeper's copy when it was decided. */
  readonly copy: KeptDay
  /** The day that it was decided on: another than the copy where a new one was opened. */
  readonly before: KeptDay
  readonly batch: Batch
  /** What is kept beside the log after it; null: there was nothing to write. */
  readonly row: DayRow | null
}

/** The day has gone on since `before`, so nothing was written and nobody may be answered. */
export interface Overtaken {
  readonly is: 'overtaken'
  readonly before: KeptDay
}

export type Attempt = Written | Overtaken

export function overtaken(before: KeptDay): Overtaken {
  return { is: 'overtaken', before }
}
