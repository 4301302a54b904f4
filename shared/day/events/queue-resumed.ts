import * as v from 'valibot'
import { queueIn } from '../draft/draft.ts'
import { QueueId } from '../nouns/ids.ts'
import { event } from './event.ts'

export const queueResumed = event('queue-resumed', {
  since: 1,
  shape: v.object({ queue: QueueId }),
  apply(draft, { queue }) {
    queueIn(draft, queue).pause = null
  },
  undo: 'nothing',
})
