// Every clock and time on a page or a slip is the site's, on devices in New York whose clocks are 37 minutes slow.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minutesAt } from '../../shared/day/nouns/calendar.ts'
import { openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'
import { pairedScreen } from './paired-screen.ts'

const ZONE = 'Asia/Shanghai'
const TIME = /(\d\d):(\d\d)/
/** Minutes that may pass in a test between reading a time and comparing it. A device's own time is further off. */
const MEANWHILE = 20

let browser: Browser
let world: World
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
  expect(complaints).toEqual([])
})

/** A device whose clock is 37 minutes behind the server's. */
async function elsewhere(viewport: (typeof SIZES)[keyof typeof SIZES]): Promise<Page> {
  const page = await openPage(browser, { viewport, complaints, timezoneId: 'America/New_York' })
  await page.addInitScript(`{
    const Right = Date
    const off = ${world.clock.now() - 37 * 60_000} - Right.now()
    Date = class extends Right {
      constructor(...given) { given.length ? super(...given) : super(Right.now() + off) }
      static now() { return Right.now() + off }
    }
    print = () => {}
  }`)
  return page
}

/** Expects the first time of day in a sentence to be the site's, so many minutes from now. */
function expectSites(sentence: string, later = 0): void {
  const [, hour, minute] = TIME.exec(sentence) ?? []
  expect(sentence).toMatch(TIME)
  const apart = Number(hour) * 60 + Number(minute) - minutesAt(ZONE, world.clock.now()) - later
  expect(Math.abs(apart), sentence).toBeLessThan(MEANWHILE)
}

test('on the wall: its clock', async () => {
  const wall = await elsewhere(SIZES.screen)
  await pairedScreen(wall, world.base)
  await wall.locator('yi-clock time', { hasText: TIME }).waitFor()
  // the server's time comes with the connection
  await expect.poll(async () => TIME.exec(await wall.locator('yi-clock time').innerText())?.[1]).toBe('08')
  expectSites(await wall.locator('yi-clock time').innerText())
  await wall.context().close()
})

test('on a phone: until when a number is held', async () => {
  const phone = await elsewhere(SIZES.phone)
  await phone.goto(`${world.base}/s/${SITE}?k=${world.pass()}`)
  await phone.getByRole('button', { name: '取号', exact: true }).click()
  await phone.getByText('实时更新').waitFor()
  await phone.getByRole('button', { name: '我需要再等 10 分钟' }).click()
  expectSites(await phone.getByText(/保留到/).innerText(), 10)
  await phone.context().close()
})

test('on a tablet: on a slip, and since when a screen is silent', async () => {
  // the wall of the test before was silent from when it was closed
  const said = world.clock.now()
  world.clock.pass(60_000)
  const tablet = await elsewhere(SIZES.tablet)
  await signIn(tablet, world.base)
  await tablet.getByRole('button', { name: '代取号' }).click()
  await tablet.getByRole('button', { name: '取号', exact: true }).click()
  await tablet.getByRole('button', { name: '打印纸条' }).click()
  const slip = await tablet.locator('.yi-slip').innerText()
  expectSites(slip)
  expect(slip).toContain('2026年11月23日')
  const silent = await tablet.locator('yi-screens li').getByText(TIME).innerText()
  expectSites(silent, (said - world.clock.now()) / 60_000)
  await tablet.context().close()
})

test('in set-up: the last report of a screen; in the overview: the time of the figures', async () => {
  const owner = await elsewhere(SIZES.tablet)
  await signIn(owner, world.base)
  await owner.goto(`${world.base}/setup`)
  await owner.getByRole('button', { name: /大屏/ }).first().click()
  expectSites(await owner.locator('yi-paired li').getByText(TIME).first().innerText())
  await owner.goto(`${world.base}/?figures=`)
  expectSites(await owner.getByText(/截至/).innerText())
  await owner.context().close()
})
