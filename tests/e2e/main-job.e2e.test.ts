// The main job with real input: a real server process, real browsers, and the code read from the screen's pixels.

import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, pairScreen, readCode, SIZES, signIn } from '../kit/pages.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'

let browser: Browser
let server: ServerProcess

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess()])
})

afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

test('a resident scans, gets a number, stands on the mark, is called by a tap and sees it; a crash changes nothing', async () => {
  const complaints: string[] = []
  const screen = await openPage(browser, { viewport: SIZES.screen, complaints })
  const tablet = await openPage(browser, { viewport: SIZES.tablet, complaints })
  const phone = await openPage(browser, { viewport: SIZES.phone, isMobile: true, hasTouch: true, complaints })

  await screen.goto(`${server.base}/screen/xingfuli`)
  await signIn(tablet, server.base)
  await pairScreen(screen, tablet)

  const scanned = await readCode(screen)
  expect(scanned).toMatch(/\/q\/xingfuli\?k=/)
  await phone.goto(scanned)
  await phone.getByText('普通队列').tap()
  for (let people = 1; people < 3; people++) await phone.getByRole('button', { name: '增加一人' }).tap()
  await phone.getByRole('button', { name: '取号', exact: true }).tap()
  await phone.getByText('请到 1 号一米线').waitFor()
  expect(await phone.locator('h1').innerText()).toBe('A001')
  await phone.getByText('同行 3 人').waitFor()
  await screen.locator('yi-aside .forward').getByText('A001').waitFor()

  await tablet.locator('yi-desks button').first().click()
  await tablet.getByRole('button', { name: '下一位' }).click()
  const everywhere = async () => {
    await screen.locator('yi-newest .call', { hasText: 'A001' }).getByText('1 号采样台').waitFor()
    await phone.getByText('请到 1 号采样台').waitFor()
    await tablet.locator('yi-called', { hasText: 'A001' }).getByText('3 人').waitFor()
  }
  await everywhere()

  await Promise.all(
    [screen, phone, tablet].map((page) =>
      page.evaluate(() => Object.assign(globalThis, { isSamePage: true })),
    ),
  )
  await server.kill()
  await Promise.all([screen, phone, tablet].map((page) => page.getByText('连接中断').waitFor()))
  await server.start()
  await Promise.all(
    [screen, phone, tablet].map((page) => page.getByText('连接中断').waitFor({ state: 'detached' })),
  )
  await everywhere()

  // not Next, which says the same word: it would ask first if the call was a moment ago
  await tablet.locator('yi-called', { hasText: 'A001' }).getByRole('button', { name: '完成' }).click()
  await phone.getByText('采样完成').waitFor()
  await screen.locator('.dim, .last', { hasText: 'A001' }).first().waitFor()
  const reloads = await Promise.all(
    [screen, phone, tablet].map((page) => page.evaluate(() => !('isSamePage' in globalThis))),
  )
  expect(reloads).toEqual([false, false, false])
  expect(complaints).toEqual([])
})
