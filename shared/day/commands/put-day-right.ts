import * as v from 'valibot'
import { aheadOfClock } from '../draft/put-right.ts'
import { endOfDay } from '../nouns/calendar.ts'
import { isUnderWay } from '../nouns/find.ts'
import { already, command, refuse } from './command.ts'

/** A day whose time was written by a clock that was far ahead stands still until then: an owner has it go on from now. */
export const putDayRight = command('put-day-right', {
  by: ['owner'],
  input: v.strictObject({}),
  decide(day, _input, { at, clock = at }) {
    if (!isUnderWay(day)) return refuse('day-closed')
    const by = aheadOfClock(day, clock)
    if (by === 0) return already({})
    const { timeZone, dayStart } = day.site
    return [{ type: 'day-put-right', by, endsAt: endOfDay(timeZone, clock, dayStart) }]
  },
})
