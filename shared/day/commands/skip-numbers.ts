import * as v from 'valibot'
import { isUnderWay } from '../nouns/find.ts'
import { QueueId } from '../nouns/ids.ts'
import { leftOut, MOST_LEFT_OUT } from '../nouns/numbering.ts'
import { command, refuse } from './command.ts'

/** Numbers left out at a time: more than any queue gives in the hour between two backups. */
const MOST = 999

export const skipNumbers = command('skip-numbers', {
  by: ['marshal'],
  input: v.strictObject({
    queue: QueueId,
    /** 0: every number that was given is known. */
    count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST)),
  }),
  decide(day, { queue: id, count }) {
    if (!isUnderWay(day)) return refuse('day-closed')
    // it is allowed also where the queue is not unsure: nobody may have noticed that the store went back, or too few
    // numbers were left out before
    const queue = day.queues.get(id)
    if (!queue) return refuse('unknown-queue')
    const left = Math.max(0, MOST_LEFT_OUT - leftOut(queue))
    if (count > left) return refuse('invalid', [{ path: 'count', rule: 'max_value', limit: left }])
    return [{ type: 'numbers-skipped', queue: id, count }]
  },
})
