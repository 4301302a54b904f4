import * as v from 'valibot'
import { timeOn } from '../nouns/calendar.ts'
import { daysAfter } from '../nouns/dates.ts'
import { opensItself } from '../nouns/timetable.ts'
import { dateOpenAt } from '../rules/timetable.ts'
import { beginning } from './beginning.ts'
import { already, command, refuse } from './command.ts'

/**
 * Given by the server when the site's calendar opens it. It opens a date once: a day that was opened or closed before, by
 * whomever, stays as it is.
 */
export const openOnTime = command('open-on-time', {
  by: ['clock'],
  opensDay: true,
  datedByHours: true,
  input: v.strictObject({}),
  decide(day, _input, asked) {
    const { at, unbelieved = null, settings: site = day.site } = asked
    const isDue = opensItself(site) && !site.ended && dateOpenAt(site, at) === day.date
    if (day.state !== 'unopened' || !isDue) return already({})
    // it is another date by that clock, and nobody is there who would know
    if (unbelieved !== null) return refuse('clock-unsure')
    const endsAt = timeOn(site.timeZone, daysAfter(day.date, 1), site.dayStart)
    return beginning(day, { date: day.date, endsAt }, asked)
  },
})
