// What is known of a site's pace, and what one command has added to it.

import type { QueueId } from '../site.ts'
import type { Pace } from './pace.ts'
import type { QueuePace } from './work.ts'

/** What was known, of the site and of its queues. */
export interface Known {
  readonly pace: Pace
  readonly queues: ReadonlyMap<QueueId, QueuePace>
}

/** What was known before a command, and after it. */
export interface Lesson {
  readonly before: Known
  readonly after: Known
}
