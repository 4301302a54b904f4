import { expect, test, vi } from 'vitest'
import { isTimeToReload, reloadWhenQuiet } from '../../../../client/common/page/reload.ts'

const now = 1_000_000

test('a page that was just touched does not reload for twenty seconds', () => {
  expect(isTimeToReload(2, now, now - 19_999, null)).toBe(false)
  expect(isTimeToReload(2, now, now - 20_000, null)).toBe(true)
})

test('where the reload fetched the old page again, it is not repeated at once', () => {
  expect(isTimeToReload(2, now, 0, { protocol: 2, at: now - 60_000 })).toBe(false)
  expect(isTimeToReload(2, now, 0, { protocol: 2, at: now - 600_000 })).toBe(true)
})

test('a still newer protocol reloads at once', () =>
  expect(isTimeToReload(3, now, 0, { protocol: 2, at: now - 60_000 })).toBe(true))

test('a page whose server cannot be reached does not reload, and does so once the server answers', async () => {
  vi.useFakeTimers()
  const reload = vi.fn()
  const fetch = vi.fn().mockRejectedValue(new TypeError('no network'))
  vi.stubGlobal('fetch', fetch)
  vi.stubGlobal('location', { reload })
  vi.stubGlobal('document', { activeElement: null })
  for (const listening of ['addEventListener', 'removeEventListener']) vi.stubGlobal(listening, () => {})
  reloadWhenQuiet(3)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(fetch).toHaveBeenCalled()
  expect(reload).not.toHaveBeenCalled()
  fetch.mockResolvedValue({ ok: true })
  await vi.advanceTimersByTimeAsync(30_000)
  expect(reload).toHaveBeenCalledOnce()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
