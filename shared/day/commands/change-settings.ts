import * as v from 'valibot'
import { already, command, type Fault, refuse } from '../command.ts'
import type { Day } from '../model.ts'
import { Site } from '../site.ts'

/** Given through `PUT /api/sites/:site/settings`. */
export const changeSettings = command('change-settings', {
  by: ['owner'],
  input: v.strictObject({ site: Site }),
  decide(day, { site }) {
    // one that is not under way begins with the new settings
    if (day.state === 'unopened' || day.state === 'ended') return already({})
    const inUse = [...stillUsed(day, site)]
    return inUse.length ? refuse('invalid', inUse) : [{ type: 'settings-changed', site }]
  },
})

/** A queue that has given numbers today, or a desk that is open, cannot go. */
function* stillUsed(day: Day, site: Site): Generator<Fault> {
  for (const queue of day.queues.values()) {
    const stays = site.queues.some(({ id }) => id === queue.id)
    const isDrawnFrom = [...day.desks.values()].some((desk) => desk.open && desk.queues.includes(queue.id))
    if (!stays && (queue.tickets.length > 0 || isDrawnFrom))
      yield { path: 'queues', rule: 'in-use', limit: queue.id }
  }
  for (const desk of day.desks.values()) {
    if (desk.open && !site.desks.some(({ id }) => id === desk.id))
      yield { path: 'desks', rule: 'in-use', limit: desk.id }
  }
}
