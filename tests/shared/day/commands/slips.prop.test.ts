// Holds on every day in which slips are taken in: its numbers reach those of slips and go beyond.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, unopenedDay } from '../../../../shared/day/evolve.ts'
import { allTickets, findTicket } from '../../../../shared/day/nouns/find.ts'
import { isSlipNumber } from '../../../../shared/day/nouns/slip.ts'
import { openDay, type Step, step, taken, times, tried } from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'

const site = withLines(4)
const letter = fc.constantFrom('A', 'G')
/** Mostly slips that may have been taken in already, now and then the last ones. */
const n = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 9001, max: 9030 }) },
  fc.integer({ min: 8995, max: 10_005 }),
)
const moves = fc.array(
  fc.oneof(
    letter.map((queue) => taken(queue)),
    fc
      .tuple(letter, n, fc.nat(8))
      .map(([queue, from, more]) =>
        step('take-in', { from: `${queue}${from}`, to: `${queue}${from + more}` }),
      ),
    fc.tuple(letter, fc.nat(6)).map(([queue, count]) => step('skip-numbers', { queue, count })),
    letter.map((queue) => step('pause-queue', { queue })),
    letter.map((queue) => step('resume-queue', { queue })),
  ),
  { minLength: 30, maxLength: 60, size: 'max' },
)
/** Whether the day begins shortly before its numbers reach those of slips. */
const late: readonly Step[] = ['A', 'G'].flatMap((queue) => [
  ...times(9, step('skip-numbers', { queue, count: 999 })),
  step('skip-numbers', { queue, count: 0 }),
])

test('[N11] [N12] whatever is given and taken in, no number occurs twice, and the machine gives none of a slip', () =>
  fc.assert(
    fc.property(moves, fc.boolean(), (path, isLate) => {
      const { day, log } = tried(site, openDay, ...(isLate ? late : []), ...path)
      const takenIn = log.flatMap(({ event }) => (event.type === 'ticket-taken' ? [event] : []))
      const numbers = takenIn.map(({ number }) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
      for (const { number, slip = false } of takenIn) {
        expect(isSlipNumber(number)).toBe(slip)
        expect(findTicket(day, number)).toMatchObject({ number, slip })
      }
      expect([...allTickets(day)]).toHaveLength(numbers.length)
      // in the order in which they came, and slips of one command by their numbers
      for (const { queue, places } of [...day.queues.values()].map(({ id, waiting, standing }) => ({
        queue: id,
        places: [...standing, ...waiting].map((number) => numbers.indexOf(number)),
      })))
        expect(places, queue).toEqual([...places].sort((a, b) => a - b))
      expect(fold(unopenedDay(site, '2026-11-23'), log)).toEqual(day)
    }),
    { numRuns: 150 },
  ))
