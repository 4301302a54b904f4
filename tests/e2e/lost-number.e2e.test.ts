// A number that was lost with its phone: a second phone asks, a marshal agrees, a code is scanned.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../kit/axe.ts'
import { openBrowser, openPage, readCode } from '../kit/pages.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

let browser: Browser
let world: World
let tablet: Page
const small = { viewport: { width: 320, height: 568 } } as const

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
  const { cookie } = await world.signedIn('marshal')
  const [name = '', value = ''] = cookie.split('=')
  tablet = await openPage(browser, { viewport: { width: 1180, height: 820 } })
  await tablet.context().addCookies([{ name, value, url: world.base }])
  await tablet.goto(`${world.base}/marshal/${SITE}`)
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const isTooWide = (page: Page) => page.evaluate('document.documentElement.scrollWidth > innerWidth')

test('a phone that names the number gets it once a marshal has agreed, on the smallest phone', async () => {
  await world.owner.give('take-ticket', { queue: 'A', party: 1 })
  const phone = await openPage(browser, small)
  await phone.goto(`${world.base}/s/${SITE}`)
  await phone.getByRole('button', { name: '我有号，找不到了' }).click()
  await phone.locator('yi-lost input').fill('ａ１')
  expect(await isTooWide(phone)).toBe(false)
  await phone.getByRole('button', { name: '请引导员确认' }).click()
  await phone.getByText('请找引导员确认').waitFor()
  await tablet.getByRole('button', { name: '是本人' }).waitFor()
  expect(await faultsOf(tablet)).toEqual([])
  await tablet.getByRole('button', { name: '是本人' }).click()
  await phone.locator('yi-ticket h1').filter({ hasText: 'A001' }).waitFor()
  await tablet.locator('yi-claims li').waitFor({ state: 'detached' })
  await phone.locator('yi-notes').waitFor()
  await phone.context().close()
})

test('a code in Find gives the number to the phone that scans it, also in a browser that keeps nothing', async () => {
  await tablet.locator('yi-find button').first().click()
  await tablet.locator('yi-find input').first().fill('１')
  await tablet.keyboard.press('Enter')
  await tablet.getByRole('button', { name: '让手机扫码取回' }).click()
  await tablet.locator('yi-hand-over yi-qr svg').waitFor()
  expect(await faultsOf(tablet)).toEqual([])
  // a tablet in landscape shows all acts, and the code beside them
  const isCut =
    'document.querySelector("yi-marshal").shadowRoot.querySelector("yi-find").shadowRoot.querySelector("dialog")'
  expect(
    await tablet.evaluate(`(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)(${isCut})`),
  ).toBe(false)
  const code = new URL(await readCode(tablet))
  const phone = await openPage(browser, small)
  await phone.addInitScript(
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })",
  )
  await phone.goto(world.base + code.pathname + code.hash)
  await phone.locator('yi-ticket h1').filter({ hasText: 'A001' }).waitFor()
  await phone.getByText('这个浏览器不保存内容').waitFor()
  expect(phone.url()).toContain('#t=A001.')
  await phone.reload()
  await phone.locator('yi-ticket h1').filter({ hasText: 'A001' }).waitFor()
  expect(await isTooWide(phone)).toBe(false)
})

test('the form for help opens even if the network was lost after the ticket was shown', async () => {
  const { ticket, token } = (await world.owner.give('take-ticket', { queue: 'A', party: 1 })).body.result
  const phone = await openPage(browser, small)
  await phone.goto(`${world.base}/s/${SITE}#t=${ticket.number}.${token}`)
  await phone.locator('yi-actions').waitFor()
  await phone.evaluate("customElements.whenDefined('yi-help').then(() => {})")
  await phone.context().setOffline(true)
  await phone.getByRole('button', { name: '请求帮助' }).click()
  await phone.locator('yi-help button').first().waitFor()
  await phone.context().close()
})
