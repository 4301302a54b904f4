import * as v from 'valibot'
import { queueIn } from '../draft/draft.ts'
import { QueueId } from '../nouns/ids.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

export const crowdingReported = event('crowding-reported', {
  since: 1,
  shape: v.object({ queue: QueueId, from: Figure, to: Figure, until: Figure }),
  apply(draft, { queue, from, to, until }, { at }) {
    queueIn(draft, queue).crowding = { from, to, since: at, until, saidAt: null, prompt: null }
  },
  undo: 'nothing',
})
