import * as v from 'valibot'
import { endOfDay } from '../calendar.ts'
import { already, command, refuse } from '../command.ts'
import { isUnderWay } from '../find.ts'
import { aheadOfClock } from '../put-right.ts'

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
