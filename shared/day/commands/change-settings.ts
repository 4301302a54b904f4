import * as v from 'valibot'
import { isUnderWay, waitingIn } from '../nouns/find.ts'
import type { QueueId } from '../nouns/ids.ts'
import { desksInUse, queuesInUse } from '../nouns/in-use.ts'
import type { Day } from '../nouns/model.ts'
import { isOutdated } from '../nouns/settings-version.ts'
import { Site } from '../nouns/site.ts'
import { belowServed } from '../rules/quota.ts'
import { seatedRoomOf } from '../rules/rooms.ts'
import { already, command, type Fault, refuse } from './command.ts'

/** Given through `PUT /api/sites/:site/settings`. */
export const changeSettings = command('change-settings', {
  by: ['owner'],
  // these are the settings of the site and of its next day
  evenDamaged: true,
  // `expected`: the version of the settings that were edited; left out: any version.
  input: v.strictObject({ site: Site, expected: v.optional(v.pipe(v.string(), v.maxLength(64))) }),
  decide(day, { site, expected }) {
    // a day that is not under way begins with the new settings
    if (!isUnderWay(day)) return already({})
    if (isOutdated(day.site, site, expected)) return refuse('settings-moved-on')
    if (site.ended) return refuse('invalid', [{ path: 'ended', rule: 'day-open' }])
    const inUse = [...stillUsed(day, site)]
    return inUse.length ? refuse('invalid', inUse) : [{ type: 'settings-changed', site }]
  },
})

function* stillUsed(day: Day, site: Site): Generator<Fault> {
  const queues = queuesInUse(day)
  for (const id of day.queues.keys()) {
    if (queues.has(id) && !site.queues.some((queue) => queue.id === id))
      yield { path: 'queues', rule: 'queue-in-use', limit: id }
  }
  // a desk that draws from a queue would go on calling those who sit down there
  const drawn = new Set([...day.desks.values()].flatMap(({ open, queues }) => (open ? queues : [])))
  for (const [index, { id, room }] of site.queues.entries())
    if (room && drawn.has(id)) yield { path: `queues.${index}.room`, rule: 'room-called', limit: id }
  // tablets show as observed those who sit in a room
  for (const [index, { id, room }] of site.queues.entries())
    if (!room && isRoomUsed(day, id)) yield { path: `queues.${index}.room`, rule: 'room-in-use', limit: id }
  for (const { served } of belowServed(day, site))
    yield { path: 'quotas', rule: 'below-served', limit: served }
  const desks = desksInUse(day)
  for (const id of day.desks.keys()) {
    if (desks.has(id) && !site.desks.some((desk) => desk.id === id))
      yield { path: 'desks', rule: 'desk-in-use', limit: id }
  }
}

/** Whether somebody is observed there, or waits for a seat. */
function isRoomUsed(day: Day, id: QueueId): boolean {
  const queue = day.queues.get(id)
  if (!queue || seatedRoomOf(day, id) === null) return false
  return queue.seated.length > 0 || waitingIn(queue) > 0
}
