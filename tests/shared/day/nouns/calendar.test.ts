import { expect, test } from 'vitest'
import { dateAt, endOfDay, isoAt } from '../../../../shared/day/nouns/calendar.ts'

test('a site has the date of its own time zone', () => {
  const at = Date.parse('2026-11-23T18:30:00Z')
  expect(dateAt('Asia/Shanghai', at)).toBe('2026-11-24')
  expect(dateAt('America/New_York', at)).toBe('2026-11-23')
})

test('a time is written with the offset of its zone', () => {
  expect(isoAt('Asia/Shanghai', Date.parse('2026-11-23T00:30:05Z'))).toBe('2026-11-23T08:30:05+08:00')
  expect(isoAt('UTC', Date.parse('2026-11-23T00:30:05Z'))).toBe('2026-11-23T00:30:05+00:00')
  expect(isoAt('America/St_Johns', Date.parse('2026-07-01T12:00:00Z'))).toBe('2026-07-01T09:30:00-02:30')
})

test('[D4] a day ends at dayStart of the date after it was opened, also when it is opened before dayStart', () => {
  expect(endOfDay('Asia/Shanghai', Date.parse('2026-11-23T08:00:00+08:00'), '04:00')).toBe(
    Date.parse('2026-11-24T04:00:00+08:00'),
  )
  expect(endOfDay('Asia/Shanghai', Date.parse('2026-11-23T01:00:00+08:00'), '04:00')).toBe(
    Date.parse('2026-11-24T04:00:00+08:00'),
  )
})

test.each([
  ['clocks go forward', '2026-03-28T12:00:00+01:00', '2026-03-29T04:00:00+02:00'],
  ['clocks go back', '2026-10-24T12:00:00+02:00', '2026-10-25T04:00:00+01:00'],
])('[D4] a day across the night in which %s ends at dayStart by the local clock', (_name, opened, ends) =>
  expect(endOfDay('Europe/Berlin', Date.parse(opened), '04:00')).toBe(Date.parse(ends)),
)
