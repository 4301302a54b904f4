// Set-up, by somebody who has never seen it: a site, its staff, its screen, its poster.

import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examinedLooks, fits, GALLERY, lookAs, looks, PATIENCE, picture, reachable } from '../kit/looking.ts'
import { eventually, openBrowser, openPage, otherLanguage, readCode, SIZES } from '../kit/pages.ts'
import { PASSCODE, type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { focusedPath, isInSight, openPart as openPartOf } from './in-focus.ts'
import { openWideSite } from './wide-site.ts'

let browser: Browser
let server: ServerProcess
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess()])
  page = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await page.goto(`${server.base}/setup`)
  await page.locator('input[name=name]').fill('owner')
  await page.locator('input[name=passcode]').fill(PASSCODE)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('yi-site-form').waitFor()
})

afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

const field = (path: string) => page.locator(`yi-field[data-path="${path}"]`)
const type = (path: string, text: string) => field(path).locator('input').fill(text)
const step = (name: RegExp) => page.locator('nav').getByRole('button', { name }).click()
const save = () => page.getByRole('button', { name: '保存' }).click()
/** Opens a folded part; one that is open stays so. */
const openPart = (name: string) => openPartOf(page, name)
const said = () => page.locator('yi-site-form .do [role=status]')

test('a wrong value is explained beside its field, nothing is saved, and a reload keeps the typed values', async () => {
  await page.getByText('间隔 1 米，每户站一条').waitFor()
  await openPart('line')
  await type('spacing', '9')
  await page.getByText('间隔 9 米').waitFor()
  await save()
  await field('spacing').getByText('请写 0.5 到 3 之间的数').waitFor()
  await otherLanguage(page)
  await field('spacing').getByText('Please write a number from 0.5 to 3').waitFor()
  await otherLanguage(page)
  await page.reload()
  await field('spacing').waitFor({ state: 'attached' })
  expect(await field('spacing').locator('input').inputValue()).toBe('9')
  // a part with a fault opens itself, and the fault's field has the focus
  await save()
  await eventually(() => focusedPath(page)).toBe('spacing')
  expect(await isInSight(page, field('spacing'))).toBe(true)
  expect(await marksNow()).toBe(31)
  await type('spacing', '2')
  await field('spacing').getByText('A 16').waitFor()
  await save()
  await said().getByText('位置不变').waitFor()
  expect(await marksNow()).toBe(16)
})

test('a part that cannot be removed now says so in sight, and unwanted changes can be discarded', async () => {
  const remove = page.getByRole('button', { name: '删除 1' })
  await openPart('desks')
  await remove.click()
  await save()
  const fault = page.locator('yi-site-form [data-path=desks].alarm', { hasText: '“1”在用' })
  await fault.waitFor()
  await eventually(() => isInSight(page, fault)).toBe(true)
  await page.getByRole('button', { name: '放弃修改' }).click()
  await remove.waitFor()
  expect(await fault.count()).toBe(0)
  expect(await page.getByRole('button', { name: '放弃修改' }).count()).toBe(0)
  await page.reload()
  await openPart('desks')
  await remove.waitFor()
})

test('a number as a Chinese keyboard gives it is accepted, and other text has a fault beside it', async () => {
  await openPart('line')
  await type('spacing', '一米')
  await field('spacing').getByText('请写数字，如 1.5').waitFor()
  await type('spacing', '１。５')
  await field('spacing').getByText('A 21').waitFor()
  expect(await field('spacing').locator('input').inputValue()).toBe('1.5')
  await openPart('desks')
  await type('desks.0.id', '１')
  await field('desks.0.id').locator('input').blur()
  expect(await field('desks.0.id').locator('input').inputValue()).toBe('1')
  await type('spacing', '2')
})

test('the wall is drawn live as it will look, and its legibility is said plainly', async () => {
  await openPart('screen')
  const preview = page.locator('yi-wall-preview')
  await preview.getByText('65 英寸在 6 米处能看清您的 3 个台').waitFor()
  await preview.locator('yi-wall').getByText('A133').first().waitFor()
  const own = page.locator('yi-field', { hasText: '填写大屏尺寸' }).locator('input')
  await own.check()
  await type('screen.distance', '15')
  await preview.locator('.alarm', { hasText: '把大屏移近' }).waitFor()
  await page.getByRole('button', { name: '增加采样台' }).click()
  await preview.locator('yi-wall').getByText('A134').first().waitFor()
  await page.getByRole('button', { name: '删除 4' }).click()
  await own.uncheck()
})

