// What becomes of a day whose store went back to an older state, or of whose log a part cannot be read.

import type { Arm } from './arm.ts'
import { queueIn } from './draft.ts'
import { lastOf, withSkip } from './numbering.ts'

export const restoredArms: { [E in 'restored' | 'numbers-skipped' | 'day-resumed']: Arm<E> } = {
  restored: (draft, { epoch }) => {
    draft.epoch = epoch
    draft.givenIn = Math.max(draft.givenIn, epoch)
    draft.restored = true
    for (const queue of draft.queues.values()) queue.unsure = true
  },
  'day-resumed': (draft, { last }, { at }) => {
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
  'numbers-skipped': (draft, { queue: id, count }) => {
    const queue = queueIn(draft, id)
    queue.skips = withSkip(queue, count)
    queue.unsure = false
  },
}
