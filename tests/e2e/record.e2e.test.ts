// The record: for anyone, why one number went before another; for the owner, who did what.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examinedLooks, fits, lookAs, looks, picture, reachable } from '../kit/looking.ts'
import { openBrowser, openPage, SIZES } from '../kit/pages.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

let browser: Browser
let world: World
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
  const give = (command: string, input: object) => world.owner.give(command, input)
  for (let n = 0; n < 12; n++) await give('take-ticket', { queue: 'A' })
  await give('take-ticket', { queue: 'G' })
  await give('call-next', { desk: '1', seen: [] })
  await give('call-next', { desk: '2', seen: [] })
  await give('miss', { number: 'A001' })
  await give('return-ticket', { number: 'A001', places: 3 })
  await give('call-next', { desk: '2', seen: [] })
  await give('transfer', { number: 'A005', queue: 'G' })
  await give('hold', { number: 'A006' })
  await give('leave', { number: 'A007' })
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

test('from their number a resident finds why another number went before theirs', async () => {
  const { body } = await world.owner.give('take-ticket', { queue: 'A' })
  const { ticket, token } = body.result
  const phone = await openPage(browser, { viewport: SIZES.phone, complaints })
  await phone.goto(`${world.base}/s/${SITE}#t=${ticket.number}.${token}`)
  await phone.getByRole('link', { name: '为什么有人在我前面' }).click()
  await phone.getByText('绿色通道先叫，前面还有 12 个先来的号在等').waitFor()
  await phone.getByText('先来的 1 个号没来过或回过队').waitFor()
  await look(phone, 'moves-phone', SIZES.phone)
  await phone.setViewportSize(SIZES.tablet)
  await look(phone, 'moves-tablet', SIZES.tablet)
  await phone.locator('input[name=number]').fill('a007')
  await phone.getByRole('button', { name: '查看' }).click()
  await phone.locator('yi-moves li').nth(1).waitFor({ state: 'detached' })
  expect(await phone.locator('yi-moves li').innerText()).toContain('引导员作废了这个号')
  await phone.locator('input[name=date]').fill('2020-01-01')
  await phone.getByRole('button', { name: '查看' }).click()
  await phone.getByText('没有这样的记录').waitFor()
})

test('the owner finds who did what to a number', async () => {
  const page = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await page.goto(`${world.base}/setup`)
  await page.locator('input[name=name]').fill('owner')
  await page.locator('input[name=passcode]').fill(PASSCODE)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('nav').getByRole('button', { name: /记录/ }).click()
  await page.locator('yi-audit li').first().waitFor()
  await look(page, 'audit-tablet', SIZES.tablet)
  await page.setViewportSize(SIZES.phone)
  await look(page, 'audit-phone', SIZES.phone)
  // without its letter it may belong to either queue
  await page.locator('input[name=number]').fill('１')
  await page.getByRole('button', { name: '查看' }).click()
  await page.locator('yi-record-filter').getByRole('button', { name: 'A001' }).click()
  // the list is empty until the answer is there
  await page.locator('yi-audit li').nth(6).waitFor({ state: 'detached' })
  await page.locator('yi-audit li').first().waitFor()
  const said = (await page.locator('yi-audit li').allInnerTexts()).join('\n')
  expect(said).toMatch(
    /owner\s+回队[\s\S]*owner\s+标记没来[\s\S]*owner\s+叫下一位 · 2 号采样台[\s\S]*A001 叫到[\s\S]*owner\s+取号/,
  )
  expect(complaints).toEqual([])
})

async function look(page: Page, state: string, size: { width: number; height: number }): Promise<void> {
  const examined = examinedLooks()
  for (const one of looks) {
    await lookAs(page, one)
    if (examined.includes(one)) await reachable(page, `${state} ${one.join(' ')}`)
    await fits(page, size.width, state)
    await picture(page, `${state}-${one.join('-')}`)
  }
  await lookAs(page, ['zh-CN', 'light'])
}
