import * as v from 'valibot'
import { lastOf, withSkip } from '../nouns/numbering.ts'
import { event } from './event.ts'
import { Figure, NumberCount } from './event-fields.ts'

/**
 * The day continues from event `after`, the last readable one. The events between stay in the log and are not read.
 * `last`: the highest number of each letter that can still be seen in them.
 */
export const dayResumed = event('day-resumed', {
  since: 2,
  shape: v.object({ after: Figure, last: v.pipe(v.record(v.string(), NumberCount), v.readonly()) }),
  apply(draft, { last }, { at }) {
    draft.unread = null
    // the unreadable events may have run on another time
    draft.givenIn = Math.max(at, draft.givenIn + 1)
    draft.restored = true
    // the last prompt may have been about tickets that are now unknown
    draft.prompt = null
    draft.announcement = null
    for (const queue of draft.queues.values()) {
      queue.skips = withSkip(queue, Math.max(0, (last[queue.id] ?? 0) - lastOf(queue)))
      queue.unsure = true
    }
  },
  undo: 'nothing',
})
