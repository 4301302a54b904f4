import * as v from 'valibot'
import { isUnderWay } from '../nouns/find.ts'
import { QueueId } from '../nouns/ids.ts'
import { QuotaPeople, QuotaReason } from '../nouns/quota.ts'
import { already, command, refuse } from './command.ts'

/** Sets how many people can be served today in all from the quota of a queue: those who were served already, too. */
export const setQuota = command('set-quota', {
  by: ['marshal'],
  lapses: true,
  input: v.strictObject({ queue: QueueId, people: QuotaPeople, why: QuotaReason }),
  decide(day, { queue, people, why }) {
    if (!isUnderWay(day)) return refuse('day-closed')
    if (!day.queues.has(queue)) return refuse('unknown-queue')
    const count = day.quotas.find(({ queues }) => queues.includes(queue))
    if (!count) return refuse('no-quota')
    if (people < count.served) return refuse('below-served', [], { served: count.served })
    if (people === count.people) return already({})
    return [{ type: 'quota-set', queue, people, why }]
  },
})
