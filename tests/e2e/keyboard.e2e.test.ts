// The main job without a pointer: every control is reached with Tab and pressed with Enter or Space.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits } from '../kit/looking.ts'
import { openBrowser, openPage, SIZES } from '../kit/pages.ts'
import { PASSCODE, type ServerProcess, serverProcess } from '../kit/server-process.ts'

const ON_MARK_5 = /^5 号线，/

let browser: Browser
let server: ServerProcess
let tablet: Page
let phone: Page

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess()])
  tablet = await openPage(browser, { viewport: SIZES.tablet })
  phone = await openPage(browser, { viewport: SIZES.phone })
})

afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

test('a marshal signs in, calls and finishes, a resident takes a number and leaves, all by keyboard', async () => {
  await tablet.goto(`${server.base}/marshal/xingfuli`)
  await tabTo(tablet, 'name')
  await tablet.keyboard.type('owner')
  await tabTo(tablet, 'passcode')
  await tablet.keyboard.type(PASSCODE)
  await tablet.keyboard.press('Enter')
  await tablet.locator('yi-desks').waitFor()
  await everyoneMayTakeNumbers()

  await phone.goto(`${server.base}/s/xingfuli`)
  await phone.getByText('普通队列').waitFor()
  await tabTo(phone, /普通队列|queue/)
  await phone.keyboard.press('Space')
  await tabTo(phone, '增加一人')
  await phone.keyboard.press('Enter')
  await tabTo(phone, /^取号$/)
  await phone.keyboard.press('Enter')
  await phone.getByText('请到 1 号一米线').waitFor()
  await phone.getByText('同行 2 人').waitFor()

  await tabTo(tablet, /^1/)
  await tablet.keyboard.press('Enter')
  await tabTo(tablet, /^下一位/)
  await tablet.keyboard.press('Enter')
  await phone.getByText('请到 1 号采样台').waitFor()
  await tabTo(tablet, ON_MARK_5)
  await tablet.keyboard.press('Shift+ArrowRight')
  await tabTo(tablet, '这里太挤')
  await tablet.keyboard.press('Enter')
  await tabTo(tablet, '已经散开')
  await tablet.keyboard.press('Enter')

  await tabTo(phone, '不排了')
  await phone.keyboard.press('Enter')
  await tabTo(phone, '不排了，放弃这个号')
  await phone.keyboard.press('Enter')
  await phone.getByText('这个号已结束').waitFor()
})

test('the owner makes a site and opens its day, and anybody finds it in the overview, all by keyboard', async () => {
  await tablet.goto(`${server.base}/setup`)
  await tabTo(tablet, '新建服务点')
  await tablet.keyboard.press('Enter')
  await tabTo(tablet, '名称 · 简体中文')
  await tablet.keyboard.type('北门')
  await tablet.getByText('beimen').first().waitFor()
  await tablet.keyboard.press('Enter')
  await tablet.getByText('已建好').waitFor()
  await tabTo(tablet, '开始发号')
  await tablet.keyboard.press('Enter')
  await tablet.getByText('已开始').waitFor()
  await tabTo(tablet, '4. 打印')
  await tablet.keyboard.press('Enter')
  await tabTo(tablet, /^打印已勾选的/)

  await phone.goto(server.base)
  // nobody serves there yet, so it is not recommended, but a search finds it
  await phone.locator('yi-site-card').nth(1).waitFor({ state: 'attached' })
  await tabTo(phone, 'search')
  await phone.keyboard.type('北门')
  await phone.locator('yi-site-card').nth(1).waitFor({ state: 'detached' })
  await tabTo(phone, /去取号|看排队情况/)
  await phone.keyboard.press('Enter')
  await phone.waitForURL('**/s/beimen')
  await phone.getByText('北门').waitFor()
})

test('no page is wider than its window at 200 % and at 400 %', async () => {
  for (const page of [tablet, phone]) {
    for (const width of [512, 320]) {
      await page.setViewportSize({ width, height: 400 })
      await fits(page, width, `${page.url()} ${width}`)
    }
  }
})

/** Presses Tab until the focus is on this name. A rail is one stop, in which the arrows move. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = []
  for (let presses = 0; presses < 120; presses++) {
    const focused = await nameOfFocused(page)
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
    seen.push(focused)
    await page.keyboard.press(name === ON_MARK_5 && /号线，/.test(focused) ? 'ArrowRight' : 'Tab')
  }
  throw new Error(`Tab does not reach ${name}, only: ${[...new Set(seen)].join(', ')}`)
}

function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: a browser's own objects, which Node does not know
    let at = (globalThis as any).document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    return String(
      at?.getAttribute?.('name') ||
        at?.getAttribute?.('aria-label') ||
        at?.innerText ||
        at?.labels?.[0]?.querySelector('span')?.innerText ||
        '',
    ).trim()
  })
}

async function everyoneMayTakeNumbers(): Promise<void> {
  const path = `${server.base}/api/sites/xingfuli/settings`
  const settings = await (await tablet.request.get(path)).json()
  const changed = await tablet.request.put(path, { data: { ...settings, presence: 'open' } })
  expect(changed.ok()).toBe(true)
}
