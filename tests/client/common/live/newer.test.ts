import { expect, test } from 'vitest'
import { isNewer } from '../../../../client/common/live/newer.ts'

const shown = { day: '2026-11-23', version: 5 }

test('the first view ever, and the first after a connection, are taken whatever their version', () => {
  expect(isNewer(null, { day: '2026-11-23', version: 1 }, false)).toBe(true)
  expect(isNewer(shown, { day: '2026-11-23', version: 1 }, true)).toBe(true)
})

test('a view of a higher epoch replaces, though its version is lower, and one of a lower epoch does not', () => {
  const again = { ...shown, version: 2, epoch: 1_700_000_000_000 }
  expect(isNewer(shown, again, false)).toBe(true)
  expect(isNewer(again, { ...shown, version: 9 }, false)).toBe(false)
  expect(isNewer(again, { ...again, version: 1 }, false)).toBe(false)
  expect(isNewer(again, { ...again, version: 3 }, false)).toBe(true)
})

test('a view of another day replaces', () =>
  expect(isNewer(shown, { day: '2026-11-24', version: 1 }, false)).toBe(true))

test('on the same day an older view is ignored and an equal one replaces', () => {
  expect(isNewer(shown, { ...shown, version: 4 }, false)).toBe(false)
  expect(isNewer(shown, { ...shown, version: 5 }, false)).toBe(true)
  expect(isNewer(shown, { ...shown, version: 6 }, false)).toBe(true)
})
