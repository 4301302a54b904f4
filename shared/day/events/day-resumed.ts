import * as v from 'valibot'
import { lastOf, withSkip } from '../nouns/numbering.ts'
import { event } from './event.ts'
import { Figure, NumberCount } from './event-fields.ts'

/** The day goes on from event `after`, the last that could be read: what stands between is left as it is, and not read.
 * `last`: the highest number of each letter in what can still be seen of it. */
export const dayResumed = event('day-resumed', {
  since: 2,
  shape: v.object({ after: Figure, last: v.pipe(v.record(v.string(), NumberCount), v.readonly()) }),
  apply(draft, { last }, { at }) {
    draft.unread = null
    // what cannot be read may have gone on before, by another time
    draft.givenIn = Math.max(at, draft.givenIn + 1)
    draft.restored = true
    // what was said last may have been about what is not known any more
    draft.prompt = null
    draft.announcement = null
    for (const queue of draft.queues.values()) {
      queue.skips = withSkip(queue, Math.max(0, (last[queue.id] ?? 0) - lastOf(queue)))
      queue.unsure = true
    }
  },
  undo: 'nothing',
})
