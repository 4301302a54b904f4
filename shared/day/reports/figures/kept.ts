// What is stored of a day when its log is erased.

import type { DayFigures } from './day-figures.ts'
import type { DayTally } from './tally.ts'

export interface KeptFigures extends DayFigures {
  /** Used for the figures of a period. Left out by versions of Yimi that had no tallies. */
  readonly tally?: DayTally
}
