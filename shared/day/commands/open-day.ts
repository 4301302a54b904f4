import * as v from 'valibot'
import { dateAt, endOfDay } from '../nouns/calendar.ts'
import { isPastEnd, mayBeOver } from '../rules/hours.ts'
import { allSeated } from '../rules/rooms.ts'
import { beginning } from './beginning.ts'
import { already, command, refuse } from './command.ts'

export const openDay = command('open-day', {
  by: ['marshal'],
  opensDay: true,
  evenDamaged: true,
  input: v.strictObject({}),
  decide(day, _input, asked) {
    const { at, unbelieved = null, settings = day.site } = asked
    const isOpen = day.state === 'open' && !mayBeOver(day, unbelieved)
    if (isOpen) return already({})
    // the caller knows which day it is, so the server takes this command as a confirmation of the clock, and decides
    // it again
    if (unbelieved !== null) return refuse('clock-unsure')
    if (settings.ended) return refuse('site-ended')
    // the day before has one more observation to end, and no new day can begin before
    if (isPastEnd(day, at) && allSeated(day).length > 0) return refuse('still-observed')
    const isNew = day.state === 'unopened'
    const { timeZone, dayStart } = settings
    // a day that was ended by a clock far ahead would end again at once, and a day of which nothing can be read has
    // no end
    const isOver = at >= day.endsAt || (day.unread !== null && day.unread.after === 0)
    // this uses only what can be read: marshals are asked for the numbers that may have been given since
    const resumed = day.unread ? [{ type: 'day-resumed', ...day.unread } as const] : []
    const date = isNew ? dateAt(timeZone, at) : day.date
    const endsAt = isNew || isOver ? endOfDay(timeZone, at, dayStart) : day.endsAt
    return [...resumed, ...beginning(day, { date, endsAt }, asked)]
  },
})
