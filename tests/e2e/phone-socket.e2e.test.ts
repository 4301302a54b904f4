// The phone's page without socket.io, which is loaded after the first paint, or fails to load over a bad connection.

import type { Browser, Page, Route } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, openBrowser, openPage, SIZES } from '../kit/pages.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

const CLIENT = '**/assets/socket-*.js'

let browser: Browser
let world: World
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const open = () => openPage(browser, { viewport: SIZES.phone, complaints })
const take = (phone: Page) => phone.getByRole('button', { name: '取号', exact: true })

/** Makes the phone scan the code of the site. */
const scan = (phone: Page) => phone.goto(`${world.base}/s/${SITE}?k=${world.pass()}`)

async function isLive(phone: Page): Promise<void> {
  await phone.getByText('连接中断').waitFor({ state: 'detached' })
  await world.owner.give('pause-queue', { queue: 'A' })
  world.clock.pass(1_000)
  await phone.getByText('暂停发号').waitFor()
  await world.owner.give('resume-queue', { queue: 'A' })
  world.clock.pass(1_000)
  await take(phone).waitFor()
}

test('while socket.io is still loading, the site is shown and gives a number', async () => {
  const phone = await open()
  const held: Route[] = []
  await phone.route(CLIENT, (route) => void held.push(route))
  await scan(phone)
  await phone.getByText('幸福里小区西苑').waitFor()
  await take(phone).click()
  await phone.locator('h1', { hasText: /^A\d+$/ }).waitFor()
  await eventually(async () => held.length).toBe(1)
  await held[0]!.continue()
  await phone.getByText('请到 1 号一米线').waitFor()
  await phone.getByText('实时更新').waitFor()
})

test('where socket.io failed to load, the page says that it is cut off, tries again, and is live', async () => {
  const phone = await open()
  await phone.route(CLIENT, (route) => route.abort(), { times: 1 })
  await scan(phone)
  await phone.getByText('连接中断').waitFor()
  await phone.evaluate("dispatchEvent(new Event('online'))")
  await isLive(phone)
})

test('a browser that remembers the failure reloads the page, once nobody touches it', async () => {
  const phone = await open()
  await phone.clock.install()
  let pages = 0
  phone.on('request', (request) => {
    if (request.isNavigationRequest()) pages++
  })
  await phone.route(CLIENT, (route) => (pages > 1 ? route.continue() : route.abort()))
  await scan(phone)
  await eventually(async () => {
    await phone.clock.fastForward(30_000)
    return pages
  }).toBe(2)
  await isLive(phone)
  expect(complaints).toEqual([])
})
