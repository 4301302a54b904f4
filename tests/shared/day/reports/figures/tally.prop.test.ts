import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Recorded } from '../../../../../shared/day/log/recorded.ts'
import { daysAfter } from '../../../../../shared/day/nouns/dates.ts'
import { allTickets } from '../../../../../shared/day/nouns/find.ts'
import type { Day } from '../../../../../shared/day/nouns/model.ts'
import { servicesOf } from '../../../../../shared/day/nouns/service-times.ts'
import type { Ticket } from '../../../../../shared/day/nouns/ticket.ts'
import { partyAfter } from '../../../../../shared/day/nouns/turned.ts'
import { COUNTED, type Counted, type Counts } from '../../../../../shared/day/reports/figures/counts.ts'
import { dayFigures } from '../../../../../shared/day/reports/figures/day-figures.ts'
import { oldTally } from '../../../../../shared/day/reports/figures/old-tally.ts'
import { figuresOf, rowsOf } from '../../../../../shared/day/reports/figures/period-figures.ts'
import { addDay, noDays } from '../../../../../shared/day/reports/figures/sums.ts'
import { dayTally, withoutStaff } from '../../../../../shared/day/reports/figures/tally.ts'
import { percentile } from '../../../../../shared/day/reports/percentile.ts'
import { moves, sites, walk } from '../../random-day.ts'

/** Random days, stretched so that a few moves fill several hours. */
const days = fc.tuple(sites, moves).map(([site, path]) =>
  walk(
    site,
    path.map((move) => ({ ...move, seconds: move.seconds * 10 })),
  ),
)

const sum = (all: readonly Counts[], name: Counted) => all.reduce((total, one) => total + (one[name] ?? 0), 0)

test('the sums over queues equal the day’s, and every number is served, left, unserved or open', () =>
  fc.assert(
    fc.property(days, ({ day, log }) => {
      const { queues } = dayTally(day, log)
      const { taken, people, called, served, peopleServed, open, left } = dayFigures(day, log)
      for (const [name, count] of Object.entries({ taken, people, called, served, peopleServed, open }))
        expect(sum(queues, name as Counted), name).toBe(count)
      expect(sum(queues, 'left') + sum(queues, 'unserved')).toBe(left)
      for (const queue of queues)
        expect(queue.taken ?? 0).toBe(
          sum([queue], 'served') + sum([queue], 'left') + sum([queue], 'unserved') + sum([queue], 'open'),
        )
    }),
    { numRuns: 60 },
  ))

test('the sums over hours, desks and staff equal those over queues, where they can', () =>
  fc.assert(
    fc.property(days, ({ day, log }) => {
      const { queues, hours, desks, staff = [] } = dayTally(day, log)
      for (const name of COUNTED)
        if (name !== 'open' && name !== 'unserved') expect(sum(hours, name), name).toBe(sum(queues, name))
      // in these days nobody but staff calls; a visit has been finished at each of its stops
      const stops = [...allTickets(day)].flatMap((ticket) =>
        ticket.stops.map((_, stop) => partyAfter(ticket, stop)),
      )
      // whoever was let go from a room was finished at no desk
      const letGo = [...allTickets(day)].filter((one) => one.state === 'served' && one.desk === null)
      const over = sum(queues, 'called') - [...allTickets(day)].filter(isCalledOnlyBefore).length
      for (const parts of [desks, staff]) {
        expect(sum(parts, 'missed')).toBe(sum(queues, 'missed'))
        expect(sum(parts, 'called')).toBe(over + stops.length)
        expect(sum(parts, 'served')).toBe(sum(queues, 'served') + stops.length - letGo.length)
        expect(sum(parts, 'peopleServed')).toBe(
          sum(queues, 'peopleServed') +
            stops.reduce((total, party) => total + party, 0) -
            letGo.reduce((total, { party }) => total + party, 0),
        )
      }
    }),
    { numRuns: 60 },
  ))

/** Whether it waits for a call at its present stop, and was called at an earlier one. */
function isCalledOnlyBefore({ calledAt, stops }: Ticket): boolean {
  return calledAt === null && stops.length > 0
}

test('missed, returned and moved tickets are counted once for each time, except if it was undone', () =>
  fc.assert(
    // not stretched: an undo comes within a minute
    fc.property(sites, moves, (site, path) => {
      const { day, log } = walk(site, path)
      const { queues } = dayTally(day, log)
      for (const [name, types] of [
        ['missed', ['missed']],
        ['returned', ['returned', 'came-back']],
        ['moved', ['transferred']],
      ] as const)
        expect(sum(queues, name), name).toBe(times(log, types))
    }),
    { numRuns: 60 },
  ))

