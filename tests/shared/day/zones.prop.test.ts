// Holds for a site's calendar in every time zone, at and around the moments at which its clocks are changed.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unopenedDay } from '../../../shared/day/evolve.ts'
import { dateAt, endOfDay, isoAt, lastBefore } from '../../../shared/day/nouns/calendar.ts'
import { hourAfter, hourIndex, wallHours } from '../../../shared/day/nouns/wall-hours.ts'
import { dayFigures } from '../../../shared/day/reports/figures/day-figures.ts'
import { givesNumbers } from '../../../shared/day/rules/hours.ts'
import { after, HOUR, MINUTE, openDay, type Played, play, taken as take } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { clockTimes, moments } from './zone-moments.ts'

const DAY = 24 * HOUR

function everywhere(check: (zone: string, at: number, time: string, other: string) => void): void {
  fc.assert(
    fc.property(moments, clockTimes, clockTimes, ({ zone, at }, time, other) => check(zone, at, time, other)),
    { numRuns: 100 },
  )
}

test('[D4] in every zone a day ends after it was opened, on the next existing date, at dayStart or when that was skipped', () =>
  everywhere((zone, at, dayStart) => {
    const end = endOfDay(zone, at, dayStart)
    expect(end - at).toBeLessThan(2 * DAY + 2 * HOUR)
    expect(dateAt(zone, end) > dateAt(zone, at)).toBe(true)
    const moved = isoAt(zone, end - 26 * HOUR).slice(19) !== isoAt(zone, end).slice(19)
    if (!moved) {
      expect(isoAt(zone, end).slice(11, 19)).toBe(`${dayStart}:00`)
      return
    }
    // the clock shows that time for the first time, or was moved past it
    for (let time = end - MINUTE; time > Math.max(at, end - 3 * HOUR); time -= MINUTE) {
      expect(dateAt(zone, time) > dateAt(zone, at) && isoAt(zone, time).slice(11, 16) === dayStart).toBe(
        false,
      )
    }
  }))

test('[D4] of a dayStart that comes twice in a night, the first counts', () => {
  const first = Date.parse('2026-10-25T02:30:00+02:00')
  expect(endOfDay('Europe/Berlin', first - 12 * HOUR, '02:30')).toBe(first)
  expect(endOfDay('America/Havana', Date.parse('2026-10-31T12:00:00-04:00'), '00:30')).toBe(
    Date.parse('2026-11-01T00:30:00-04:00'),
  )
})

test.each([
  ['Europe/Berlin', '2026-03-28T12:00:00+01:00', '02:30', '2026-03-29T03:30:00+02:00'],
  ['Africa/Cairo', '2026-04-23T23:30:00+02:00', '00:00', '2026-04-24T01:00:00+03:00'],
  ['America/Santiago', '2026-09-05T23:45:00-04:00', '00:30', '2026-09-06T01:30:00-03:00'],
  ['Pacific/Apia', '2011-12-29T12:00:00-10:00', '04:00', '2011-12-31T04:00:00+14:00'],
])(
  '[D4] in %s a day opened at %s does not end before a dayStart of %s that is skipped',
  (zone, at, dayStart, end) => expect(endOfDay(zone, Date.parse(at), dayStart)).toBe(Date.parse(end)),
)

test('[S3] in every zone residents get numbers from the opening to one moment, and none after it', () =>
  everywhere((zone, at, dayStart, lastNumber) => {
    const { day } = opened(zone, at, dayStart, lastNumber)
    const until = lastBefore(zone, day.endsAt, lastNumber)
    expect(until).toBeLessThanOrEqual(day.endsAt)
    expect(until).toBeGreaterThan(day.endsAt - 2 * DAY - 2 * HOUR)
    let gave = true
    for (let time = at; time < day.endsAt; time += 10 * MINUTE) {
      const gives = givesNumbers(day, time)
      expect(gives && !gave).toBe(false)
      expect(gives).toBe(time < until)
      gave = gives
    }
  }))

test('[S3] in Nuuk, which skips the last hour of a day in March, numbers are given up to its end', () => {
  const end = Date.parse('2029-03-25T00:00:00-01:00')
  expect(lastBefore('America/Nuuk', end, '23:30')).toBe(end)
})

