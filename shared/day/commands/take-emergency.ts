import * as v from 'valibot'
import { hasEmergency } from '../nouns/emergency.ts'
import { DeskId } from '../nouns/ids.ts'
import { already, command, refuse } from './command.ts'

/** A marshal goes to where staff were called: to a desk, or to whoever called from none. Of two who say so, both go. */
export const takeEmergency = command('take-emergency', {
  by: ['marshal'],
  // a later one at the same desk must not be silenced by it
  lapses: true,
  input: v.strictObject({ desk: v.optional(DeskId) }),
  decide(day, { desk = null }) {
    if (hasEmergency(day, desk)) return [{ type: 'emergency-taken', desk }]
    return desk === null || day.desks.has(desk) ? already({}) : refuse('unknown-desk')
  },
})
