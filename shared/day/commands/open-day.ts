import * as v from 'valibot'
import { withUsed } from '../draft/furnish.ts'
import { dateAt, endOfDay } from '../nouns/calendar.ts'
import { inEpoch, lossOf } from '../rules/epoch.ts'
import { isPastEnd, mayBeOver } from '../rules/hours.ts'
import { allSeated } from '../rules/rooms.ts'
import { already, command, refuse } from './command.ts'

export const openDay = command('open-day', {
  by: ['marshal'],
  opensDay: true,
  evenDamaged: true,
  input: v.strictObject({}),
  decide(day, _input, { at, epoch = 0, unbelieved = null, settings = day.site }) {
    const isOpen = day.state === 'open' && !mayBeOver(day, unbelieved)
    if (isOpen) return already({})
    // the caller knows which day it is, so the server takes this command as a confirmation of the clock, and decides
    // it again
    if (unbelieved !== null) return refuse('clock-unsure')
    if (settings.ended) return refuse('site-ended')
    // the day before has one more observation to end, and no new day can begin before
    if (isPastEnd(day, at) && allSeated(day).length > 0) return refuse('still-observed')
    const isNew = day.state === 'unopened'
    // a day that continues keeps the queues and desks that its numbers need, although the settings may have dropped
    // them
    const site = isNew ? settings : withUsed(day, settings)
    const hasLearnt = isNew && day.pace.at > 0
    const date = isNew ? dateAt(site.timeZone, at) : day.date
    // a day that was ended by a clock far ahead would end again at once, and a day of which nothing can be read has
    // no end
    const isOver = at >= day.endsAt || (day.unread !== null && day.unread.after === 0)
    const endsAt = isNew || isOver ? endOfDay(site.timeZone, at, site.dayStart) : day.endsAt
    const pace = hasLearnt ? { pace: day.pace } : {}
    const opened = inEpoch({ epoch: Math.max(day.epoch, epoch) })
    // this uses only what can be read: marshals are asked for the numbers that may have been given since
    const resumed = day.unread ? [{ type: 'day-resumed', ...day.unread } as const] : []
    return [
      ...resumed,
      { type: 'day-opened', date, endsAt, site, ...pace, ...opened },
      ...lossOf({ site, date, epoch: day.epoch }, epoch),
    ]
  },
})
