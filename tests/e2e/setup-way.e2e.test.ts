// A site of several steps is made and changed in set-up, and its phones and its screen show the changed way.

import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { picture } from '../kit/looking.ts'
import { openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { openWorld, type World } from '../kit/world.ts'
import { openPart } from './in-focus.ts'
import { pairedScreen } from './paired-screen.ts'

let browser: Browser
let world: World

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

test('a way is made from a template, loses a step and gets another, and phone and screen show what was saved', async () => {
  const complaints: string[] = []
  const page = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await signIn(page, world.base)
  await page.goto(`${world.base}/setup`)
  await page.getByRole('button', { name: '新建服务点' }).click()
  await page.getByRole('radio', { name: /疫苗接种/ }).check()
  await page.getByRole('radio', { name: /入口 › 登记 › 接种 › 留观/ }).check()
  await page.locator('yi-field[data-path="name.zh-CN"] input').fill('西门社区')
  await page.getByText('ximen').first().waitFor()
  await page.getByRole('button', { name: '建好服务点' }).click()
  const said = page.locator('yi-site-form .do [role=status]')
  await said.getByText('已建好').waitFor()

  const way = page.locator('yi-way')
  await way.getByRole('button', { name: '去掉“登记和知情同意”' }).click()
  await way.getByRole('button', { name: '在“入口”后面加一步' }).click()
  await way.getByRole('button', { name: '知情同意', exact: true }).click()
  // the desks of the step that went serve the one that came
  await page.locator('yi-field[data-path=idle] select').selectOption({ label: 'B 知情同意' })
  await openPart(page, 'who')
  await page.locator('yi-field[data-path=presence] select').selectOption('open')
  await picture(page, 'setup-way', { fullPage: true })
  await page.getByRole('button', { name: '保存' }).click()
  await said.getByText('已保存').waitFor()
  await page.getByRole('button', { name: '开始发号' }).click()
  await said.getByText('已开始').waitFor()

  const screen = await openPage(browser, { viewport: SIZES.screen, complaints })
  await pairedScreen(screen, world.base, 'ximen')
  await screen.getByText('留观中 0 / 30').waitFor()
  const phone = await openPage(browser, { viewport: SIZES.phone, isMobile: true, hasTouch: true, complaints })
  await phone.goto(`${world.base}/s/ximen`)
  await phone.getByText('普通队列').first().tap()
  await phone.getByRole('button', { name: '取号', exact: true }).tap()
  await phone.locator('yi-ticket h1').getByText('A001').waitFor()
  for (const step of ['入口', '知情同意', '接种', '留观'])
    await phone.locator('yi-steps').getByText(step, { exact: true }).waitFor()
  expect(await phone.locator('yi-steps').getByText('登记').count()).toBe(0)
  await screen.getByText('1 个号在等').first().waitFor()
  await picture(screen, 'screen-steps')
  await picture(phone, 'phone-steps', { fullPage: true })
  expect(complaints).toEqual([])
})
