// The phone's promises to its holder, in a real browser, over a connection that breaks.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, readCode, SIZES } from '../kit/pages.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { type Wire, wireTo } from '../kit/wire.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

const PHONE = { viewport: SIZES.phone, hasTouch: true, isMobile: true } as const

let browser: Browser
let world: World
let wire: Wire
/** The site's address for a phone behind bad Wi-Fi. */
let address = ''
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
  wire = await wireTo(Number(new URL(world.base).port))
  address = `http://127.0.0.1:${wire.port}/s/${SITE}`
})

afterAll(async () => {
  await browser?.close()
  await wire?.close()
  await world?.close()
})

test('a ticket survives reloads and breaks, goes to a second phone, is told why it moved, and is called', async () => {
  const { number, token } = await taken()
  const phone = await openPage(browser, { ...PHONE, complaints })
  await phone.goto(`${address}#t=${number}.${token}`)
  await phone.getByText('请到 1 号一米线').waitFor()
  expect(phone.url(), 'the token is out of the address').toBe(address)

  await phone.getByRole('button', { name: '大字' }).tap()
  await phone.reload()
  await phone.getByText('请到 1 号一米线').waitFor()
  expect(await phone.locator('h1').innerText()).toBe(number)
  expect(await fontSize(phone)).toBe('30px')
  await phone.getByRole('button', { name: '大字' }).tap()
  expect(await fontSize(phone)).toBe('18px')

  await phone.getByRole('button', { name: '转给家人' }).tap()
  await phone.locator('yi-qr svg').scrollIntoViewIfNeeded()
  const second = await openPage(browser, { ...PHONE, complaints })
  await second.goto(await readCode(phone))
  await second.getByText('请到 1 号一米线').waitFor()
  expect(await second.locator('h1').innerText()).toBe(number)
  await second.getByRole('button', { name: '请求帮助' }).tap()
  await second.getByRole('button', { name: '轮椅' }).tap()
  await second.getByText('已告诉引导员：轮椅').waitFor()
  await second.getByLabel('语言').selectOption('en')
  await second.getByText('A marshal has been told: Wheelchair').waitFor()
  await second.getByLabel('Language').selectOption('zh-CN')

  await ours('report-crowding', { queue: 'A', from: 1, to: 3 })
  await phone.getByText('请退回 1 号线').waitFor()
  await phone.locator('html.crowded').waitFor()
  await ours('clear-crowding', { queue: 'A' })
  await phone.locator('html:not(.crowded)').waitFor()
  await phone.getByText('请退回 1 号线').waitFor({ state: 'detached' })
  await ours('announce', { text: { 'zh-CN': '请站到树荫下', en: 'Stand in the shade' }, minutes: 5 })
  await second.getByText('请站到树荫下').waitFor()

  await ours('miss', { number })
  await phone.getByText('您的号还在。').waitFor()
  await phone.getByRole('button', { name: '修改人数或照顾' }).tap()
  await phone.getByRole('button', { name: '增加一人' }).tap()
  await phone.getByRole('button', { name: '保存', exact: true }).tap()
  await phone.getByText('已保存').waitFor()
  world.clock.pass(1_000)
  await second.getByText('同行 2 人').waitFor()
  await phone.getByRole('button', { name: '不排了' }).tap()
  await phone.getByText('确定不排了吗').waitFor()
  await phone.keyboard.press('Escape')
  await phone.getByText('确定不排了吗').waitFor({ state: 'detached' })

  wire.pause()
  wire.cut()
  await phone.getByText('连接中断').waitFor()
  await phone.getByText(/\d\d:\d\d 更新/).waitFor()
  await ours('call-next', { desk: '1', seen: [] })
  wire.resume()
  wire.cut()
  await Promise.all([phone, second].map((page) => page.getByText('请到 1 号采样台').waitFor()))
  await phone.locator('html.called').waitFor()
  await phone.getByText('连接中断').waitFor({ state: 'detached' })

  await phone.context().close()
  await second.context().close()
})

test('the page shows the site before any of its scripts has sent a request', async () => {
  const phone = await openPage(browser, { ...PHONE, complaints })
  await phone.routeWebSocket(/socket\.io/, () => {})
  await phone.goto(address)
  await phone.getByText('幸福里小区西苑').waitFor()
})

test('a number of another site, one of another day and one that this phone does not have are explained', async () => {
  const first = await taken()
  const other = await taken()
  const phone = await openPage(browser, { ...PHONE, complaints })
  await phone.goto(`${address}#t=${first.number}.${other.token}`)
  await phone.getByText('这个号不是本服务点的').waitFor()
  await phone.goto(`${address}#t=${other.number}.${other.token}`)
  await phone.getByRole('button', { name: `显示 ${other.number}` }).tap()
  await phone
    .getByText(/号一米线/)
    .first()
    .waitFor()
  world.clock.pass(24 * 3_600_000)
  const owner = await world.staff('owner', PASSCODE)
  await owner.give('open-day')
  wire.cut()
  await phone.getByText('这是之前的号，已经结束').waitFor()
  await phone.getByRole('button', { name: '重新取号' }).tap()
  await phone.locator('yi-choose').waitFor()
  // a broken connection is no fault of the page
  expect(complaints.filter((one) => !one.startsWith('WebSocket connection'))).toEqual([])
})

async function taken(): Promise<{ number: string; token: string }> {
  const { ticket, token } = await ours('take-ticket', { queue: 'A' })
  return { number: ticket.number, token }
}

/** Gives a command as the owner, not through the broken connection. */
async function ours(command: string, input: object) {
  const { status, body } = await world.owner.give(command, input)
  expect(status, command).toBeLessThan(300)
  // a waiting phone gets a view at most once a second
  world.clock.pass(1_000)
  return body.result
}

function fontSize(page: Page): Promise<string> {
  return page.evaluate('getComputedStyle(document.documentElement).fontSize')
}
