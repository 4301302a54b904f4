import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inOneTab } from '../../../../client/marshal/outbox/in-one-tab.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('another tab of the same browser waits its turn', async () => {
  const order: string[] = []
  let finish = () => {}
  const first = inOneTab('turn', () => {
    order.push('first begins')
    return new Promise<void>((resolve) => {
      finish = () => {
        order.push('first ends')
        resolve()
      }
    })
  })
  const second = inOneTab('turn', async () => void order.push('second'))
  await vi.waitFor(() => expect(order).toEqual(['first begins']), { timeout: 100_000 })
  finish()
  await Promise.all([first, second])
  expect(order).toEqual(['first begins', 'first ends', 'second'])
})

test('a tab that sleeps while it holds the lock does not block the others for long', async () => {
  void inOneTab('asleep', () => new Promise(() => {}))
  const done = vi.fn(async () => {})
  const second = inOneTab('asleep', done)
  await vi.advanceTimersByTimeAsync(2_999)
  expect(done).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await second
  expect(done).toHaveBeenCalledOnce()
})

test('work that fails is not done a second time', async () => {
  const work = vi.fn(() => Promise.reject(new Error('no')))
  await expect(inOneTab('failing', work)).rejects.toThrow('no')
  expect(work).toHaveBeenCalledOnce()
})

test('without Web Locks the work is done at once', async () => {
  vi.stubGlobal('navigator', {})
  const work = vi.fn(async () => {})
  await inOneTab('plain', work)
  expect(work).toHaveBeenCalledOnce()
})
