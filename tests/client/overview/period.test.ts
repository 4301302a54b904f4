import { expect, test } from 'vitest'
import { periodNamed } from '../../../client/overview/period.ts'

test('the names of periods mean days by the calendar, over the ends of months and years', () => {
  expect(periodNamed('today', '2026-01-01')).toEqual({ from: '2026-01-01', to: '2026-01-01' })
  expect(periodNamed('yesterday', '2026-01-01')).toEqual({ from: '2025-12-31', to: '2025-12-31' })
  expect(periodNamed('week', '2026-03-03')).toEqual({ from: '2026-02-25', to: '2026-03-03' })
  expect(periodNamed('month', '2026-03-03')).toEqual({ from: '2026-03-01', to: '2026-03-03' })
  expect(periodNamed('lastMonth', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(periodNamed('lastMonth', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
})
