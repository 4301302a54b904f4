import * as v from 'valibot'
import { queueIn } from '../draft/draft.ts'
import { QueueId } from '../nouns/ids.ts'
import { pauseFrom } from '../nouns/pause.ts'
import { event } from './event.ts'
import { pauseFields } from './pause-fields.ts'

export const queuePaused = event('queue-paused', {
  since: 1,
  fieldsSince: { reason: 2, until: 2, byHand: 2, words: 2, line: 2 },
  shape: v.object({ queue: QueueId, ...pauseFields }),
  apply(draft, { queue: id, ...said }, { at }) {
    const queue = queueIn(draft, id)
    queue.pause = pauseFrom(said, at, queue.pause)
  },
  undo: 'nothing',
})
