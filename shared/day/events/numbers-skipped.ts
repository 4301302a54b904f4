import * as v from 'valibot'
import { queueIn } from '../draft/draft.ts'
import { QueueId } from '../nouns/ids.ts'
import { withSkip } from '../nouns/numbering.ts'
import { event } from './event.ts'
import { NumberCount } from './event-fields.ts'

/** A marshal leaves out this many numbers: they may have been given before the store went back. */
export const numbersSkipped = event('numbers-skipped', {
  since: 2,
  shape: v.object({ queue: QueueId, count: NumberCount }),
  apply(draft, { queue: id, count }) {
    const queue = queueIn(draft, id)
    queue.skips = withSkip(queue, count)
    queue.unsure = false
  },
  undo: 'nothing',
})
