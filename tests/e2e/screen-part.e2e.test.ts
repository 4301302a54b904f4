// An owner chooses the desks of a screen while it runs.

import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { picture } from '../kit/looking.ts'
import { openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { sampleSite } from '../kit/sample.ts'
import { openWorld, type World } from '../kit/world.ts'
import { pairedScreen } from './paired-screen.ts'

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

test('a wall that is for one room shows only its desks, at once; set-up lists only the walls of its site', async () => {
  // the screen of another site must not appear here
  await world.owner.ask('PUT', '/api/sites/elsewhere/settings', { ...sampleSite(), id: 'elsewhere' })
  await world.owner.ask('POST', '/api/sites/elsewhere/commands/open-day', {})
  const other = await openPage(browser, { viewport: SIZES.screen, complaints })
  await pairedScreen(other, world.base, 'elsewhere')
  const wall = await openPage(browser, { viewport: SIZES.screen, complaints })
  await pairedScreen(wall, world.base)
  for (const desk of ['1', '2']) {
    await world.owner.give('take-ticket', { queue: 'A' })
    await world.owner.give('call-next', { desk, seen: [] })
  }
  for (const number of ['A001', 'A002']) await wall.getByText(number).first().waitFor()

  const owner = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await signIn(owner, world.base)
  await owner.goto(`${world.base}/setup?site=xingfuli`)
  await owner.getByRole('button', { name: /大屏/ }).first().click()
  const row = owner.locator('yi-paired li')
  await row.first().waitFor()
  expect(await row.count()).toBe(1)
  await row.getByText('整个服务点').click()
  await row.getByRole('checkbox', { name: '2', exact: true }).check()
  await picture(owner, 'setup-screen-part', { fullPage: true })
  await row.getByRole('button', { name: '按此显示' }).click()
  await row.getByText('已改').waitFor()
  await row.getByText('台 2', { exact: true }).waitFor()
  await wall.getByText('A001').first().waitFor({ state: 'detached' })
  await wall.getByText('A002').first().waitFor()
})
