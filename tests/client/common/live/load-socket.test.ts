import { afterEach, expect, test, vi } from 'vitest'
import { loadSocket } from '../../../../client/common/live/load-socket.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('in a tab that nobody sees, where no frame is drawn, socket.io is loaded all the same', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', () => 0)
  const loaded = vi.fn()
  void loadSocket().then(loaded)
  await vi.advanceTimersByTimeAsync(1_000)
  vi.useRealTimers()
  await vi.waitFor(() => expect(loaded).toHaveBeenCalledOnce(), { timeout: 100_000 })
})
