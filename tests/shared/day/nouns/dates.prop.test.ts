import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dateOfNumber,
  dayNumber,
  daysIn,
  isDate,
  periodBefore,
  weekdayOf,
} from '../../../../shared/day/nouns/dates.ts'

const DAY = 86_400_000
const numbers = fc.integer({ min: -200_000, max: 400_000 })

test('dates and their weekdays are those of the calendar', () =>
  fc.assert(
    fc.property(numbers, (days) => {
      const there = new Date(days * DAY)
      const date = there.toISOString().slice(0, 10)
      expect(dateOfNumber(days)).toBe(date)
      expect(dayNumber(date)).toBe(days)
      expect(weekdayOf(date)).toBe(there.getUTCDay() || 7)
      expect(isDate(date)).toBe(true)
    }),
  ))

test('a date that no calendar has is refused', () => {
  for (const none of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-4-1', '', '2026-11-31', 'yesterday'])
    expect(isDate(none)).toBe(false)
  expect(isDate('2028-02-29')).toBe(true)
})

test('the period before has the same length and ends the day before', () =>
  fc.assert(
    fc.property(numbers, fc.nat(4000), (from, more) => {
      const period = { from: dateOfNumber(from), to: dateOfNumber(from + more) }
      const before = periodBefore(period)
      expect(daysIn(before)).toBe(daysIn(period))
      expect(dayNumber(before.to)).toBe(from - 1)
    }),
  ))
