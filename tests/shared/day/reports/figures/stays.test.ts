// Who was observed, and who went past the entrance, in the figures of a day and of a period.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insideOf } from '../../../../../shared/day/nouns/inside.ts'
import type { Site } from '../../../../../shared/day/nouns/site.ts'
import { dayFigures } from '../../../../../shared/day/reports/figures/day-figures.ts'
import { figuresOf } from '../../../../../shared/day/reports/figures/period-figures.ts'
import { tellsInside } from '../../../../../shared/day/reports/figures/stays.ts'
import { addDay, noDays } from '../../../../../shared/day/reports/figures/sums.ts'
import { dayTally } from '../../../../../shared/day/reports/figures/tally.ts'
import {
  callNext,
  givenAt,
  openDay,
  openDesk,
  type Played,
  play,
  step,
  taken,
} from '../../../../kit/given.ts'
import { sampleSite, withLines, withRoom } from '../../../../kit/sample.ts'
import { moves, sites, walk } from '../../random-day.ts'

/** Desk 1 at the entrance A, desk 3 at the jabs R, and then the room P with four seats. */
function site(changes: Partial<Site> = {}): Site {
  const { queues, ...plain } = withLines(0, 0)
  const later = { ...queues[1]!, id: 'R', priority: false }
  const way = [{ ...queues[0]!, step: 'entrance' as const, then: ['R'] }, later]
  const desks = [
    { id: '1', queues: ['A'] },
    { id: '3', queues: ['R'] },
  ]
  return withRoom({ ...plain, queues: way, desks, ...changes }, { minutes: 30, seats: 4 })
}

const finish = (number: string) => step('finish', { number })

/** The figures of days of one site. */
function periodOf(...days: readonly Played[]) {
  const sums = noDays()
  for (const [index, { day, log }] of days.entries())
    addDay(sums, { site: 's', date: `2026-11-2${index}`, tally: dayTally(day, log), isPartial: false })
  return figuresOf(sums.all)
}

/** Of parties of 3, 1 and 2: the first sits, of the second one is at the jab, the third is turned away at the entrance. */
const played = () =>
  givenAt(
    site(),
    openDay,
    openDesk('1'),
    openDesk('3'),
    taken('A', 3),
    taken('A', 1),
    taken('A', 2),
    callNext('1', []),
    callNext('1', ['A001']),
    callNext('3', []),
    callNext('1', ['A002']),
    callNext('3', ['A001']),
    step('turn-away', { number: 'A003', why: 'fever' }),
  )

test('[F8] who went past the entrance counts, and not who was turned away there; the most at once is known', () => {
  const { day, log } = played()
  // the three in the room or at the jab, the one behind them, and the two at the entrance
  expect(dayFigures(day, log).inside).toEqual({ entered: 4, most: 6 })
  const more = givenAt(site(), [openDay, step('count-inside', { way: 'in', people: 9 })])
  expect(dayFigures(more.day, more.log).inside).toEqual({ entered: 9, most: 9 })
  // of two days the most is the larger
  expect(periodOf({ day, log, at: 0 }, more)).toMatchObject({ entered: 13, mostInside: 9 })
  expect(dayTally(day, log).queues.find(({ id }) => id === 'A')).toMatchObject({ entered: 4 })
})

test('[O9] who sat in a room counts once they sit; a seat that was taken back does not', () => {
  const sits = givenAt(
    site(),
    openDay,
    openDesk('1'),
    openDesk('3'),
    taken('A', 3),
    callNext('1', []),
    finish('A001'),
    callNext('3', []),
    finish('A001'),
  )
  expect(periodOf(sits).observed).toBe(3)
  const of = sits.log.findLast(({ event }) => event.type === 'moved-on')!.id
  expect(periodOf(play(sits, step('undo', { desk: '3', of }))).observed).toBeUndefined()
})

test('[F8] a site with no entrance, and no capacity, tells neither', () => {
  const { day, log } = givenAt(sampleSite(), openDay, openDesk(), taken(), callNext('1', []), finish('A001'))
  expect(dayFigures(day, log).inside).toBeUndefined()
  expect(JSON.stringify(periodOf({ day, log, at: 0 }))).not.toMatch(/observed|entered|mostInside/)
})

test('[F8] [O9] the sums over hours and queues are the day’s, and no more were inside at once than went in or stood at a desk', () =>
  fc.assert(
    fc.property(sites, moves, (some, path) => {
      const { day, log } = walk({ ...some, capacity: some.capacity ?? 5 }, path)
      const { queues, hours, inside } = dayTally(day, log)
      const sum = (all: typeof hours | typeof queues, name: 'observed' | 'entered') =>
        all.reduce((total, one) => total + (one[name] ?? 0), 0)
      expect(sum(hours, 'observed')).toBe(sum(queues, 'observed'))
      const { rooms = [], inside: told } = dayFigures(day, log)
      expect(sum(queues, 'observed')).toBe(rooms.reduce((total, { people }) => total + people, 0))
      expect(tellsInside(day.site)).toBe(inside !== undefined)
      if (!inside) return
      expect(sum(hours, 'entered')).toBe(sum(queues, 'entered') + inside.counted)
      expect(told).toEqual({ entered: sum(hours, 'entered'), most: inside.most })
      expect(inside.most).toBeGreaterThanOrEqual(insideOf(day))
    }),
    { numRuns: 40 },
  ))
