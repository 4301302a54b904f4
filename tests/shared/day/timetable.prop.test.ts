// A calendar in every time zone, over years of dates, at and around the moments at which clocks are changed.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOnTime } from '../../../shared/day/commands/open-on-time.ts'
import { passTime } from '../../../shared/day/commands/pass-time.ts'
import { decide } from '../../../shared/day/decide.ts'
import { unopenedDay } from '../../../shared/day/evolve.ts'
import { dateAt, isoAt, timeOn } from '../../../shared/day/nouns/calendar.ts'
import { daysAfter } from '../../../shared/day/nouns/dates.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { WEEKDAYS, wrongTimes } from '../../../shared/day/nouns/timetable.ts'
import { dueAt } from '../../../shared/day/rules/due.ts'
import { breaksOf, givesNumbers } from '../../../shared/day/rules/hours.ts'
import { dateOpenAt, nextOpening, openingDue, spansOn } from '../../../shared/day/rules/timetable.ts'
import { HOUR, MINUTE } from '../../kit/given.ts'
import { withLines } from '../../kit/sample.ts'
import { clockTime, clockTimes, moments } from './zone-moments.ts'

const RUNS = { numRuns: 40 }
const clock = { by: { role: 'clock', id: null }, device: null, presence: 'proven', id: 'tick' } as const

/** Up to three spans of each day, in order from `dayStart` on: the last may end after midnight. */
const spans = fc
  .tuple(
    fc.constantFrom('00:00', '02:30', '04:00'),
    fc.uniqueArray(fc.nat(1439), { minLength: 2, maxLength: 6 }),
  )
  .map(([dayStart, cuts]) => {
    const first = Number(dayStart.slice(0, 2)) * 60 + Number(dayStart.slice(3))
    const times = cuts.map((cut) => first + cut).sort((a, b) => a - b)
    const pairs = Array.from({ length: Math.floor(times.length / 2) }, (_, n) =>
      times.slice(2 * n, 2 * n + 2),
    )
    // only the last one may go over midnight, and none begins after it
    const sound = pairs.filter(
      ([from = 0, to = 0], n) => from < 1440 && (to <= 1440 || n === pairs.length - 1),
    )
    const written = sound.map(([from = 0, to = 0]) => ({ from: clockTime(from), to: clockTime(to % 1440) }))
    return { dayStart, spans: written }
  })

const sites = fc
  .record({
    moment: moments,
    hours: spans,
    shut: fc.subarray([...WEEKDAYS], { maxLength: 3 }),
    last: clockTimes,
  })
  .map(({ moment, hours, shut }) => {
    const week = Object.fromEntries(WEEKDAYS.map((day) => [day, shut.includes(day) ? [] : hours.spans]))
    const calendar = { opens: 'itself', week } as const
    return {
      at: moment.at,
      site: withLines(0, 0, { timeZone: moment.zone, dayStart: hours.dayStart, calendar }),
    }
  })

function everySite(check: (site: Site, at: number) => void): void {
  fc.assert(
    fc.property(sites, ({ site, at }) => {
      expect(wrongTimes(site)).toEqual([])
      check(site, at)
    }),
    RUNS,
  )
}

test('[E7] in every zone the spans of a date are in order, within its day, and over before those of the next date', () =>
  everySite((site, at) => {
    const date = dateAt(site.timeZone, at)
    const [before, on, next] = [-1, 0, 1].map((days) => spansOn(site, daysAfter(date, days)))
    let free = Number.NEGATIVE_INFINITY
    for (const { from, to, lastNumber } of [...before!, ...on!, ...next!]) {
      expect(from).toBeGreaterThanOrEqual(free)
      expect(to).toBeGreaterThan(from)
      expect(lastNumber).toBeGreaterThanOrEqual(from)
      expect(lastNumber).toBeLessThanOrEqual(to)
      free = to
    }
    for (const { from, to } of on!) {
      expect(from).toBeGreaterThanOrEqual(timeOn(site.timeZone, date, '00:00'))
      expect(to).toBeLessThanOrEqual(timeOn(site.timeZone, daysAfter(date, 1), site.dayStart))
    }
  }))

