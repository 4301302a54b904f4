// A marshal calls somebody before their turn, and everybody can read why.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../kit/axe.ts'
import { MINUTE } from '../kit/given.ts'
import { openBrowser, openPage, signIn } from '../kit/pages.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

let browser: Browser
let world: World
let tablet: Page
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
  tablet = await openPage(browser, { viewport: { width: 1180, height: 820 }, complaints })
  await signIn(tablet, world.base)
  for (let n = 0; n < 40; n++) await world.owner.give('take-ticket', { queue: 'A' })
  await tablet.locator('yi-desks button').first().click()
  await tablet.locator('yi-desk .next').click()
  await tablet.locator('yi-called', { hasText: 'A001' }).waitFor()
  // until A001 can have been served
  world.clock.pass(MINUTE)
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
  expect(complaints).toEqual([])
})

test('a number among the next ones is called first for a reason that everybody can read, and a second tap calls nobody', async () => {
  await tablet.locator('yi-queue .next button', { hasText: 'A036' }).click()
  const dialog = tablet.locator('yi-out-of-turn dialog')
  await dialog.getByText('1 号采样台的 A001 即算完成').waitFor()
  expect(await faultsOf(tablet)).toEqual([])
  await dialog.getByRole('button', { name: '需要照顾' }).dblclick()
  const called = tablet.locator('yi-called', { hasText: 'A036' })
  await called.getByText('提前叫：需要照顾').waitFor()
  expect(await tablet.locator('yi-called').count()).toBe(1)

  const reader = await openPage(browser, { complaints })
  await reader.goto(`${world.base}/?moves=${SITE}`)
  await reader.getByText('引导员提前叫（需要照顾），先来还在等的有 34 个号').waitFor()
  await reader.context().close()
})