test('three answers make a whole site, its day is opened, a marshal and a screen are added, and its poster has a code', async () => {
  await page.getByRole('button', { name: '新建服务点' }).click()
  await makeIt()
  await field('name.zh-CN').getByText('请填写').waitFor()
  await eventually(() => focusedPath(page)).toBe('name.zh-CN')
  await page.getByRole('radio', { name: /核酸采样/ }).check()
  await type('name.zh-CN', '东门社区')
  await page.getByText('dongmen').first().waitFor()
  await type('desks', '5')
  await type('metres', '20')
  await makeIt()
  await said().getByText('已建好').waitFor()
  expect(new URL(page.url()).search).toBe('?site=dongmen&step=site')
  await page.reload()
  await page.locator('yi-which').getByText('东门社区').waitFor()
  await page.getByText('1、2、3、4、5，都叫全部队列').waitFor()
  expect(await field('name.en').locator('input').inputValue()).toBe('Dongmen Community')
  await field('queues.1.length').getByText('11 条一米线').waitFor()
  await page.getByRole('button', { name: '增加队列' }).click()
  expect(await field('queues.2.name.zh-CN').locator('input').inputValue()).toBe('预约队列')
  await type('name.zh-CN', '东门')
  await type('name.en', 'East Gate')
  await openPart('who')
  await field('presence').locator('select').selectOption('open')
  await save()
  await said().getByText('已保存').waitFor()
  await page.getByRole('button', { name: '开始发号' }).click()
  await said().getByText('已开始').waitFor()

  await page.getByRole('button', { name: '下一步：人员' }).click()
  const box = (name: string) =>
    page.locator('yi-staff-form [role=group] yi-field', { hasText: name }).locator('input')
  await type('name', 'elsewhere')
  await type('passcode', '２７１８２８１８')
  // the new site is ticked for a new account; an account without any site has a fault at the boxes
  expect(await box('东门').isChecked()).toBe(true)
  await box('东门').uncheck()
  await page.getByRole('button', { name: '增加人员' }).click()
  await page.locator('yi-staff-form [role=group]').getByText('请至少选一个服务点').waitFor()
  expect(await page.locator('yi-staff-card').count()).toBe(0)
  await box('幸福里').check()
  await page.getByRole('button', { name: '增加人员' }).click()
  await page.getByText('已增加 elsewhere').waitFor()
  await eventually(() => isInSight(page, page.locator('yi-staff-card h2').first())).toBe(true)
  await type('name', 'li')
  await type('passcode', '123')
  await page.getByRole('button', { name: '增加人员' }).click()
  await field('passcode').locator('.alarm').waitFor()
  await page.getByRole('button', { name: '生成口令' }).click()
  const passcode = await field('passcode').locator('input').inputValue()
  const { promise: asked, resolve: goOn } = Promise.withResolvers<void>()
  await page.route('**/api/staff', async (route) => {
    if (route.request().method() === 'GET') await asked
    await route.continue()
  })
  await page.getByRole('button', { name: '增加人员' }).click()
  await page.getByText('已增加 li').waitFor()
  await page.getByRole('button', { name: '删除 owner' }).click()
  // another account that comes into the list before theirs does not get their first tap
  goOn()
  await page.getByRole('button', { name: '删除 li' }).waitFor()
  await page.getByRole('button', { name: '再点一次，删除 owner' }).click()
  await page.getByText('最后一位负责人不能删除').waitFor()
  await handedOver(passcode)
  await step(/记录/)
  await page.getByRole('button', { name: '更换二维码密钥' }).click()
  await page.getByRole('button', { name: '再点一次，更换' }).click()
  await page.getByText('大屏已显示新的二维码').waitFor()

  await step(/大屏/)
  const screen = await openPage(browser, { viewport: SIZES.screen, complaints })
  await screen.goto(`${server.base}/screen/dongmen`)
  const code = await screen.locator('yi-pairing .number', { hasText: /^[0-9A-Z]{6}$/ }).innerText()
  await type('code', 'AAAAAA')
  await page.getByRole('button', { name: '配对', exact: true }).click()
  await field('code').locator('.alarm').waitFor()
  await type('code', code.toLowerCase())
  await page.getByRole('button', { name: '配对', exact: true }).click()
  await page.getByText('已配对：').waitFor()
  await screen.locator('yi-board').getByText('东门').first().waitFor()

  await step(/打印/)
  const posters = page.locator('yi-kit-item[data-item=posters]')
  await posters.locator('yi-qr svg').scrollIntoViewIfNeeded()
  expect(await readCode(page)).toBe(`${server.base}/s/dongmen`)
  await page.evaluate(() => Object.assign(globalThis, { print() {} }))
  for (const [paper, width] of [
    ['A4', 595],
    ['A3', 842],
  ] as const) {
    await posters.locator('select[name=paper]').selectOption(paper)
    await posters.getByRole('button', { name: '只打印这一项' }).click()
    await page.locator('.yi-kit').waitFor({ state: 'attached' })
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g), paper).toHaveLength(1)
    expect(Math.round(Number(/\/MediaBox \[0 0 ([\d.]+)/.exec(pdf)?.[1])), paper).toBe(width)
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
  }
})

