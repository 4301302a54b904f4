// The words of the wall beside its calls, as Chromium draws them.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AT, hallOf } from '../../client/common/wall/views.ts'
import { openBrowser } from '../../kit/pages.ts'
import { openWall, PANELS, show } from './stage.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await openWall(browser)
})
afterAll(() => browser?.close())

test('a prompt is whole inside the band, in both languages, on every panel', async () => {
  for (const [width, height] of Object.values(PANELS)) {
    await page.setViewportSize({ width, height })
    const hall = hallOf({ desks: 20, lines: 2, diagonal: 55, distance: 10 })
    await show(page, { ...hall, prompt: { id: 1, kind: 'full', queue: 'A', until: AT + 60_000 } }, AT)
    const rest = await page.locator('yi-band').evaluate((band) => {
      const words = band.shadowRoot.querySelector('p')
      return band.clientHeight - words.getBoundingClientRect().height
    })
    expect(rest, `${width} x ${height}`).toBeGreaterThanOrEqual(0)
  }
})

test('while no numbers are given it says so once, with or without hours, and tells people who still wait', async () => {
  const view = hallOf({ desks: 3, lines: 1 })
  const { queues } = view
  const empty = queues.map((queue) => ({ ...queue, waiting: 0, line: { ...queue.line, standing: 0 } }))
  const closed = { ...view, calls: [], open: false, over: false, pass: null, missed: [], forward: [] }
  const hours = { from: '08:00', to: '18:00', lastNumber: '17:30' }
  for (const changes of [{ queues: empty }, { queues: empty, hours }, { queues, hours }, { queues }]) {
    await show(page, { ...closed, ...changes }, AT)
    expect(await page.getByText('现在不发号').count()).toBe(1)
    expect(await page.getByText('请在附近等候').count()).toBe(changes.queues === empty ? 0 : 1)
  }
})
