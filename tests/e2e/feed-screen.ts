// Feeds views to a paired screen as fast as it can draw them: days of use in a minute.

import type { Page } from 'playwright'
import type { ScreenView } from '../../shared/day/views/screen.ts'
import { stages } from '../client/screen/sample-view.ts'

/** Feeds so many views, each with another call; every kind of prompt, line and code appears. */
export async function feed(page: Page, count: number, first: number): Promise<void> {
  await page.locator('yi-board').evaluate(
    async (board, [views, amount, start]) => {
      const wall = board.shadowRoot.querySelector('yi-wall')
      for (let n = start; n < start + amount; n++) {
        const view = structuredClone(views[n % views.length]) as ScreenView
        const number = `A${String(n % 1000).padStart(3, '0')}`
        const calls = view.calls.map((call, index) => ({ ...call, call: n - index }))
        if (calls[0]) calls[0] = { ...calls[0], number }
        const { day = view.day } = board.live.view ?? {}
        const url = `https://yimi.example/q/xingfuli?k=${n}`
        board.live.take({ ...view, day, calls, version: 1_000_000 + n, pass: { url, until: 0 } })
        await wall.updateComplete
        // a frame now and then, or nothing would ever be painted
        if (n % 100 === 0) await new Promise(board.ownerDocument.defaultView.requestAnimationFrame)
      }
    },
    [Object.values(stages), count, first] as const,
  )
}

/** Feeds a paired screen these views, drawn one by one, with some frames in between. */
export async function feedViews(page: Page, views: readonly ScreenView[], first: number): Promise<void> {
  await page.locator('yi-board').evaluate(
    async (board, [fed, start]) => {
      const wall = board.shadowRoot.querySelector('yi-wall')
      for (const [index, view] of fed.entries()) {
        const { day = view.day } = board.live.view ?? {}
        board.live.take({ ...view, day, version: 1_000_000 + start + index })
        await wall.updateComplete
        // a frame now and then, or nothing would ever be painted
        if (index % 20 === 0) await new Promise(board.ownerDocument.defaultView.requestAnimationFrame)
      }
    },
    [views, first] as const,
  )
}

/** The most collections: references between elements and scripts need more than one to be freed. */
const COLLECTIONS = 8

/** Bytes in use and the number of elements, after everything unreachable was freed. */
export async function weigh(page: Page): Promise<{ bytes: number; nodes: number; listeners: number }> {
  const devtools = await page.context().newCDPSession(page)
  let before = { nodes: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY }
  for (let round = 0; ; round++) {
    await devtools.send('HeapProfiler.collectGarbage')
    const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters')
    const { usedSize: bytes } = await devtools.send('Runtime.getHeapUsage')
    if ((nodes < before.nodes || bytes < before.bytes) && round < COLLECTIONS) {
      before = { nodes, bytes }
      continue
    }
    await devtools.detach()
    return { bytes, nodes, listeners }
  }
}