test('a marshal of another site is told so, and whom to ask', async () => {
  const tablet = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await tablet.goto(`${server.base}/marshal/dongmen`)
  await tablet.locator('input[name=name]').fill('elsewhere')
  await tablet.locator('input[name=passcode]').fill('27182818')
  await tablet.getByRole('button', { name: '登录' }).click()
  await tablet.getByText('这个服务点没有分配给您').waitFor()
  await tablet.context().close()
})

test('every step has a picture, fits the narrowest window, and axe finds nothing', PATIENCE, async () => {
  await openWideSite(page, server.base, 'dongmen')
  const steps = [1, 2, 3, 4, 5].map((number) => ({ number, examined: examinedLooks() }))
  for (const look of looks) {
    await lookAs(page, look)
    for (const { number, examined } of steps) {
      await step(new RegExp(`^${number}\\.`))
      const state = `setup-${number}-${look.join('-')}`
      if (examined.includes(look)) await reachable(page, state)
      await page.setViewportSize({ width: 320, height: 568 })
      await fits(page, 320, state)
      for (const { width, height } of [SIZES.tablet, SIZES.phone]) {
        await page.setViewportSize({ width, height })
        await picture(page, `${state}-${width}`, { fullPage: true })
      }
    }
  }
  expect(complaints).toEqual([])
})

/** Two cards are shown, each with its words, a code for its account's site, and a sheet of paper; one of them is put away. */
async function handedOver(passcode: string): Promise<void> {
  const cards = page.locator('yi-staff-card')
  expect(await cards.locator('.passcode').allInnerTexts()).toEqual([passcode, '27182818'])
  const newest = cards.first()
  await newest.getByText('东门').waitFor()
  // going to another step puts no card away
  await step(/打印/)
  await step(/人员/)
  await newest.locator('yi-qr svg').scrollIntoViewIfNeeded()
  const address = await newest.locator('code').innerText()
  expect(address).toMatch(new RegExp(`^${server.base}/marshal/dongmen#enrol=[\\w-]{43}$`))
  expect(await cards.last().locator('code').innerText()).toContain('/marshal/xingfuli#enrol=')
  await page.evaluate(() => Object.assign(globalThis, { print() {} }))
  for (const [paper, width] of [
    ['A6', 298],
    ['A4', 595],
  ] as const) {
    await newest.getByRole('button', { name: `打印 ${paper}` }).click()
    const sheet = page.locator('.yi-card')
    await sheet.locator('yi-qr svg').waitFor({ state: 'attached' })
    const paragraphs = (await sheet.locator('p').allTextContents()).map((said) => said.trim())
    expect(paragraphs).toEqual(expect.arrayContaining(['li', passcode, '东门 East Gate', '引导员 Marshal']))
    expect(paragraphs, 'no empty fields').not.toContain('')
    const pdf = await page.pdf({ preferCSSPageSize: true, path: join(GALLERY, `staff-card-${paper}.pdf`) })
    const written = pdf.toString('latin1')
    expect(written.match(/\/Type \/Page\b/g), paper).toHaveLength(1)
    expect(Math.round(Number(/\/MediaBox \[0 0 ([\d.]+)/.exec(written)?.[1])), paper).toBe(width)
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
  }
  for (const look of looks) {
    await lookAs(page, look)
    await reachable(page, 'cards')
    for (const [width, height] of [
      [1366, 768],
      [1180, 820],
      [360, 640],
    ] as const) {
      await page.setViewportSize({ width, height })
      await fits(page, width, 'cards')
      await picture(page, `setup-cards-${look.join('-')}-${width}`, { fullPage: true })
    }
  }
  await lookAs(page, looks[0]!)
  await page.setViewportSize(SIZES.tablet)
  await newest.locator('yi-qr svg').waitFor()
  await newest.getByRole('button', { name: '收起' }).click()
  expect(await cards.locator('.passcode').allInnerTexts()).toEqual(['27182818'])
}

const makeIt = () => page.getByRole('button', { name: '建好服务点' }).click()

/** Marks of the sample's first line, as any reader gets them. */
async function marksNow(): Promise<number> {
  return (await (await page.request.get(`${server.base}/api/sites/xingfuli`)).json()).queues[0].line.marks
}
