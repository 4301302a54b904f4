import * as v from 'valibot'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

/** The store went back to an older state: numbers and moves may have been lost. */
export const restored = event('restored', {
  since: 2,
  shape: v.object({ epoch: Figure }),
  apply(draft, { epoch }) {
    draft.epoch = epoch
    draft.givenIn = Math.max(draft.givenIn, epoch)
    draft.restored = true
    for (const queue of draft.queues.values()) queue.unsure = true
  },
  undo: 'nothing',
})
