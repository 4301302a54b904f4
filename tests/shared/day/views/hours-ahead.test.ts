// What views say of when a site with a calendar shuts and opens next: Monday, 23 November 2026, in Hunan.

import { expect, test } from 'vitest'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import type { Timetable } from '../../../../shared/day/nouns/timetable.ts'
import { hoursAhead } from '../../../../shared/day/views/hours-ahead.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import { screenView } from '../../../../shared/day/views/screen.ts'
import { daysAhead, siteView } from '../../../../shared/day/views/site.ts'
import { aboutOf, keptSummary, summaryKept } from '../../../../shared/day/views/sites.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import { givenAt, HOUR, MINUTE, MORNING, openDay, step, taken, ticket } from '../../../kit/given.ts'
import { sampleSite, withLines } from '../../../kit/sample.ts'

const breakNote = { 'zh-CN': '午休', en: 'Lunch' }
const spans = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
]
const calendar: Timetable = { opens: 'itself', week: { mon: spans, tue: spans }, breakNote }
const site = withLines(0, 0, { calendar })
const at = (hours: number) => MORNING + (hours - 8) * HOUR
const told = (day: Day, hours: number) => hoursAhead(day, at(hours)).ahead
const noon = { from: at(12), to: at(14), note: breakNote }

test('[E2] an open site says when it shuts, its next break, and when it opens after today', () => {
  const { day } = givenAt(site, openDay)
  const open = { open: true, shuts: at(18), opens: at(32) }
  expect([9, 13, 14, 19].map((hours) => told(day, hours))).toEqual([
    { ...open, pause: noon },
    { ...open, pause: noon },
    { ...open, pause: null },
    { ...open, shuts: null, pause: null },
  ])
  expect(told(givenAt(site, openDay, step('stay-open', { until: '20:00' })).day, 19)?.shuts).toBe(at(20))
})

test('[E3] a site that is shut says when it opens: today before its hours, after them on the next date', () => {
  const shut = { open: false, shuts: null, pause: null }
  const unopened = givenAt(site).day
  const closed = givenAt(site, openDay, step('close-day')).day
  expect([told(unopened, 7), told(unopened, 9), told(unopened, 19), told(closed, 9)]).toEqual([
    { ...shut, opens: at(8) },
    // nobody has opened it
    { ...shut, opens: at(8) },
    { ...shut, opens: at(32) },
    { ...shut, opens: at(32) },
  ])
})

test('[E1] every view says it, and none at a site without a calendar', () => {
  const views = (day: Day) => {
    const now = at(9)
    const site = siteView(day, now)
    return [
      site.ahead,
      marshalView(day, now).ahead,
      screenView(day, now).ahead,
      aboutOf(site, 3).ahead,
      ticketView(day, ticket(day, 'A001'), now).opening,
    ]
  }
  const with_ = givenAt(site, openDay, taken()).day
  expect(new Set(views(with_).map((one) => one?.shuts))).toEqual(new Set([at(18)]))
  expect(
    daysAhead(with_, at(9))
      .days?.map(({ date }) => date.slice(-2))
      .join(' '),
  ).toBe('23 24 25 26 27 28 29')
  const without = givenAt(sampleSite(), openDay, taken()).day
  expect(views(without)).toEqual(views(without).map(() => undefined))
  expect(daysAhead(without, at(9))).toEqual({})
})

test('[E2] the summary of a day that is not in memory says at any time what the day would', () => {
  const days = [givenAt(site), givenAt(site, openDay), givenAt(site, openDay, step('close-day'))]
  for (const { day } of days) {
    const stored = keptSummary(day, at(8))
    for (let now = at(8); now < at(28); now += 10 * MINUTE)
      expect(summaryKept(stored, now, site).ahead).toEqual(hoursAhead(day, now).ahead)
    expect(summaryKept(stored, at(9), sampleSite()).ahead).toBeUndefined()
  }
})