test('[E7] on a date without a change of the clocks the spans are just as they are written', () =>
  everySite((site, at) => {
    const { timeZone, calendar } = site
    const date = dateAt(timeZone, at)
    const noon = timeOn(timeZone, date, '12:00')
    if (isoAt(timeZone, noon - 36 * HOUR).slice(19) !== isoAt(timeZone, noon + 36 * HOUR).slice(19)) return
    const written = Object.values(calendar!.week).find((one) => one?.length) ?? []
    const shown = spansOn(site, date).map(({ from, to }) =>
      [from, to].map((time) => isoAt(timeZone, time).slice(11, 16)),
    )
    if (shown.length > 0) expect(shown).toEqual(written.map(({ from, to }) => [from, to]))
  }))

test('[E1] the next opening is the first one after a time, and what is open at a time has opened before it', () =>
  everySite((site, at) => {
    const next = nextOpening(site, at)
    const dates = Array.from({ length: 7 }, (_, days) => daysAfter(dateAt(site.timeZone, at), days - 1))
    const first = dates.map((date) => spansOn(site, date)[0]?.from ?? Number.NaN).filter((from) => from > at)
    expect(next?.at).toBe(first.length ? Math.min(...first) : undefined)
    const open = dateOpenAt(site, at)
    const whole = dates.filter((date) => {
      const on = spansOn(site, date)
      return on.length > 0 && on[0]!.from <= at && at < on.at(-1)!.to
    })
    expect(open === null ? [] : [open]).toEqual(whole)
  }))

test('[E2] [E3] [E4] in every zone the clock opens each date once, closes it at its end, and all breaks are between its spans', () =>
  everySite((site, at) => {
    let day = unopenedDay(site, '')
    let after: string | null = null
    const date = dateAt(site.timeZone, at)
    const edges = [0, 1].flatMap((days) =>
      spansOn(site, daysAfter(date, days)).flatMap(({ from, to }) => [from, to]),
    )
    const times = edges.flatMap((edge) => [edge - 1, edge]).filter((time) => time >= at)
    for (const time of [at, ...times].sort((a, b) => a - b)) {
      const due = openingDue(site, time, after)
      if (due && due.at <= time) {
        day = decide(unopenedDay(site, due.date), openOnTime, {}, { ...clock, at: time }).day
        expect([day.state, day.date]).toEqual(['open', due.date])
        expect(dueAt(day)).toBe(spansOn(site, due.date).at(-1)?.to)
        expect(decide(day, openOnTime, {}, { ...clock, at: time }).records).toEqual([])
        after = due.date
      }
      day = decide(day, passTime, {}, { ...clock, at: time }).day
      expect(day.state === 'open').toBe(dateOpenAt(site, time) !== null)
      const on = day.state === 'open' ? spansOn(site, day.date) : []
      const isIn = on.some(({ from, to }) => from <= time && time < to)
      const isBreak = breaksOf(day).some(({ from, to }) => from <= time && time < to)
      if (day.state === 'open') expect([isIn, isBreak]).toEqual([!isBreak, !isIn])
      expect(givesNumbers(day, time)).toBe(day.state === 'open')
    }
  }))

test.each([
  ['a skipped hour', 'Europe/Berlin', '2026-03-29', ['02:15', '02:45'], ['03:15', '03:45']],
  [
    'a span that ends in a skipped hour',
    'Europe/Berlin',
    '2026-03-29',
    ['01:00', '02:30'],
    ['01:00', '03:30'],
  ],
  ['an hour that comes twice', 'Europe/Berlin', '2026-10-25', ['02:15', '02:45'], ['02:15', '02:45']],
  ['a date that is skipped', 'Pacific/Apia', '2011-12-30', ['08:00', '18:00'], []],
])('[E7] %s: in %s on %s the hours %j are %j', (_what, timeZone, date, [from = '', to = ''], shown) => {
  const own = [{ date, spans: [{ from, to }] }]
  const site = withLines(0, 0, {
    timeZone,
    dayStart: '00:00',
    calendar: { opens: 'itself', week: {}, dates: own },
  })
  const on = spansOn(site, date).flatMap((span) => [span.from, span.to])
  expect(on.map((time) => isoAt(timeZone, time).slice(11, 16))).toEqual(shown)
  if (on.length) expect(on[1]! - on[0]!).toBeLessThanOrEqual(90 * MINUTE)
})
