// What a day knows of its pace, and what one command has added to that.

import type { QueueId } from '../site.ts'
import type { Pace } from './pace.ts'
import type { QueuePace } from './work.ts'

/** What a day knows of the pace of its site and of each queue. */
export interface Known {
  readonly pace: Pace
  readonly queues: ReadonlyMap<QueueId, QueuePace>
}

/** What a day knew before a command, and after it. */
export interface Lesson {
  readonly before: Known
  readonly after: Known
}
