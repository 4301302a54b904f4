import * as v from 'valibot'
import { hasEmergency } from '../nouns/emergency.ts'
import { DeskId } from '../nouns/ids.ts'
import { already, command, refuse } from './command.ts'

/**
 * A marshal calls all staff of the site, from a desk or, without one, from where they stand. Also while the day is closed
 * or over: staff are there before and after the residents.
 */
export const callEmergency = command('call-emergency', {
  by: ['marshal'],
  // half a minute later they have called out, or gone for help
  lapses: true,
  input: v.strictObject({ desk: v.optional(DeskId) }),
  decide(day, { desk = null }) {
    if (day.state === 'unopened') return refuse('day-closed')
    if (desk !== null && !day.desks.has(desk)) return refuse('unknown-desk')
    return hasEmergency(day, desk) ? already({}) : [{ type: 'emergency-called', desk }]
  },
})