test('the times of several days merged: counts, means and the longest are exact, medians within their error', () =>
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 4 }), (some) => {
      const sums = noDays()
      for (const [index, { day, log }] of some.entries())
        addDay(sums, counted('one', index, JSON.parse(JSON.stringify(dayTally(day, log)))))
      const waits = some.flatMap(({ day }) => waitsIn(day))
      const { waited, taken } = figuresOf(sums.all)
      expect(taken).toBe(some.reduce((total, { day }) => total + [...allTickets(day)].length, 0))
      expect(waited.n).toBe(waits.length)
      if (waits.length === 0) {
        expect(waited).toMatchObject({ mean: null, p50: null, longest: null })
        return
      }
      expect(waited.mean).toBe(Math.round(waits.reduce((total, one) => total + one, 0) / waits.length / 1000))
      expect(waited.longest).toBe(Math.round(Math.max(...waits) / 1000))
      for (const [kept, share] of [
        [waited.p50, 0.5],
        [waited.p90, 0.9],
      ] as const) {
        const exact = (percentile(waits, share) ?? 0) / 1000
        // times are sent in whole seconds: half a second is added to the error
        expect(Math.abs((kept ?? Number.NaN) - exact)).toBeLessThanOrEqual(Math.max(0.5, exact * 0.05) + 0.5)
      }
    }),
    { numRuns: 40 },
  ))

test('the order in which days are merged makes no difference', () =>
  fc.assert(
    fc.property(fc.array(days, { minLength: 2, maxLength: 4 }), fc.nat(3), (some, turn) => {
      const all = some.map(({ day, log }, index) => counted(`s${index % 2}`, index, dayTally(day, log)))
      const turned = [...all.slice(turn), ...all.slice(0, turn)].reverse()
      expect(sent(turned)).toEqual(sent(all))
    }),
    { numRuns: 30 },
  ))

test('older figures keep their counts, and missing times are not invented', () =>
  fc.assert(
    fc.property(days, ({ day, log }) => {
      const figures = dayFigures(day, log)
      const sums = noDays()
      addDay(sums, { ...counted('one', 0, oldTally(figures)), isPartial: true })
      const { taken, people, called, served, peopleServed, open, left } = figures
      expect(figuresOf(sums.all)).toMatchObject({
        ...{ taken, people, called, served, peopleServed, open, left },
        waited: { n: 0, mean: null, p50: null, longest: null },
      })
      expect(sums).toMatchObject({ days: 1, partial: 1, withoutStaff: 1 })
      expect([...sums.hours.values()].reduce((total, hour) => total + hour.served, 0)).toBe(served)
    }),
    { numRuns: 30 },
  ))

test('the figures that stay when a log is erased do not tell who did what', () =>
  fc.assert(
    fc.property(days, ({ day, log }) => {
      const tally = dayTally(day, log)
      const { staff: _, ...rest } = tally
      expect(withoutStaff(tally)).toEqual(rest)
      const sums = noDays()
      addDay(sums, counted('one', 0, withoutStaff(tally)))
      expect(sums.staff.size).toBe(0)
    }),
    { numRuns: 10 },
  ))

function counted(site: string, index: number, tally: ReturnType<typeof dayTally>) {
  return { site, date: daysAfter('2026-11-23', index), tally, isPartial: false }
}

/** The figures of these days as they are sent, whatever the order of the rows. */
function sent(all: readonly ReturnType<typeof counted>[]) {
  const sums = noDays()
  for (const one of all) addDay(sums, one)
  const parts = rowsOf(sums, noDays(), (site) => ({ kind: 'testing', group: site }))
  const rows = Object.entries(parts).map(([name, make]) => [
    name,
    [...make()].map((row) => JSON.stringify(row)).sort(),
  ])
  return [...rows, figuresOf(sums.all), [...sums.marshals].sort()]
}

function times(log: readonly Recorded[], types: readonly Recorded['event']['type'][]): number {
  const back = new Set(log.flatMap(({ event }) => (event.type === 'undone' ? [event.of] : [])))
  return log.filter(({ event, id }) => types.includes(event.type) && !back.has(id)).length
}

function waitsIn(day: Day): number[] {
  return [...allTickets(day)].flatMap(servicesOf).map(({ calledAt, cameAt }) => calledAt - cameAt)
}
