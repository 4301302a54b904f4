import * as v from 'valibot'
import { QueueId } from '../nouns/ids.ts'
import { already, command, refuse } from './command.ts'

export const resumeQueue = command('resume-queue', {
  by: ['marshal'],
  input: v.strictObject({ queue: QueueId }),
  decide(day, { queue: id }) {
    const queue = day.queues.get(id)
    if (!queue) return refuse('unknown-queue')
    return !queue.paused ? already({}) : [{ type: 'queue-resumed', queue: id }]
  },
})
