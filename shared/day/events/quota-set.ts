import * as v from 'valibot'
import { QueueId } from '../nouns/ids.ts'
import { QuotaReason } from '../nouns/quota.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

/** From now on so many people can be served today from the quota of a queue. */
export const quotaSet = event('quota-set', {
  since: 2,
  shape: v.object({ queue: QueueId, people: Figure, why: QuotaReason }),
  apply(draft, { queue, people }) {
    draft.quotas = draft.quotas.map((count) => (count.queues.includes(queue) ? { ...count, people } : count))
  },
  undo: 'nothing',
})
