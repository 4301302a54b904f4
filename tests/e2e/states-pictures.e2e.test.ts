// Tablet, screen, overview and set-up where something is missing, over or refused, for a person and axe to look at.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUR } from '../kit/given.ts'
import { lookAs, lookAt, looks, PATIENCE } from '../kit/looking.ts'
import { eventually, openBrowser, openPage, pairScreen, signIn } from '../kit/pages.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { type Wire, wireTo } from '../kit/wire.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

let browser: Browser
let world: World
let wire: Wire
let base = ''
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
  wire = await wireTo(Number(new URL(world.base).port))
  base = `http://127.0.0.1:${wire.port}`
})
afterAll(async () => {
  await browser?.close()
  await wire?.close()
  await world?.close()
  expect(complaints).toEqual([])
})

test(
  'the tablet: refused, loading, of an unknown site, asked for help, with its forms open, cut off with a walk-in, closed',
  PATIENCE,
  async () => {
    const tablet = await openPage(browser, { complaints })
    await tablet.goto(`${base}/marshal/${SITE}`)
    await enter(tablet, 'wrong')
    await tablet.locator('yi-sign-in .alarm', { hasText: /\S/ }).waitFor()
    await lookAt(tablet, 'tablet', 'refused')
    await signIn(tablet, base)
    await tablet.goto(`${base}/marshal/nowhere`)
    await tablet.getByText('没有这个服务点').waitFor()
    await lookAt(tablet, 'tablet', 'unknown')

    const waiting = await tablet.context().newPage()
    await waiting.routeWebSocket(/socket\.io/, () => {})
    await waiting.goto(`${base}/marshal/${SITE}`)
    await waiting.getByText('正在连接').waitFor()
    await lookAt(waiting, 'tablet', 'loading')
    await waiting.close()

    for (let n = 0; n < 5; n++) await give('take-ticket', { queue: 'A' })
    await give('call-next', { desk: '1', seen: [] })
    await give('ask-help', { number: 'A003', need: 'wheelchair' })
    await give('hold', { number: 'A004', minutes: 10 })
    await give('call-next', { desk: '2', seen: [] })
    await give('miss', { number: 'A002' })
    await tablet.goto(`${base}/marshal/${SITE}`)
    await tablet.locator('yi-desks button').first().click()
    await tablet.locator('yi-called').waitFor()
    await lookAt(tablet, 'tablet', 'help')
    for (const [name, button] of [
      ['walk-in', '代取号'],
      ['find', '查号'],
    ] as const) {
      await tablet.getByRole('button', { name: button, exact: true }).click()
      await tablet.locator('dialog[open]').waitFor()
      await lookAt(tablet, 'tablet', name)
      await tablet.keyboard.press('Escape')
    }

    wire.sever()
    await tablet.getByRole('button', { name: '代取号' }).click()
    await tablet.getByRole('button', { name: '取号', exact: true }).click()
    await tablet.getByText('没有连接，暂时不知道号码').waitFor()
    await tablet.keyboard.press('Escape')
    await tablet.getByText('1 项等待发送').click()
    await lookAt(tablet, 'tablet', 'pending')
    wire.mend()
    await tablet.evaluate("dispatchEvent(new Event('online'))")
    await tablet.locator('yi-pending .arrived').waitFor()
    await give('close-day', {})
    await tablet.getByText('开始发号').waitFor()
    await lookAt(tablet, 'tablet', 'closed')
    await give('open-day', {})
    await tablet.context().close()
  },
)

test(
  'the screen: of an unknown site, loading, cut off for so long that its code is useless, and no longer paired',
  PATIENCE,
  async () => {
    const screen = await openPage(browser, { complaints })
    await screen.goto(`${base}/screen/nowhere`)
    await screen.locator('yi-line').first().waitFor()
    await lookAt(screen, 'screen', 'unknown')
    const tablet = await openPage(browser, { complaints })
    await signIn(tablet, base)
    await screen.clock.install()
    await screen.goto(`${base}/screen/${SITE}`)
    await pairScreen(screen, tablet)
    wire.sever()
    await screen.getByText('连接中断').first().waitFor()
    await screen.clock.fastForward(120_000)
    await screen.getByText('暂不能扫码取号').first().waitFor()
    await lookAt(screen, 'screen', 'cut-off-long')
    wire.mend()
    await tablet.context().close()
    await screen.context().close()
  },
)

