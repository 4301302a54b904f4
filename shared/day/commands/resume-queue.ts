import * as v from 'valibot'
import { QueueId } from '../nouns/ids.ts'
import { already, command, refuse } from './command.ts'

/** Ends the queue's own pause. That of the whole site goes on. */
export const resumeQueue = command('resume-queue', {
  by: ['marshal'],
  input: v.strictObject({ queue: QueueId }),
  decide(day, { queue: id }) {
    const queue = day.queues.get(id)
    if (!queue) return refuse('unknown-queue')
    if (queue.pause) return [{ type: 'queue-resumed', queue: id }]
    // the marshal would believe that it goes on
    return day.pause ? refuse('queue-paused') : already({})
  },
})
