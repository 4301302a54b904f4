// What the big screen promises to those who look up at it.

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, SIZES } from '../kit/pages.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { feed, weigh } from './feed-screen.ts'
import { pairedScreen, post } from './paired-screen.ts'

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

test('a reported crowding is said and ringed on the line at once, and gone when a marshal clears it', async () => {
  for (let n = 0; n < 12; n++) await give('take-ticket', { queue: 'A' })
  await give('report-crowding', { queue: 'A', from: 5, to: 9 })
  await screen.locator('yi-band .crowding').getByText('A 队 5 到 9 号线太近了').waitFor()
  const line = screen.locator('yi-line[aria-label*="5 到 9 号线太挤"]')
  await screen.getByRole('img', { name: '5 到 9 号线太挤' }).waitFor()
  expect(await screen.locator('yi-queues li').first().locator('.crowded').count()).toBe(1)
  expect(await screen.locator('yi-queues li').first().locator('circle.close').count()).toBe(5)
  expect(await line.count()).toBe(0)
  await give('clear-crowding', { queue: 'A' })
  await screen.locator('yi-queues .crowded').waitFor({ state: 'detached' })
})

test('a reminder is said in both languages, and what marshals announce stands there until they end it', async () => {
  await give('remind-spacing', { queue: 'G' })
  const band = screen.locator('yi-band')
  await band.getByText('引导员提醒').waitFor()
  await band.getByText('From the marshal').waitFor()
  await give('announce', { text: { 'zh-CN': '三号台消毒', en: 'Desk 3 is being disinfected' }, minutes: 5 })
  // one thing at a time: the announcement comes when the prompt has been said
  await band.getByText('三号台消毒').waitFor()
  await give('end-announcement', {})
  await band.getByText('三号台消毒').waitFor({ state: 'detached' })
})

test('what was called just now flashes once a second for eight seconds, and not for those who want no motion', async () => {
  await give('call-next', { desk: '1', seen: [] })
  const newest = screen.locator('yi-calls li').first()
  await newest.getByText('A001').waitFor()
  const motion = () =>
    newest.evaluate((row) => {
      const { animationName, animationDuration, animationIterationCount } = getComputedStyle(row)
      return [animationName, animationDuration, animationIterationCount]
    })
  expect(await motion()).toEqual(['flash', '1s', '8'])
  await screen.emulateMedia({ reducedMotion: 'reduce' })
  expect((await motion())[0]).toBe('none')
  await screen.emulateMedia({ reducedMotion: 'no-preference' })
})

test('those just brought forward stand there with their mark, lit on the line', async () => {
  await screen.locator('yi-forward li', { hasText: 'A012' }).getByText('11 号线').waitFor()
  expect(await screen.locator('yi-queues circle.lit').count()).toBeGreaterThan(0)
})

test('it grows neither in memory nor in elements, however many views it is sent', async () => {
  await feed(screen, 300, 1)
  const before = await weigh(screen)
  await feed(screen, 3000, 301)
  const after = await weigh(screen)
  expect(after.bytes).toBeLessThan(before.bytes * 1.15)
  expect(after.nodes).toBeLessThan(before.nodes * 1.2)
  expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.2)
})

test('its contrast is 7 to 1 and more, and a machine finds nothing against its accessibility', async () => {
  // the ones who read it are ten metres away: the stricter of the two norms
  const { violations } = await new AxeBuilder({ page: screen })
    .options({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      rules: { 'color-contrast-enhanced': { enabled: true } },
    })
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  expect(complaints).toEqual([])
})

async function give(command: string, input: object): Promise<void> {
  const response = await post(`${server.base}/api/sites/xingfuli/commands/${command}`, input, cookie)
  expect(response.ok, `${command}: ${await response.text()}`).toBe(true)
}
