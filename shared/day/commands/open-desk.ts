import * as v from 'valibot'
import { DeskId, QueueId } from '../nouns/ids.ts'
import { haveSameQueues, isServing } from '../nouns/serving.ts'
import type { Site } from '../nouns/site.ts'
import { seatedRoomOf } from '../rules/rooms.ts'
import { already, command, refuse } from './command.ts'

export const openDesk = command('open-desk', {
  by: ['marshal'],
  undoable: 'desk',
  input: v.strictObject({
    desk: DeskId,
    /** The queues that it draws from on this day; left out: those of the settings. */
    queues: v.optional(v.pipe(v.array(QueueId), v.minLength(1), v.maxLength(23))),
  }),
  decide(day, { desk: id, queues: asked }) {
    const desk = day.desks.get(id)
    if (!desk) return refuse('unknown-desk')
    const queues = [...new Set(asked ?? settledQueues(day.site, id))]
    if (!queues.every((queue) => day.queues.has(queue))) return refuse('unknown-queue')
    const room = queues.find((queue) => seatedRoomOf(day, queue))
    if (room) return refuse('invalid', [{ path: 'queues', rule: 'draws-room', limit: room }])
    if (day.state === 'unopened' || day.state === 'ended') return refuse('day-closed')
    if (isServing(desk) && haveSameQueues(desk.queues, queues)) return already({})
    return [{ type: 'desk-opened', desk: id, queues }]
  },
})

function settledQueues(site: Pick<Site, 'desks'>, id: DeskId): readonly QueueId[] {
  return site.desks.find((desk) => desk.id === id)?.queues ?? []
}
