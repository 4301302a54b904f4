import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, unopenedDay } from '../../../../../shared/day/evolve.ts'
import type { DayEvent, EventOf, Recorded } from '../../../../../shared/day/log/recorded.ts'
import { isoAt } from '../../../../../shared/day/nouns/calendar.ts'
import { findTicket, waitingIn } from '../../../../../shared/day/nouns/find.ts'
import { dayFigures } from '../../../../../shared/day/reports/figures/day-figures.ts'
import { HOUR } from '../../../../kit/given.ts'
import { moves, sites, timesPutRight, walk } from '../../random-day.ts'

test('the figures of the hours equal a count over the log', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      // stretched, so that a few moves fill several hours
      const stretched = path.map((move) => ({ ...move, seconds: move.seconds * 10 }))
      const { day, log: written } = walk(site, stretched)
      const log = timesPutRight(written)
      const { hours, taken, peopleServed, called } = dayFigures(day, written)
      const inHour = (at: number, from: string) => isoAt(site.timeZone, at).slice(0, 13) === from.slice(0, 13)
      const takenIn = of(log, 'ticket-taken')
      // an undone service does not count, and the number may be served again after that
      const ends = [...of(log, 'served'), ...of(log, 'observation-ended')]
      const services = new Map(ends.map((one) => [one.event.number, one]))
      const served = [...services.values()].filter(
        ({ event }) => findTicket(day, event.number)?.state === 'served',
      )
      for (const hour of hours) {
        expect(hour.arrivals).toBe(takenIn.filter(({ at }) => inHour(at, hour.from)).length)
        expect(hour.served).toBe(served.filter(({ at }) => inHour(at, hour.from)).length)
        const sofar = log.filter(({ at }) => at < Date.parse(hour.from) + HOUR).length
        const then = fold(unopenedDay(site, day.date), written.slice(0, sofar))
        expect(hour.waiting).toBe([...then.queues.values()].reduce((sum, one) => sum + waitingIn(one), 0))
      }
      const sum = (of: (hour: (typeof hours)[number]) => number) =>
        hours.reduce((total, hour) => total + of(hour), 0)
      expect(sum((hour) => hour.arrivals)).toBe(taken)
      expect(sum((hour) => hour.served)).toBe(served.length)
      expect(peopleServed).toBe(
        served.reduce((total, { event }) => total + (findTicket(day, event.number)?.party ?? 0), 0),
      )
      expect(hours.some(({ waitP90Seconds }) => waitP90Seconds !== null)).toBe(called > 0)
      for (const { waitP50Seconds, waitP90Seconds } of hours) {
        expect(waitP50Seconds ?? 0).toBeLessThanOrEqual(waitP90Seconds ?? 0)
      }
    }),
    { numRuns: 60 },
  ))

function of<Type extends DayEvent['type']>(log: readonly Recorded[], type: Type) {
  return log.flatMap(({ at, event }) => (event.type === type ? [{ at, event: event as EventOf<Type> }] : []))
}
