// Holds for the numbers of printed slips, however often and for whichever dates they are printed.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  MOST_SLIPS_PRINTED,
  nextLot,
  type SlipLot,
  slipsTaken,
  stillGood,
  withLot,
} from '../../../../shared/day/rules/slip-lots.ts'
import { given, openDay, step, taken } from '../../../kit/given.ts'

const TODAY = '2026-11-23'
const date = fc.constantFrom(null, TODAY, '2026-11-24')
const wanted = fc.record({
  queue: fc.constantFrom('A', 'G'),
  date,
  count: fc.integer({ min: 1, max: MOST_SLIPS_PRINTED }),
})
const inTheWay = fc
  .array(fc.record({ queue: fc.constantFrom('A', 'G'), date, n: fc.integer({ min: 9001, max: 9999 }) }))
  .map((slips) => slips.map(({ n, ...more }) => ({ ...more, from: n, to: n })))

const numbers = ({ from, to }: SlipLot) => Array.from({ length: to - from + 1 }, (_, n) => from + n)
const mayMeet = (a: SlipLot, b: SlipLot) =>
  a.queue === b.queue && (a.date === null || b.date === null || a.date === b.date)

test('[N14] no two slips that may be given out on one date have the same number, and none is one that was taken in', () =>
  fc.assert(
    fc.property(fc.array(wanted, { minLength: 1, maxLength: 30 }), inTheWay, (jobs, takenIn) => {
      let printed: readonly SlipLot[] = []
      const lots: SlipLot[] = []
      for (const job of jobs) {
        const lot = nextLot([...printed, ...takenIn], job)
        if (!lot) continue
        expect([lot.queue, lot.date]).toEqual([job.queue, job.date])
        expect(numbers(lot).length).toBeLessThanOrEqual(job.count)
        expect(lot.from).toBeGreaterThanOrEqual(9001)
        expect(lot.to).toBeLessThanOrEqual(9999)
        for (const other of [...lots, ...takenIn])
          if (mayMeet(lot, other)) expect(lot.from > other.to || lot.to < other.from).toBe(true)
        lots.push(lot)
        printed = withLot(printed, lot)
      }
      // exactly the printed numbers are stored
      const each = (those: readonly SlipLot[]) =>
        those.flatMap((lot) => numbers(lot).map((n) => `${lot.date} ${lot.queue}${n}`)).sort()
      expect(each(printed)).toEqual(each(lots))
    }),
  ))

test('[N14] a letter gives as many slips as it has numbers, then none until an owner says that the old ones are gone', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MOST_SLIPS_PRINTED }), date, (count, date) => {
      let printed: readonly SlipLot[] = []
      for (;;) {
        const lot = nextLot(printed, { queue: 'A', count, date })
        if (!lot) break
        printed = withLot(printed, lot)
      }
      expect(printed).toEqual([{ queue: 'A', date, from: 9001, to: 9999 }])
      expect(nextLot(stillGood(printed, TODAY, 'G'), { queue: 'A', count, date })).toBeNull()
      expect(nextLot(stillGood(printed, TODAY, 'A'), { queue: 'A', count, date })?.from).toBe(9001)
    }),
  ))

test('[N14] the slips of a date start again on the next, and past ones are forgotten', () => {
  const printed = withLot([], { queue: 'A', date: TODAY, from: 9001, to: 9040 })
  const next = { queue: 'A', count: 40 }
  expect(nextLot(printed, { ...next, date: TODAY })?.from).toBe(9041)
  expect(nextLot(printed, { ...next, date: '2026-11-24' })?.from).toBe(9001)
  expect(nextLot(printed, { ...next, date: null })?.from).toBe(9041)
  expect(stillGood(printed, TODAY)).toEqual(printed)
  expect(stillGood(printed, '2026-11-24')).toEqual([])
})

test('[N14] numbers that a day has taken in are not printed for its date', () => {
  const { day } = given(openDay, taken(), step('take-in', { from: 'A9001', to: 'A9003' }))
  const known = slipsTaken(day)
  expect(known.map(({ from }) => from)).toEqual([9001, 9002, 9003])
  expect(nextLot(known, { queue: 'A', count: 10, date: null })?.from).toBe(9004)
  expect(nextLot(known, { queue: 'A', count: 10, date: TODAY })?.from).toBe(9004)
  expect(nextLot(known, { queue: 'A', count: 10, date: '2026-11-24' })?.from).toBe(9001)
})
