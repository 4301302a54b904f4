import { expect, test } from 'vitest'
import { isStalled } from '../../../client/screen/watchdog.ts'

const well = { now: 1_000_000, frameAt: 998_000, lookedAt: 995_000, seenAt: 0 }

test('a screen that draws and whose time passes is left alone', () => expect(isStalled(well)).toBe(false))

test('one that has drawn nothing for a minute begins anew', () =>
  expect(isStalled({ ...well, frameAt: 939_000 })).toBe(true))

test('one whose time stood still begins anew', () =>
  expect(isStalled({ ...well, lookedAt: 900_000 })).toBe(true))

test('a hidden page, or one just seen again, has not stalled', () => {
  expect(isStalled({ ...well, frameAt: 0, seenAt: null })).toBe(false)
  expect(isStalled({ ...well, frameAt: 0, seenAt: 990_000 })).toBe(false)
})
