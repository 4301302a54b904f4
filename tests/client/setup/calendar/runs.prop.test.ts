// The exceptions of a calendar in runs: each date is in one, and a change reaches the dates of its run alone.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  runsOf,
  withMoreDates,
  withoutPast,
  withoutRun,
  withRun,
} from '../../../../client/setup/calendar/runs.ts'
import { daysAfter, daysIn } from '../../../../shared/day/nouns/dates.ts'
import type { Timetable } from '../../../../shared/day/nouns/timetable.ts'

type Dates = NonNullable<Timetable['dates']>

const DAY = { from: '08:00', to: '12:00' }
const like = fc.constantFrom<Omit<Dates[number], 'date'>>(
  { spans: [] },
  { spans: [DAY] },
  { spans: [], note: { 'zh-CN': '春节', en: 'New Year' } },
)
const exceptions: fc.Arbitrary<Dates> = fc
  .uniqueArray(fc.tuple(fc.nat(20), like), { selector: ([day]) => day, maxLength: 15 })
  .map((days) => days.map(([day, how]) => ({ date: daysAfter('2026-12-20', day), ...how })))
const calendar = exceptions.map((dates): Timetable => ({ opens: 'itself', week: {}, dates: [...dates] }))

test('each date is in one run, the runs are in order, and neighbours that are alike are one', () =>
  fc.assert(
    fc.property(exceptions, (dates) => {
      const runs = runsOf(dates, null)
      expect(runs.flatMap(({ indexes }) => indexes).sort((a, b) => a - b)).toEqual(
        dates.map((_, index) => index),
      )
      for (const run of runs) expect(run.indexes.length).toBe(daysIn(run))
      for (const [index, run] of runs.entries()) {
        const next = runs[index + 1]
        if (!next) continue
        expect(next.from > run.to).toBe(true)
        if (next.from === daysAfter(run.to, 1)) expect(next.like).not.toEqual(run.like)
      }
    }),
    { numRuns: 60 },
  ))

test('a run that is being changed stays apart, whatever it is changed to', () =>
  fc.assert(
    fc.property(calendar, fc.nat(14), like, (before, at, how) => {
      const runs = runsOf(before.dates ?? [], null)
      const run = runs[at % Math.max(1, runs.length)]
      if (!run) return
      const after = withRun(before, run, how)
      const same = runsOf(after.dates ?? [], run).find(({ from }) => from === run.from)
      expect(same).toMatchObject({ from: run.from, to: run.to, like: how })
      const others = (made: Timetable) => made.dates?.filter((_, index) => !run.indexes.includes(index))
      expect(others(after)).toEqual(others(before))
      expect(withoutRun(before, run).dates ?? []).toEqual(others(before))
    }),
    { numRuns: 60 },
  ))

test('dates that are added leave those alone that were there, and those that are over can be taken out', () =>
  fc.assert(
    fc.property(calendar, exceptions, (before, more) => {
      const after = withMoreDates(
        before,
        more.map(({ date }) => date),
        { spans: [DAY] },
      )
      for (const one of before.dates ?? []) expect(after.dates).toContainEqual(one)
      const all = new Set([...(before.dates ?? []), ...more].map(({ date }) => date))
      expect(new Set(after.dates?.map(({ date }) => date))).toEqual(all)
      expect(after.dates?.length ?? 0).toBe(all.size)
      for (const { date } of withoutPast(after, '2027-01-01').dates ?? [])
        expect(date >= '2027-01-01').toBe(true)
    }),
    { numRuns: 60 },
  ))
