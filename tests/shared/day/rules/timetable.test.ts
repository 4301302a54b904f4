// A calendar's hours, breaks and dates on a day of one site: Monday, 23 November 2026, in Hunan.

import * as v from 'valibot'
import { expect, test } from 'vitest'
import { faultsOf } from '../../../../server/days/faults.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { Site } from '../../../../shared/day/nouns/site.ts'
import { formatOfSite } from '../../../../shared/day/nouns/site-format.ts'
import type { Timetable } from '../../../../shared/day/nouns/timetable.ts'
import { dueAt } from '../../../../shared/day/rules/due.ts'
import { breaksOf, givesNumbers, opensAt, shutsAt } from '../../../../shared/day/rules/hours.ts'
import { nextOpening, openDaysAhead, openingDue } from '../../../../shared/day/rules/timetable.ts'
import {
  after,
  given,
  givenAt,
  HOUR,
  MINUTE,
  MORNING,
  openDay,
  step,
  taken,
  takenBy,
} from '../../../kit/given.ts'
import { sampleSite, withLines } from '../../../kit/sample.ts'

const NOON = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00', lastNumber: '17:30' },
]
const weekdays = (spans = NOON): Timetable['week'] => ({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
})
const site = (calendar: Partial<Timetable> = {}) =>
  withLines(0, 0, { calendar: { opens: 'itself', week: weekdays(), ...calendar } })
const clock = { by: { role: 'clock', id: null } } as const
const open = step('open-on-time', {}, clock)
const tick = step('pass-time', {}, clock)
const at = (hours: number) => MORNING + (hours - 8) * HOUR
const changed = (calendar: Partial<Timetable>) =>
  step('change-settings', { site: site(calendar) }, { by: { role: 'owner', id: 'o' } })

test('[E1] a weekday has its spans, a date of its own has others, and a date without a span is shut', () => {
  const dates = [
    { date: '2026-11-24', spans: [] },
    { date: '2026-11-28', spans: [{ from: '09:00', to: '11:00' }] },
  ]
  const ahead = openDaysAhead(site({ dates }), MORNING)
  expect(ahead.map(({ date, spans }) => [date, spans.map(({ from }) => from)])).toEqual([
    ['2026-11-23', [at(8), at(14)]],
    ['2026-11-24', []],
    ['2026-11-25', [at(8 + 48), at(14 + 48)]],
    ['2026-11-26', [at(8 + 72), at(14 + 72)]],
    ['2026-11-27', [at(8 + 96), at(14 + 96)]],
    ['2026-11-28', [at(9 + 120)]],
    ['2026-11-29', []],
  ])
  expect(nextOpening(site({ dates }), at(9))).toEqual({ at: at(8 + 48), date: '2026-11-25' })
})

test('[E1] the next opening is found behind a year of shut dates, on a single date, and on the next 29 February', () => {
  const shut = Array.from({ length: 400 }, (_, index) => ({
    date: new Date(MORNING + index * 24 * HOUR).toISOString().slice(0, 10),
    spans: [],
  }))
  expect(nextOpening(site({ dates: shut }), at(9))?.date).toBe('2027-12-28')
  const leap = [{ date: '2028-02-29', spans: NOON }]
  expect(nextOpening(site({ week: {}, dates: leap }), at(9))?.date).toBe('2028-02-29')
  expect(nextOpening(site({ week: {} }), at(9))).toBeNull()
  expect(nextOpening(sampleSite(), at(9))).toBeNull()
})

test('[E2] a gap between two spans is a break, in which the day is open and gives numbers', () => {
  const { day } = givenAt(site(), openDay)
  expect(breaksOf(day)).toEqual([{ from: at(12), to: at(14) }])
  expect([opensAt(day), shutsAt(day)]).toEqual([at(8), at(18)])
  expect([12.5, 17.4, 17.5].map((hours) => givesNumbers(day, at(hours)))).toEqual([true, true, false])
  expect(breaksOf(given(openDay).day)).toEqual([])
})

test('[E3] the clock opens a date once its first span has begun, also late, and in a break', () => {
  givenAt(site()).when(after(-MINUTE, open)).already()
  for (const hours of [0, 1, 5, 9.9])
    expect(
      givenAt(site())
        .when(after(hours * HOUR, open))
        .happens({
          type: 'day-opened',
          date: '2026-11-23',
          endsAt: at(28),
          site: site(),
        }).day.state,
    ).toBe('open')
  givenAt(site())
    .when(after(10 * HOUR, open))
    .already()
})

test('[E3] the clock opens no day that was opened before, whoever opened or closed it', () => {
  givenAt(site(), after(-HOUR, openDay)).when(after(HOUR, open)).already()
  givenAt(site(), openDay, step('close-day')).when(after(HOUR, open)).already()
  givenAt(site(), openDay, taken(), step('close-day')).when(after(HOUR, open)).already()
  givenAt(site(), open).when(after(HOUR, open)).already()
})

