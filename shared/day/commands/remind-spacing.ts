import * as v from 'valibot'
import { isUnderWay } from '../nouns/find.ts'
import { QueueId } from '../nouns/ids.ts'
import { already, command, refuse } from './command.ts'

export const remindSpacing = command('remind-spacing', {
  by: ['marshal'],
  input: v.strictObject({ queue: QueueId }),
  decide(day, { queue: id }, { at }) {
    const queue = day.queues.get(id)
    if (!queue) return refuse('unknown-queue')
    if (!isUnderWay(day)) return refuse('day-closed')
    const { prompt } = day
    const isBeingSaid = prompt?.kind === 'asked' && prompt.queue === id && at < prompt.until
    return queue.askedAt !== null || isBeingSaid ? already({}) : [{ type: 'reminder-asked', queue: id }]
  },
})
