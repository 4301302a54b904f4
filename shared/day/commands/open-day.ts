import * as v from 'valibot'
import { dateAt, endOfDay } from '../calendar.ts'
import { already, command } from '../command.ts'

export const openDay = command('open-day', {
  by: ['marshal'],
  input: v.strictObject({}),
  decide(day, _input, { at }) {
    if (day.state === 'open') return already({})
    const { site } = day
    const isNew = day.state === 'unopened'
    const date = isNew ? dateAt(site.timeZone, at) : day.date
    const endsAt = isNew ? endOfDay(site.timeZone, at, site.dayStart) : day.endsAt
    return [{ type: 'day-opened', date, endsAt, site }]
  },
})