test('[E3] the clock opens no site that opens by hand, has ended, or has no calendar', () => {
  givenAt(site({ opens: 'hand' }))
    .when(open)
    .already()
  givenAt({ ...site(), ended: true })
    .when(open)
    .already()
  given().when(open).already()
})

test('[E3] the clock opens no day while the clock is not believed', () =>
  givenAt(site())
    .when({ ...open, asked: { ...clock, unbelieved: at(50) } })
    .refused('clock-unsure'))

test('[E4] the clock closes a day at the end of its last span, like close-day: whoever waits is still served', () => {
  const day = givenAt(site(), open, taken())
  expect(dueAt(day.day)).toBe(at(18))
  day.when(after(10 * HOUR - 1, tick)).happens()
  expect(day.when(after(10 * HOUR, tick)).happens({ type: 'day-closed' }).day.openTickets).toBe(1)
  givenAt(site(), open)
    .when(after(10 * HOUR, tick))
    .happens({ type: 'day-closed' }, { type: 'day-ended' })
})

test('[E4] the clock closes no day of a site that opens by hand, and none that a marshal opens after its hours', () => {
  expect(dueAt(givenAt(site({ opens: 'hand' }), openDay).day)).toBe(at(28))
  expect(dueAt(givenAt(site(), after(11 * HOUR, openDay)).day)).toBe(at(28))
  const again = givenAt(site(), open, taken(), after(10 * HOUR, tick), after(HOUR, openDay))
  expect(again.day.state).toBe('open')
  again.when(after(HOUR, tick)).happens()
})

test('[E4] the clock closes no day of a date that is shut and that a marshal has opened', () => {
  const shut = site({ dates: [{ date: '2026-11-23', spans: [] }] })
  const day = givenAt(shut, openDay)
  expect(dueAt(day.day)).toBe(at(28))
  day.when(after(12 * HOUR, takenBy('a'))).answers({ ticket: { number: 'A001', queue: 'A', party: 1 } })
})

const stays = (until: string) => step('stay-open', { until })

test('[E5] stay-open closes later, and gives numbers until as long before it as otherwise', () => {
  const { day } = givenAt(site(), open, stays('20:00'))
  expect([shutsAt(day), dueAt(day)]).toEqual([at(20), at(20)])
  expect([19.4, 19.5].map((hours) => givesNumbers(day, at(hours)))).toEqual([true, false])
})

test('[E5] stay-open may be given again, back to the closing of the calendar, and for a time after midnight', () => {
  const longer = givenAt(site(), open, stays('20:00'))
  longer.when(stays('20:00')).already()
  expect(longer.when(stays('18:00')).happens({ type: 'closing-put-off', until: at(18) }).day.closing).toBe(
    at(18),
  )
  longer.when(stays('01:00')).happens({ type: 'closing-put-off', until: at(25) })
})

test('[E5] stay-open is refused for a time that is over, one before the closing, and on a day that is not open', () => {
  const day = givenAt(site(), open, after(HOUR, taken()))
  const faults = (one: Parameters<typeof day.when>[0]) => day.when(one).refused('invalid')
  faults(stays('08:30'))
  faults(stays('17:00'))
  givenAt(site()).when(stays('20:00')).refused('day-closed')
  givenAt(site(), open, taken(), step('close-day')).when(stays('20:00')).refused('day-closed')
})

test('[E5] stay-open closes a day without a calendar too, since a marshal has said when', () => {
  const { day } = givenAt(withLines(0), openDay, taken(), stays('20:00'))
  expect([dueAt(day), givesNumbers(day, at(19.9))]).toEqual([at(20), true])
})

test('[E5] stay-open ends with its day: the same day opened again has the hours of its site', () => {
  const day = givenAt(site(), open, taken(), stays('20:00'), step('close-day'), openDay).day
  expect([day.putOff, shutsAt(day)]).toEqual([null, at(18)])
})

const today = (spans: Timetable['week']['mon'] & object) => [{ date: '2026-11-23', spans }]
const shutsOf = (day: Day) => [shutsAt(day), dueAt(day)]

test('[E6] a change of the calendar during the day moves what is still to come today, and ends what was put off', () => {
  const sooner = today([{ from: '08:00', to: '15:00' }])
  const day = givenAt(site(), open, step('stay-open', { until: '20:00' }), changed({ dates: sooner })).day
  expect([...shutsOf(day), breaksOf(day)]).toEqual([at(15), at(15), []])
})

test('[E6] a change of the calendar during the day that does not move the closing leaves what a marshal has said', () => {
  const longer = givenAt(site(), open, step('stay-open', { until: '20:00' }))
  const other = today([{ from: '08:00', to: '18:00' }])
  longer.when(changed({ dates: other })).leaves((day) => expect(shutsOf(day)).toEqual([at(20), at(20)]))
})

test('[E6] a change of the calendar during the day closes the day now where its closing is over by then, or the date is shut from now on', () => {
  for (const dates of [today([{ from: '08:00', to: '09:00' }]), today([])]) {
    const day = givenAt(site(), open, taken(), after(2 * HOUR, changed({ dates })))
    expect(dueAt(day.day)).toBeLessThanOrEqual(at(10))
    day.when(tick).happens({ type: 'day-closed' })
  }
})

