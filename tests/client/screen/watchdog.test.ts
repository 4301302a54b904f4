import { expect, test } from 'vitest'
import { isStalled } from '../../../client/screen/watchdog.ts'

const well = { now: 1_000_000, frameAt: 998_000, lookedAt: 995_000, seenAt: 0 }

test('a screen that draws and whose timers run is left alone', () => expect(isStalled(well)).toBe(false))

test('a screen that has drawn nothing for a minute reloads', () =>
  expect(isStalled({ ...well, frameAt: 939_000 })).toBe(true))

test('a screen whose timers stood still reloads', () =>
  expect(isStalled({ ...well, lookedAt: 900_000 })).toBe(true))

test('a hidden page, or one just shown again, has not stalled', () => {
  expect(isStalled({ ...well, frameAt: 0, seenAt: null })).toBe(false)
  expect(isStalled({ ...well, frameAt: 0, seenAt: 990_000 })).toBe(false)
})