test('the overview: loading, cut off, a day without figures', PATIENCE, async () => {
  const overview = await openPage(browser, { complaints })
  await overview.routeWebSocket(/socket\.io/, () => {})
  await overview.goto(base)
  await overview.locator('yi-overview').getByText('正在连接').waitFor()
  await lookAt(overview, 'overview', 'loading')
  await overview.context().close()

  const cut = await openPage(browser, { complaints })
  await cut.goto(base)
  await cut.locator('yi-site-card').waitFor()
  // load every language now: it cannot be loaded once the page is cut off
  for (const look of looks) await lookAs(cut, look)
  await lookAs(cut, ['zh-CN', 'light'])
  wire.sever()
  await cut.getByText('连接中断').waitFor()
  const choice = cut.locator('yi-language select')
  await choice.selectOption('ar')
  await eventually(() => choice.inputValue(), 'names a language that the page is not in').toBe('zh-CN')
  await lookAt(cut, 'overview', 'cut-off')
  wire.mend()
  await signIn(cut, base)
  await cut.goto(`${base}/?site=${SITE}`)
  await cut.locator('input[type=date]').fill('2020-01-01')
  await cut.getByText('换一个日期').waitFor()
  await lookAt(cut, 'overview', 'no-day')
  await cut.context().close()
})

test('the set-up: signed out, for a marshal, with faults, without a connection', PATIENCE, async () => {
  const page = await openPage(browser, { complaints })
  await page.goto(`${base}/setup`)
  await page.locator('yi-sign-in').waitFor()
  await lookAt(page, 'setup', 'sign-in')
  await world.owner.ask('POST', '/api/staff', {
    name: 'li',
    passcode: '12345678',
    role: 'marshal',
    sites: [SITE],
  })
  await enter(page, '12345678', 'li')
  await page.getByText('只有负责人可以设置').waitFor()
  await lookAt(page, 'setup', 'not-owner')
  await page.context().clearCookies()
  await page.reload()
  await enter(page, PASSCODE)
  await page.locator('yi-fold[data-part=line] summary').click()
  const spacing = page.locator('[data-path=spacing] input')
  await spacing.fill('9')
  await page.getByRole('button', { name: '保存' }).click()
  await page.locator('[data-path=spacing] .alarm').waitFor()
  await lookAt(page, 'setup', 'faults')
  await page.route('**/settings', (route) => route.abort())
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('没有连接，未发送').waitFor()
  await lookAt(page, 'setup', 'not-sent')
})

test(
  'the tablet: in the morning, with the question whether the clock is right, answered with one tap',
  PATIENCE,
  async () => {
    const tablet = await openPage(browser, { complaints })
    await signIn(tablet, base)
    await tablet.goto(`${base}/marshal/${SITE}`)
    await tablet.locator('yi-desks button').first().click()
    world.clock.doubt(24 * HOUR)
    world.clock.pass(15_000)
    const clock = tablet.locator('yi-alarms .clock')
    await clock.waitFor()
    await lookAt(tablet, 'tablet', 'clock')
    await clock.getByRole('button').click()
    await clock.waitFor({ state: 'detached' })
    await tablet.getByRole('button', { name: '开始发号' }).click()
    await tablet.getByRole('button', { name: '停止发号' }).waitFor()
    expect((await world.app.days.day(SITE)).date).toBe('2026-11-24')
    await tablet.context().close()
  },
)

async function enter(page: Page, passcode: string, name = 'owner'): Promise<void> {
  await page.locator('input[name=name]').fill(name)
  await page.locator('input[name=passcode]').fill(passcode)
  await page.getByRole('button', { name: '登录' }).click()
}

async function give(command: string, input: object): Promise<void> {
  const { status, text } = await world.owner.give(command, input)
  expect(status, text).toBeLessThan(300)
  world.clock.pass(1_000)
}
