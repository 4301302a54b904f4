import * as v from 'valibot'
import { QueueId } from '../nouns/ids.ts'
import { already, command, refuse } from './command.ts'

/** The marks that a tablet names do not matter: a line has one crowding at a time. */
const AnyMark = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))

export const clearCrowding = command('clear-crowding', {
  by: ['marshal'],
  input: v.strictObject({ queue: QueueId, from: AnyMark, to: AnyMark }),
  decide(day, { queue: id }) {
    const queue = day.queues.get(id)
    if (!queue) return refuse('unknown-queue')
    return queue.crowding ? [{ type: 'crowding-cleared', queue: id }] : already({})
  },
})
