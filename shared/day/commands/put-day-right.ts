import * as v from 'valibot'
import { aheadOfClock } from '../draft/put-right.ts'
import { endOfDay } from '../nouns/calendar.ts'
import { isUnderWay } from '../nouns/find.ts'
import { already, command, refuse } from './command.ts'

/**
 * An owner sets the time of a day right. A clock that was far ahead had written it, so that the day stood still.
 */
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
