import * as v from 'valibot'
import { QueueId } from '../nouns/ids.ts'
import { already, command, isRefusal, refuse } from './command.ts'
import { isSoAlready, pauseInput, saidOfPause } from './pause-input.ts'

export const pauseQueue = command('pause-queue', {
  by: ['marshal'],
  input: v.strictObject({ queue: QueueId, ...pauseInput }),
  decide(day, { queue: id, ...input }, { at }) {
    const queue = day.queues.get(id)
    if (!queue) return refuse('unknown-queue')
    const said = saidOfPause(day, input, at)
    if (isRefusal(said)) return said
    if (queue.pause && isSoAlready(queue.pause, said)) return already({})
    return [{ type: 'queue-paused', queue: id, ...said }]
  },
})