test('hours follow each other without a gap, each from a full hour of the local clock, in every zone', () =>
  everywhere((zone, at) => {
    const starts = wallHours(zone, at, at + 26 * HOUR)
    expect(starts[0]).toBeLessThanOrEqual(at)
    for (const [index, start] of starts.entries()) {
      expect(isoAt(zone, start).slice(14, 19)).toBe('00:00')
      expect(start).toBeLessThanOrEqual(at + 26 * HOUR)
      const next = hourAfter(zone, start)
      expect(next).toBe(starts[index + 1] ?? next)
      expect(next - start).toBeGreaterThan(0)
      expect(next - start).toBeLessThanOrEqual(2 * HOUR)
      expect(hourIndex(starts, start)).toBe(index)
    }
    expect(hourAfter(zone, starts.at(-1) ?? 0)).toBeGreaterThan(at + 26 * HOUR)
  }))

test.each([
  ['Australia/Lord_Howe', '2026-10-04T02:40:00+11:00', '2026-10-04T01:00:00+10:30'],
  ['Australia/Lord_Howe', '2026-04-05T01:40:00+10:30', '2026-04-05T01:00:00+11:00'],
  ['Asia/Pyongyang', '2018-05-05T00:10:00+09:00', '2018-05-05T00:00:00+09:00'],
  ['Asia/Pyongyang', '2018-05-04T23:20:00+08:30', '2018-05-04T23:00:00+08:30'],
])(
  'in %s the hour in which it is %s began at %s, where the clock was moved by half an hour',
  (zone, at, start) =>
    expect(wallHours(zone, Date.parse(at), Date.parse(at)).map((began) => isoAt(zone, began))).toEqual([
      start,
    ]),
)

test('in Pyongyang an hour of thirty minutes ends where the clock was moved onto a full hour', () =>
  expect(
    wallHours(
      'Asia/Pyongyang',
      Date.parse('2018-05-04T23:20:00+08:30'),
      Date.parse('2018-05-05T00:10:00+09:00'),
    ),
  ).toEqual(['2018-05-04T23:00:00+08:30', '2018-05-05T00:00:00+09:00'].map((at) => Date.parse(at))))

test.each([
  ['Europe/Berlin', '2026-03-29T00:00:00+01:00', 23],
  ['Europe/Berlin', '2026-10-25T00:00:00+02:00', 25],
  ['Europe/Berlin', '2026-11-24T00:00:00+01:00', 24],
  // half an hour: the hour in which it happens is that much longer, or that much and one hour
  ['Australia/Lord_Howe', '2026-04-05T00:00:00+11:00', 24],
  ['Australia/Lord_Howe', '2026-10-04T00:00:00+10:30', 23],
  ['Africa/Cairo', '2026-04-24T01:00:00+03:00', 23],
  ['Africa/Cairo', '2026-10-29T00:00:00+03:00', 25],
])('in %s the date that begins at %s has %i hours', (zone, from, count) => {
  const starts = wallHours(zone, Date.parse(from), Date.parse(from) + 26 * HOUR)
  expect(starts.filter((at) => dateAt(zone, at) === from.slice(0, 10))).toHaveLength(count)
})

test('[D4] on a day with a clock change a ticket is in one hour of the figures, and no wait is negative', () =>
  everywhere((zone, at, dayStart) => {
    let played = opened(zone, at, dayStart, dayStart)
    const step = Math.floor((played.day.endsAt - at) / 12)
    for (let taken = 0; taken < 11; taken++) played = play(played, after(step, take()))
    const { hours, taken } = dayFigures(played.day, played.log)
    expect(hours.reduce((sum, { arrivals }) => sum + arrivals, 0)).toBe(11)
    expect(taken).toBe(11)
    const begun = hours.map(({ from }) => Date.parse(from))
    expect(begun).toEqual([...new Set(begun)].sort((a, b) => a - b))
  }))

/** A marshal opens a day at that time. */
function opened(zone: string, at: number, dayStart: string, lastNumber: string): Played {
  const hours = { from: dayStart, to: dayStart, lastNumber }
  const site = sampleSite({ timeZone: zone, dayStart, hours })
  return play({ day: unopenedDay(site, ''), log: [], at }, openDay)
}
