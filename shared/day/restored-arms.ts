// What becomes of a day whose store went back to an older state.

import type { Arm } from './arm.ts'
import { queueIn } from './draft.ts'
import { withSkip } from './numbering.ts'

export const restoredArms: { [E in 'restored' | 'numbers-skipped']: Arm<E> } = {
  restored: (draft, { epoch }) => {
    draft.epoch = epoch
    draft.restored = true
    for (const queue of draft.queues.values()) queue.unsure = true
  },
  'numbers-skipped': (draft, { queue: id, count }) => {
    const queue = queueIn(draft, id)
    queue.skips = withSkip(queue, count)
    queue.unsure = false
  },
}
