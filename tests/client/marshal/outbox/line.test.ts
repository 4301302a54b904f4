// The outbox's link to the server, over a connection that breaks.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LiveConnection } from '../../../../client/common/live/live.ts'
import { lineOver } from '../../../../client/marshal/outbox/line.ts'
import type { MarshalView } from '../../../../shared/day/views/marshal.ts'

const ANSWERS: Readonly<Record<string, unknown>> = {
  '/api/session': { name: '王芳' },
  '/api/sites/xingfuli': { day: '2026-11-28' },
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  vi.stubGlobal('fetch', async (path: string) => Response.json(ANSWERS[path]))
  vi.stubGlobal('location', { pathname: '/marshal/xingfuli' })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A connection whose status and view the test sets. */
function connection() {
  let tell = () => {}
  const live = {
    view: null as { day: string; protocol: number } | null,
    seenAt: 0,
    status: { connected: false },
    subscribe(listener: () => void) {
      tell = listener
      return () => {}
    },
  }
  const become = (connected: boolean) => {
    vi.advanceTimersByTime(1000)
    live.status = { connected }
    tell()
  }
  const sees = (day: string) => {
    Object.assign(live, { view: { day, protocol: 4 }, seenAt: Date.now() })
    tell()
  }
  return { live: live as unknown as LiveConnection<MarshalView>, become, sees }
}

test('the day is that of the view which came over this connection', async () => {
  const { live, become, sees } = connection()
  const line = lineOver(live, 'xingfuli')
  become(true)
  sees('2026-11-27')
  expect(await line.day()).toBe('2026-11-27')
})

test('after a break the day is asked for over HTTP until a view comes, which may be long if nothing happens', async () => {
  const { live, become, sees } = connection()
  const line = lineOver(live, 'xingfuli')
  become(true)
  sees('2026-11-27')
  // the server was cut off from its store, and is not any more: the socket lived on, and nothing new is to be shown
  become(false)
  become(true)
  expect(await line.day()).toBe('2026-11-28')
  sees('2026-11-29')
  expect(await line.day()).toBe('2026-11-29')
})

test('without a connection the day is asked for over HTTP, however new the view is', async () => {
  const { live, become, sees } = connection()
  const line = lineOver(live, 'xingfuli')
  become(true)
  sees('2026-11-27')
  become(false)
  expect(await line.day()).toBe('2026-11-28')
})
