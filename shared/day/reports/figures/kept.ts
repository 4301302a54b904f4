// What is kept of a day when its log goes.

import type { DayFigures } from './day-figures.ts'
import type { DayTally } from './tally.ts'

export interface KeptFigures extends DayFigures {
  /** For figures of a period. Left out by a Yimi that knew no tallies. */
  readonly tally?: DayTally
}
