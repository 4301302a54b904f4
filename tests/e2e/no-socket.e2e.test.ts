// Wall and tablet where no WebSocket gets through, and a wall that opens while its server is away.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { type Wire, wireTo } from '../kit/wire.ts'
import { openWorld, type World } from '../kit/world.ts'
import { pairedScreen } from './paired-screen.ts'

let browser: Browser
let world: World
let wire: Wire
let wall: Page
let tablet: Page
const complaints: string[] = []

/** A network whose proxy lets no WebSockets through, until `letThrough`. */
const NO_SOCKETS = `{
  const Real = WebSocket
  globalThis.letThrough = false
  WebSocket = class {
    constructor(...given) {
      if (globalThis.letThrough) return new Real(...given)
      this.readyState = 0
      setTimeout(() => { this.onerror?.({ type: 'error' }); this.onclose?.({ code: 1006 }) }, 20)
    }
    close() {}
    send() {}
  }
}`

async function open(size: (typeof SIZES)[keyof typeof SIZES]): Promise<Page> {
  const page = await openPage(browser, { viewport: size, complaints })
  await page.addInitScript(NO_SOCKETS)
  return page
}

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
  wire = await wireTo(Number(new URL(world.base).port))
  ;[wall, tablet] = [await open(SIZES.screen), await open(SIZES.tablet)]
})
afterAll(async () => {
  await browser?.close()
  await wire?.close()
  await world?.close()
  expect(complaints).toEqual([])
})

test('the wall continues over HTTP and says so, and so does the tablet, with its commands', async () => {
  await world.owner.give('take-ticket', { queue: 'A' })
  await pairedScreen(wall, world.base)
  await wall.getByText('这里的网络不通实时连接').waitFor()
  await signIn(tablet, world.base)
  await tablet.getByText('这里的网络不通实时连接').waitFor()
  await tablet.locator('yi-desks button').first().click()
  await tablet.locator('yi-desk .next').click()
  await tablet.locator('yi-desk').getByText('A001').first().waitFor()
  await wall.getByText('A001').first().waitFor()
  expect(await wall.getByText('连接中断').count()).toBe(0)
})

test("the tablet's list says of the wall that it asks over HTTP, and that it is alive", async () => {
  const row = tablet.locator('yi-screens li', { hasText: '大屏' })
  await row.getByText('没有实时连接，每 3 秒更新').waitFor()
  await row.getByText('断网后重新打开不了').waitFor({ state: 'detached' })
  expect(await row.getByText('无响应').count()).toBe(0)
})

test('when WebSockets get through again, both are live by themselves', async () => {
  for (const page of [wall, tablet]) {
    await page.evaluate('{ letThrough = true; dispatchEvent(new Event("online")) }')
    await page.getByText('这里的网络不通实时连接').waitFor({ state: 'detached' })
  }
  await tablet.locator('yi-screens').getByText('没有实时连接').waitFor({ state: 'detached' })
  await wall.context().close()
  await tablet.context().close()
})

test('a wall whose server is away opens with the view that it kept, and says how old that is', async () => {
  const base = `http://127.0.0.1:${wire.port}`
  const kept = await openPage(browser, { viewport: SIZES.screen, complaints })
  await pairedScreen(kept, base)
  await kept.getByText('A001').first().waitFor()
  await kept.evaluate('navigator.serviceWorker.ready')
  await eventually(() =>
    kept.evaluate('caches.match(location.pathname).then((page) => page !== undefined)'),
  ).toBe(true)
  // it keeps the view with each status report
  await kept.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
  await eventually(() => kept.evaluate("localStorage.getItem('yimi:wall:xingfuli') !== null")).toBe(true)
  wire.sever()
  await kept.reload()
  await kept.getByText('A001').first().waitFor()
  await kept.getByText('连接中断').waitFor()
  wire.mend()
  await kept.evaluate("dispatchEvent(new Event('online'))")
  await kept.getByText('连接中断').waitFor({ state: 'detached' })
})
