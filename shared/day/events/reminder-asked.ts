import * as v from 'valibot'
import { queueIn } from '../draft/draft.ts'
import { QueueId } from '../nouns/ids.ts'
import { event } from './event.ts'

/** A marshal asks for a reminder; it is said when the screens are free. */
export const reminderAsked = event('reminder-asked', {
  since: 1,
  shape: v.object({ queue: QueueId }),
  apply(draft, { queue }, { at }) {
    queueIn(draft, queue).askedAt = at
  },
  undo: 'nothing',
})
