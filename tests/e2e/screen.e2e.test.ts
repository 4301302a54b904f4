// The promises of the big screen to the people who read it.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, WCAG } from '../kit/axe.ts'
import { openBrowser, openPage, SIZES } from '../kit/pages.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { feed, feedViews, weigh } from './feed-screen.ts'
import { pairedScreen, post } from './paired-screen.ts'
import { wallDay } from './wall-day.ts'

let browser: Browser
let server: ServerProcess
let screen: Page
let cookie: string
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess()])
  screen = await openPage(browser, { viewport: SIZES.screen, complaints })
  cookie = await pairedScreen(screen, server.base)
})

afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

test('an announcement is shown in both languages until the marshals end it', async () => {
  await give('announce', { text: { 'zh-CN': '三号台消毒', en: 'Desk 3 is being disinfected' }, minutes: 5 })
  const band = screen.locator('yi-band .announcement')
  await band.getByText('三号台消毒').waitFor()
  await band.getByText('Desk 3 is being disinfected').waitFor()
  await give('end-announcement', {})
  await band.waitFor({ state: 'detached' })
})

test('a reminder is said, and a crowding replaces it at once; it is ringed on the line until a marshal clears it', async () => {
  for (let n = 0; n < 12; n++) await give('take-ticket', { queue: 'A' })
  await give('remind-spacing', { queue: 'A' })
  await screen.locator('yi-band .asked').getByText('From the marshal').waitFor()
  await give('report-crowding', { queue: 'A', from: 5, to: 9 })
  await screen.locator('yi-band .crowding').getByText('A 队 5 到 9 号线太近了').waitFor()
  await screen.locator('yi-band .asked').waitFor({ state: 'detached' })
  await screen.getByRole('img', { name: '5 到 9 号线太挤' }).waitFor()
  const ring = screen.locator('yi-queues yi-long-line').first().locator('.crowded')
  // from half a mark before the fifth, five marks long, 20 units apart
  expect([await ring.getAttribute('x'), await ring.getAttribute('width')]).toEqual(['80.5', '99'])
  await give('clear-crowding', { queue: 'A' })
  await ring.waitFor({ state: 'detached' })
})

test('a new call flashes once a second for eight seconds, and not for people who want no motion', async () => {
  await give('call-next', { desk: '1', seen: [] })
  const newest = screen.locator('yi-newest .call')
  await newest.getByText('A001').waitFor()
  const motion = () =>
    newest.evaluate((row) => {
      const { animationName, animationDuration, animationIterationCount } =
        row.ownerDocument.defaultView.getComputedStyle(row)
      return [animationName, animationDuration, animationIterationCount]
    })
  expect(await motion()).toEqual(['flash', '1s', '8'])
  await screen.emulateMedia({ reducedMotion: 'reduce' })
  expect((await motion())[0]).toBe('none')
  await screen.emulateMedia({ reducedMotion: 'no-preference' })
})

test('numbers just brought forward are shown with their mark, which is lit on the line', async () => {
  await screen.locator('yi-aside li', { hasText: 'A012' }).getByText('11 号线').waitFor()
  expect(await screen.locator('yi-queues circle.lit').count()).toBeGreaterThan(0)
})

test('it grows neither in memory nor in elements, however many views it gets', async () => {
  await feed(screen, 200, 1)
  const before = await weigh(screen)
  await feed(screen, 800, 201)
  const after = await weigh(screen)
  // code that the browser compiles meanwhile adds up to a sixth; one kept view of every ten of 800 would add more
  expect(after.bytes).toBeLessThan(before.bytes * 1.25)
  expect(after.nodes).toBeLessThan(before.nodes * 1.2)
  expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.2)
})

test('a wall of twenty desks gains no element and no listener over hundreds of calls', async () => {
  const views = [...wallDay(20, 400)]
  await feedViews(screen, views.slice(0, 200), 100_000)
  const before = await weigh(screen)
  await feedViews(screen, views.slice(200), 100_200)
  const after = await weigh(screen)
  // one element for every fourth call would be found; the difference between two views is smaller
  expect(after.nodes - before.nodes).toBeLessThan(50)
  expect(after.listeners - before.listeners).toBeLessThan(20)
})

test('its contrast is 7 to 1 or more, and axe finds nothing', async () => {
  // people read it from ten metres away, so the stricter of the two norms applies
  const rules = { 'color-contrast-enhanced': { enabled: true } }
  expect(await faultsOf(screen, { runOnly: WCAG, rules })).toEqual([])
  expect(complaints).toEqual([])
})

async function give(command: string, input: object): Promise<void> {
  const response = await post(`${server.base}/api/sites/xingfuli/commands/${command}`, input, cookie)
  expect(response.ok, `${command}: ${await response.text()}`).toBe(true)
}
