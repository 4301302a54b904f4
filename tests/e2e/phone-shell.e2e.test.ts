// The phone's page without a network: it opens again, also after a restart, and says how old it is.

import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, openBrowser, openPage, SIZES } from '../kit/pages.ts'
import { type Wire, wireTo } from '../kit/wire.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

/** A host name other than loopback: over HTTP no browser counts it as a secure context. */
const PLAIN = '--host-resolver-rules=MAP yimi.test 127.0.0.1'
const KEPT = `caches.match('/s/${SITE}').then((kept) => kept !== undefined)`

let browser: Browser
let world: World
let wire: Wire
let context: BrowserContext
let phone: Page
let number = ''
let address = ''

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser([PLAIN]), openWorld()])
  wire = await wireTo(Number(new URL(world.base).port))
  address = `http://127.0.0.1:${wire.port}/s/${SITE}`
  phone = await openPage(browser, { viewport: SIZES.phone })
  context = phone.context()
})
afterAll(async () => {
  await browser?.close()
  await wire?.close()
  await world?.close()
})

const workers = (page: Page) =>
  page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)')

test('a first visit loads nothing for later; after somebody takes a number the page is kept', async () => {
  const loaded: string[] = []
  phone.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await phone.goto(`${address}?k=${world.pass()}`)
  await phone.getByRole('button', { name: '取号', exact: true }).waitFor()
  expect(await workers(phone)).toBe(0)
  const scripts = async () => loaded.filter((path) => path.endsWith('.js'))
  await eventually(async () => (await scripts()).sort()).toEqual([
    expect.stringMatching(/^\/assets\/resident-/),
    expect.stringMatching(/^\/assets\/socket-/),
    expect.stringMatching(/^\/assets\/zh-CN-/),
  ])
  const first = await scripts()
  await phone.getByRole('button', { name: '取号', exact: true }).click()
  await phone.getByText('请到 1 号一米线').waitFor()
  number = await phone.locator('h1').innerText()
  await eventually(() => phone.evaluate(KEPT)).toBe(true)
  for (const path of first)
    expect(await phone.evaluate(`caches.match('${path}').then((kept) => kept !== undefined)`)).toBe(true)
})

test('without a network the page opens with the last view of the ticket, and says how old that is', async () => {
  wire.sever()
  await phone.reload()
  await seenBefore(phone)
  await phone.close()
  phone = await context.newPage()
  await phone.goto(address)
  await seenBefore(phone)
})

test('when the network is back the ticket is up to date by itself', async () => {
  const { status } = await world.owner.give('call-next', { desk: '1', seen: [] })
  expect(status).toBe(200)
  wire.mend()
  await phone.evaluate("dispatchEvent(new Event('online'))")
  await phone.getByText('请到 1 号采样台').waitFor()
  await phone.getByText('连接中断').waitFor({ state: 'detached' })
})

test('without a network and without a number, the site is shown with its age, and a tap loses nothing', async () => {
  await world.owner.give('finish', { number })
  await phone.getByRole('button', { name: '重新取号' }).click()
  await phone.locator('yi-choose').waitFor()
  wire.sever()
  await phone.goto(`${address}?k=${world.pass()}`)
  // its age is by the server's clock, which in a test shows a day long past
  await phone.getByText(/连接中断，自 \d+月\d+日/).waitFor()
  await phone.getByRole('button', { name: '增加一人' }).click()
  await phone.getByRole('button', { name: '取号', exact: true }).click()
  await phone.getByText('没有连接，未发送').waitFor()
  wire.mend()
  await phone.getByRole('button', { name: '取号', exact: true }).press('Enter')
  await phone.getByText('同行 2 人').waitFor()
})

test('on plain HTTP nothing is kept, and the page works', async () => {
  const plain = await openPage(browser, { viewport: SIZES.phone })
  await plain.goto(`http://yimi.test:${wire.port}/s/${SITE}?k=${world.pass()}`)
  await plain.getByRole('button', { name: '取号', exact: true }).click()
  await plain.getByText('号一米线').first().waitFor()
  expect(await plain.evaluate('isSecureContext')).toBe(false)
})

async function seenBefore(page: Page): Promise<void> {
  await page.getByText('请到 1 号一米线').waitFor()
  expect(await page.locator('h1').innerText()).toBe(number)
  await page.getByText('连接中断').waitFor()
  await page.getByText(/\d\d:\d\d 更新/).waitFor()
}
