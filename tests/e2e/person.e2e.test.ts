// The details that a site asks for: set in set-up, given on the phone, seen on the tablet, taken back on the phone.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examinedLooks, fits, lookAs, looks, picture, reachable } from '../kit/looking.ts'
import { openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

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

test('an owner makes the site ask; a resident gives details, a marshal sees them, and the resident takes them back', async () => {
  const desk = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await desk.goto(`${world.base}/setup`)
  await desk.locator('input[name=name]').fill('owner')
  await desk.locator('input[name=passcode]').fill(PASSCODE)
  await desk.getByRole('button', { name: '登录' }).click()
  await desk.locator('yi-fold[data-part=asks] summary').click()
  await desk.getByText('取号时请居民留下信息').click()
  await desk.getByText('请居民留手机号后四位').click()
  await desk.getByText('24 小时后自动删除').waitFor()
  await look(desk, 'setup-asks', SIZES.tablet)
  await desk.getByRole('button', { name: '保存' }).click()
  await desk.getByText('位置不变').waitFor()

  const phone = await openPage(browser, { viewport: SIZES.phone, hasTouch: true, complaints })
  await phone.goto(`${world.base}/q/${SITE}?k=${world.pass()}`)
  await phone.locator('input[name=name]').fill('测试居民')
  await phone.locator('input[name=digits]').fill('86')
  await phone.getByText('请填 4 位数字').waitFor()
  expect(await phone.locator('button.take').isDisabled()).toBe(true)
  await phone.locator('input[name=digits]').fill('8642')
  await look(phone, 'phone-asks', SIZES.phone)
  await phone.locator('button.take').click()
  await phone.locator('yi-ticket h1').waitFor()

  const tablet = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await signIn(tablet, world.base)
  await tablet.locator('yi-desks button').first().click()
  await tablet.locator('button.next').click()
  await tablet.locator('yi-called').getByText('测试居民 · 手机尾号 8642').waitFor()
  await look(tablet, 'tablet-who', SIZES.tablet)
  await tablet.locator('yi-find button').first().click()
  await tablet.locator('yi-find input').fill('a001')
  await tablet.locator('yi-find form button').click()
  await tablet.locator('yi-find').getByText('测试居民 · 手机尾号 8642').waitFor()

  await phone.getByRole('button', { name: '我留下的信息' }).click()
  await look(phone, 'phone-given', SIZES.phone)
  await phone.getByRole('button', { name: '删除我留下的信息' }).click()
  await phone.getByText('✓ 已删除').waitFor()
  expect(await kept()).toEqual({})
  expect(complaints).toEqual([])
})

async function kept(): Promise<object> {
  return (await world.owner.ask('GET', `/api/sites/${SITE}/days/2026-11-23/tickets/A001/person`)).body
}

async function look(page: Page, state: string, size: { width: number; height: number }): Promise<void> {
  const examined = examinedLooks()
  for (const one of looks) {
    await lookAs(page, one)
    if (examined.includes(one)) await reachable(page, `${state} ${one.join(' ')}`)
    await fits(page, size.width, state)
    await picture(page, `${state}-${one.join('-')}`, { fullPage: true })
  }
  await lookAs(page, ['zh-CN', 'light'])
}