test('[E6] a change of the calendar during the day makes a day that was opened by hand close by itself, and the other way round', () => {
  const hand = givenAt(site({ opens: 'hand' }), openDay)
  hand.when(changed({})).leaves((day) => expect(dueAt(day)).toBe(at(18)))
  givenAt(site(), open)
    .when(changed({ opens: 'hand' }))
    .leaves((day) => expect(dueAt(day)).toBe(at(28)))
})

test('[E7] after midnight a night’s hours still belong to the date on which they began', () => {
  const night = site({ week: { mon: [{ from: '18:00', to: '02:00' }] } })
  expect(openingDue(night, at(25), null)).toEqual({ at: at(18), date: '2026-11-23' })
  const late = givenAt(night).when(after(17 * HOUR, open))
  expect(
    late.happens({ type: 'day-opened', date: '2026-11-23', endsAt: at(28), site: night }).day.closing,
  ).toBe(at(26))
  expect(openingDue(night, at(25), '2026-11-23')).toEqual({ at: at(18 + 168), date: '2026-11-30' })
})

const faults = (calendar: object, more: object = {}) =>
  faultsOf(
    v.safeParse(Site, { ...sampleSite(), calendar: { opens: 'itself', week: {}, ...calendar }, ...more })
      .issues ?? [],
  )
const spans = (...all: string[]) =>
  all.map((one) => {
    const [from, to, lastNumber] = one.split('-')
    return { from, to, ...(lastNumber ? { lastNumber } : {}) }
  })
const monday = (...all: string[]) => ({ week: { mon: spans(...all) } })

test.each([
  ['spans that overlap', ['08:00-12:00', '11:30-18:00'], '1.from', 'span-overlap', '12:00'],
  ['spans out of order', ['14:00-18:00', '08:00-12:00'], '1.from', 'span-overlap', '18:00'],
  ['a span that ends before it begins', ['12:00-08:00'], '0.to', 'span-ends', '12:00'],
  ['a span that ends when it begins', ['08:00-08:00'], '0.to', 'span-ends', '08:00'],
  ['a span over midnight that is not the last', ['18:00-02:00', '20:00-23:00'], '0.to', 'span-ends', '18:00'],
  ['a span before the day begins', ['03:00-12:00'], '0.from', 'span-early', '04:00'],
  ['a span past the end of the day', ['18:00-04:30'], '0.to', 'span-ends', '18:00'],
  ['a last number after the end', ['08:00-12:00-12:01'], '0.lastNumber', 'last-number', '12:00'],
  ['a last number before the beginning', ['08:00-12:00-08:00'], '0.lastNumber', 'last-number', '12:00'],
  [
    'a last number before a break',
    ['08:00-12:00-11:00', '14:00-18:00'],
    '0.lastNumber',
    'last-number',
    '12:00',
  ],
])('[E8] a calendar is refused for %s', (_name, given, path, rule, limit) =>
  expect(faults(monday(...given))).toEqual([{ path: `calendar.week.mon.${path}`, rule, limit }]),
)

test('[E8] a calendar is refused for a date that does not exist or is there twice, and beside hours', () => {
  const dates = ['2026-02-29', '2028-02-29', '2028-02-29', '2026-04-31'].map((date) => ({
    date,
    spans: [],
  }))
  expect(faults({ dates })).toEqual([
    { path: 'calendar.dates.0.date', rule: 'no-such-date', limit: '2026-02-29' },
    { path: 'calendar.dates.2.date', rule: 'date-twice', limit: '2028-02-29' },
    { path: 'calendar.dates.3.date', rule: 'no-such-date', limit: '2026-04-31' },
  ])
  const hours = { from: '08:00', to: '18:00', lastNumber: '17:30' }
  expect(faults({}, { hours })).toEqual([{ path: 'calendar', rule: 'hours-too', limit: 'hours' }])
})

test('[E8] a calendar is refused for a note that is missing in a language of the site', () =>
  expect(faults({ dates: [{ date: '2026-12-25', spans: [], note: { 'zh-CN': '放假' } }] })).toMatchObject([
    { path: 'calendar.dates.0.note.en', rule: 'missing' },
  ]))

test('[E8] a calendar is refused and is taken round the clock, over midnight, and with spans that touch', () => {
  for (const sound of [
    ['04:00-04:00'],
    ['18:00-02:00-01:30'],
    ['08:00-12:00', '12:00-18:00'],
    ['20:00-04:00'],
  ])
    expect(faults(monday(...sound))).toEqual([])
  expect(faults(monday('08:00-18:00', '20:00-00:00-23:30'))).toEqual([])
})

test('[E8] a calendar is refused by a build that does not know it: its log needs the newer format', () =>
  expect([formatOfSite(site()), formatOfSite(sampleSite())]).toEqual([2, 1]))
