import { expect, test } from 'vitest'
import { isTimeToReload } from '../../client/common/reload.ts'

const now = 1_000_000

test('a page that was just touched is left alone for twenty seconds', () => {
  expect(isTimeToReload(2, now, now - 19_999, null)).toBe(false)
  expect(isTimeToReload(2, now, now - 20_000, null)).toBe(true)
})

test('where the old page came again, it is not tried over and over', () => {
  expect(isTimeToReload(2, now, 0, { protocol: 2, at: now - 60_000 })).toBe(false)
  expect(isTimeToReload(2, now, 0, { protocol: 2, at: now - 600_000 })).toBe(true)
})

test('a still newer protocol is tried at once', () =>
  expect(isTimeToReload(3, now, 0, { protocol: 2, at: now - 60_000 })).toBe(true))
