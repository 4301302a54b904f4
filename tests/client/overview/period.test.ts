import { expect, test } from 'vitest'
import { cutAt, periodNamed } from '../../../client/overview/period.ts'

test('the names of periods mean days by the calendar, over the ends of months and years', () => {
  expect(periodNamed('today', '2026-01-01')).toEqual({ from: '2026-01-01', to: '2026-01-01' })
  expect(periodNamed('yesterday', '2026-01-01')).toEqual({ from: '2025-12-31', to: '2025-12-31' })
  expect(periodNamed('week', '2026-03-03')).toEqual({ from: '2026-02-24', to: '2026-03-02' })
  expect(periodNamed('month', '2026-03-03')).toEqual({ from: '2026-03-01', to: '2026-03-03' })
  expect(periodNamed('lastMonth', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(periodNamed('lastMonth', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
})

test('the last seven days are whole ones, so that they can be compared with the seven before', () => {
  const { to } = periodNamed('week', '2026-03-03')
  expect(to < '2026-03-03').toBe(true)
})

test('future days are left out of a period; one entirely in the future stays', () => {
  const cut = (from: string, to: string) => cutAt('2026-11-27', { from, to })
  expect(cut('2026-11-01', '2026-12-20')).toEqual({ from: '2026-11-01', to: '2026-11-27' })
  expect(cut('2026-11-01', '2026-11-26')).toEqual({ from: '2026-11-01', to: '2026-11-26' })
  expect(cut('2026-12-01', '2026-12-20')).toEqual({ from: '2026-12-01', to: '2026-12-20' })
})
