import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  calendarFrom,
  hoursFrom,
  likeMonday,
  onDate,
  withDay,
  withSpan,
} from '../../../../client/setup/calendar/spans.ts'
import { Site } from '../../../../shared/day/nouns/site.ts'
import { sampleSite } from '../../../kit/sample.ts'

const HOURS = { from: '08:00', to: '18:00', lastNumber: '17:30' }
const MORNING = { from: '08:00', to: '12:00' }

const faultsOf = (changes: Partial<Site>) => v.safeParse(Site, sampleSite(changes)).issues ?? []

test('hours that were the same every day are a calendar that means the same and is accepted, and back again', () => {
  for (const hours of [
    HOURS,
    { from: '00:00', to: '23:59', lastNumber: '23:59' },
    { ...HOURS, from: '20:00', to: '02:00' },
  ]) {
    const lastNumber = hours.to < hours.from ? '01:30' : hours.lastNumber
    const calendar = calendarFrom({ hours: { ...hours, lastNumber }, dayStart: '04:00' })
    expect(faultsOf({ calendar }), hours.from).toEqual([])
  }
  expect(hoursFrom(calendarFrom({ hours: HOURS, dayStart: '04:00' }))).toEqual(HOURS)
  expect(calendarFrom({ hours: undefined, dayStart: '04:00' }).week.sun).toEqual([
    { from: '08:00', to: '18:00' },
  ])
})

test('a whole day is divided at noon, and its last number stays at its end', () => {
  expect(withSpan([HOURS])).toEqual([MORNING, { from: '14:00', to: '18:00', lastNumber: '17:30' }])
  expect(withSpan([{ from: '10:00', to: '01:00' }])).toEqual([
    { from: '10:00', to: '12:00' },
    { from: '14:00', to: '01:00' },
  ])
  expect(withSpan([{ ...HOURS, lastNumber: '11:30' }])[1]).toEqual({ from: '14:00', to: '18:00' })
})

test('a shut day opens as usual; after the last span of others an empty one comes, and only it may have a last number', () => {
  expect(withSpan([])).toEqual([{ from: '08:00', to: '18:00' }])
  expect(withSpan([{ ...MORNING, lastNumber: '11:00' }])).toEqual([MORNING, { from: '', to: '' }])
})

test('Tuesday to Friday become as Monday is, shut too, and the weekend stays', () => {
  const calendar = withDay(calendarFrom({ hours: HOURS, dayStart: '04:00' }), 'mon', [MORNING])
  expect(likeMonday(calendar).week).toMatchObject({
    tue: [MORNING],
    fri: [MORNING],
    sat: [HOURS],
    sun: [HOURS],
  })
  expect(Object.keys(likeMonday(withDay(calendar, 'mon', [])).week)).toEqual(['sat', 'sun'])
})

test('a date has the spans of its weekday, or those of its exception', () => {
  const calendar = {
    ...withDay(calendarFrom({ hours: HOURS, dayStart: '04:00' }), 'mon', [MORNING]),
    dates: [{ date: '2026-11-24', spans: [] }],
  }
  expect(onDate(calendar, '2026-11-23').spans).toEqual([MORNING])
  expect(onDate(calendar, '2026-11-24').spans).toEqual([])
  expect(onDate(calendar, '2026-11-24').exception).not.toBe(null)
  expect(onDate(calendar, '2026-11-25').spans).toEqual([HOURS])
})
