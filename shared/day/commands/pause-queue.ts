import * as v from 'valibot'
import { already, command, refuse } from '../command.ts'
import { QueueId } from '../site.ts'

export const pauseQueue = command('pause-queue', {
  by: ['marshal'],
  input: v.strictObject({ queue: QueueId }),
  decide(day, { queue: id }) {
    const queue = day.queues.get(id)
    if (!queue) return refuse('unknown-queue')
    return queue.paused ? already({}) : [{ type: 'queue-paused', queue: id }]
  },
})
