import * as v from 'valibot'
import { queueIn } from '../draft.ts'
import { event } from '../event.ts'
import { QueueId } from '../site.ts'

export const queueResumed = event('queue-resumed', {
  since: 1,
  shape: v.object({ queue: QueueId }),
  apply(draft, { queue }) {
    queueIn(draft, queue).paused = false
  },
  undo: 'nothing',
})
