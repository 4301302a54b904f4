import { withUsed } from '../draft/furnish.ts'
import type { DayEvent } from '../log/recorded.ts'
import type { Day } from '../nouns/model.ts'
import { inEpoch, lossOf } from '../rules/epoch.ts'
import type { CommandContext } from './command.ts'

/** The events with which a day of a date begins, or goes on, until it ends at a time in milliseconds. */
export function beginning(
  day: Day,
  { date, endsAt }: Pick<Day, 'date' | 'endsAt'>,
  { epoch = 0, settings = day.site }: Pick<CommandContext, 'epoch' | 'settings'>,
): DayEvent[] {
  const isNew = day.state === 'unopened'
  // a day that continues keeps the queues and desks that its numbers need, although the settings may have dropped
  // them
  const site = isNew ? settings : withUsed(day, settings)
  const pace = isNew && day.pace.at > 0 ? { pace: day.pace } : {}
  const earlier =
    isNew && day.earlier
      ? {
          earlier: {
            date: day.earlier.date,
            leftOver: day.earlier.leftOver.map(
              (one) => [one.number, one.epoch, one.queue, one.party] as [string, number, string, number],
            ),
          },
        }
      : {}
  const opened = inEpoch({ epoch: Math.max(day.epoch, epoch) })
  return [
    { type: 'day-opened', date, endsAt, site, ...pace, ...opened, ...earlier },
    ...lossOf({ site, date, epoch: day.epoch }, epoch),
  ]
}
