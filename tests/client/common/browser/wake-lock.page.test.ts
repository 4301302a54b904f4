import { afterEach, expect, test, vi } from 'vitest'
import { holdWakeLock } from '../../../../client/common/browser/wake-lock.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { held, heldSince, locksHeld } from '../../../kit/mount/letting-go.ts'

const lookAgain = async () => {
  document.dispatchEvent(new Event('visibilitychange'))
  await settled()
}
const sees = (state: DocumentVisibilityState) =>
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)

afterEach(() => {
  vi.restoreAllMocks()
})

test('the lock is held until its end, and then no listener is left', async () => {
  const before = held()
  const lock = holdWakeLock()
  await settled()
  expect([lock.isHeld(), locksHeld()]).toEqual([true, 1])
  lock.end()
  await settled()
  expect([lock.isHeld(), heldSince(before)]).toEqual([false, []])
  await lookAgain()
  expect(locksHeld()).toBe(0)
})

test('a hidden page asks for no lock, and asks when it is shown again', async () => {
  sees('hidden')
  const lock = holdWakeLock()
  await settled()
  expect(lock.isHeld()).toBe(false)
  sees('visible')
  await lookAgain()
  expect(lock.isHeld()).toBe(true)
  lock.end()
})

test('a lock that the browser refused is asked for again on demand', async () => {
  const ask = vi.spyOn(navigator.wakeLock, 'request').mockRejectedValueOnce(new Error('low battery'))
  const lock = holdWakeLock()
  await settled()
  expect(lock.isHeld()).toBe(false)
  await lock.ask()
  expect([lock.isHeld(), ask.mock.calls.length]).toEqual([true, 2])
  await lock.ask()
  expect(ask.mock.calls.length).toBe(2)
  lock.end()
})

test('a lock that is granted only after its end is released', async () => {
  const lock = holdWakeLock()
  lock.end()
  await settled()
  expect(locksHeld()).toBe(0)
})
