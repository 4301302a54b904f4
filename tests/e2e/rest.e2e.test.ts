// A desk changes hands: one marshal goes to eat in the middle of somebody's turn, another takes over on another tablet.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { faultsOf } from '../kit/axe.ts'
import { openBrowser, openPage } from '../kit/pages.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

const VIEWPORT = { width: 1280, height: 800 }
let browser: Browser
let world: World
let wang: Page
let li: Page
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
  for (const desk of ['2', '3']) await world.owner.give('close-desk', { desk })
  for (let n = 0; n < 3; n++) await world.owner.give('take-ticket', { queue: 'A' })
  ;[wang, li] = [await tabletOf('王芳'), await tabletOf('李强')]
})
beforeEach(() => expect(complaints).toEqual([]))
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

test('[R1] a desk is taken over, and every tablet shows the marshal who calls there at work', async () => {
  for (const tablet of [wang, li]) await tablet.locator('yi-desks button').first().click()
  await wang.locator('yi-desk .take').click()
  await wang.locator('yi-desk .rest').waitFor()
  await wang.locator('yi-desk .next').click()
  await li.locator('yi-desk h2', { hasText: '王芳' }).waitFor()
})

test('[R2] a rest asks what to do with the numbers at the desk, keeps them, and names the queues that nobody else calls', async () => {
  await wang.locator('yi-called', { hasText: 'A001' }).waitFor()
  await wang.locator('yi-desk .rest').click()
  await wang.getByText('A 队只有这里在叫，还有 2 个号在等').waitFor()
  expect(await faultsOf(wang)).toEqual([])
  await wang.getByRole('button', { name: 'A001 留在这里，等人接手' }).click()
  await li.locator('yi-desk .nobody', { hasText: '起休息' }).waitFor()
  await li.locator('yi-alarms', { hasText: 'A 队 2 个号' }).waitFor()
  expect(await faultsOf(li)).toEqual([])
})

test('[R4] another marshal goes on with them, and the one who comes back sees that the desk is another’s', async () => {
  await li.locator('yi-desk .next', { hasText: '接手 1 号采样台' }).click()
  await li.locator('yi-desk .rest').waitFor()
  await li.locator('yi-called', { hasText: 'A001' }).waitFor()
  await wang.locator('yi-desk .take').waitFor()
  await wang.locator('yi-desk .taken', { hasText: '接手了 1 号采样台' }).waitFor()
  expect(await wang.locator('yi-called button, yi-desk footer button').count()).toBe(0)
})

test('[C11] a scanner that types the number, and Enter, notes that its holder has arrived', async () => {
  await li.getByRole('button', { name: '扫码找号' }).click()
  await li.locator('yi-scan input').fill('A001')
  await li.keyboard.press('Enter')
  await li.locator('yi-called .here').waitFor()
  await li.locator('yi-scan dialog').waitFor({ state: 'hidden' })
})

test('[R1] a marshal who signs in on another tablet finds their desk there', async () => {
  const other = await tabletOf('李强')
  await other.locator('yi-called', { hasText: 'A001' }).waitFor()
  await other.locator('yi-desk .rest').waitFor()
})

/** The tablet of an account that has signed in there. */
async function tabletOf(name: string): Promise<Page> {
  const account = { name, passcode: '12345678', role: 'marshal', sites: [SITE] }
  await world.owner.ask('POST', '/api/staff', account)
  const tablet = await openPage(browser, { viewport: VIEWPORT, complaints })
  await tablet.goto(`${world.base}/marshal/${SITE}`)
  await tablet.locator('input[name=name]').fill(name)
  await tablet.locator('input[name=passcode]').fill('12345678')
  await tablet.getByRole('button', { name: '登录' }).click()
  await tablet.locator('yi-site').waitFor()
  return tablet
}
