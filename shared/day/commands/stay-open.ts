import * as v from 'valibot'
import { isoAt, lastBefore } from '../nouns/calendar.ts'
import { ClockTime } from '../nouns/clock-time.ts'
import { isGiving } from '../rules/hours.ts'
import { already, command, refuse } from './command.ts'

export const stayOpen = command('stay-open', {
  by: ['marshal'],
  input: v.strictObject({ until: ClockTime }),
  decide(day, { until: time }, { at }) {
    if (!isGiving(day, at)) return refuse('day-closed')
    const { timeZone } = day.site
    const until = lastBefore(timeZone, day.endsAt, time)
    if (until <= at) return refuse('invalid', [{ path: 'until', rule: 'time-over' }])
    const shuts = day.opening?.to ?? Number.NEGATIVE_INFINITY
    if (until < shuts && Number.isFinite(shuts)) {
      const limit = isoAt(timeZone, shuts).slice(11, 16)
      return refuse('invalid', [{ path: 'until', rule: 'before-closing', limit }])
    }
    if (until === day.closing) return already({})
    return [{ type: 'closing-put-off', until }]
  },
})
