import { globSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const NINE = Date.parse('2026-11-23T09:00:00+08:00')
const HOUR = 3_600_000
let steadyNow: () => number

beforeEach(async () => {
  vi.resetModules()
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: NINE })
  ;({ steadyNow } = await import('../../../../client/common/time/steady-now.ts'))
})
afterEach(() => {
  vi.useRealTimers()
})

test("it follows the device's clock, and continues without a jump each time that the clock is set back", () => {
  vi.advanceTimersByTime(1_000)
  expect(steadyNow()).toBe(NINE + 1_000)
  for (const back of [HOUR, 8 * HOUR]) {
    const before = steadyNow()
    vi.setSystemTime(Date.now() - back)
    vi.advanceTimersByTime(2_000)
    expect(steadyNow()).toBe(before + 2_000)
  }
})

test('after a device slept it shows the later time, though its stopwatch stood still', () => {
  vi.setSystemTime(NINE + HOUR)
  expect(steadyNow()).toBe(NINE + HOUR)
})

/**
 * These files may use the clock: a value that is kept across visits has an age by the clock, and a schedule by the time
 * of day has no age.
 */
const BY_THE_CLOCK = [
  'common/time/steady-now.ts',
  'common/time/site-time.ts',
  'common/page/reload.ts',
  'marshal/outbox/page-outbox.ts',
  'common/wall/parts/band.ts',
  'marshal/parts/pending.ts',
  'marshal/say-entry.ts',
  'resident/ticket-kept.ts',
  'screen/view-kept.ts',
]

test('no page measures how long ago something was with a clock that may be set back', () => {
  const those = globSync('client/**/*.ts').filter((file) => /\bDate\.now\b/.test(readFileSync(file, 'utf8')))
  expect(those.map((file) => file.replace('client/', '')).sort()).toEqual([...BY_THE_CLOCK].sort())
})
