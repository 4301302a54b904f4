// The phone where something is missing, over or refused, for a person and axe to look at.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, PATIENCE } from '../kit/looking.ts'
import { openBrowser, openPage } from '../kit/pages.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

const DAY = 24 * 3_600_000

let browser: Browser
let world: World
let address = ''
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
  address = `${world.base}/s/${SITE}`
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
  expect(complaints).toEqual([])
})

test('without a number: no scan, an old scan, a paused queue, no network', PATIENCE, async () => {
  const phone = await openPage(browser, { complaints })
  await phone.goto(address)
  await phone.getByText('请扫描').first().waitFor()
  await lookAt(phone, 'phone', 'not-scanned')

  const old = world.pass()
  world.clock.pass(120_000)
  await phone.goto(`${address}?k=${old}`)
  await phone.locator('yi-message h2').waitFor()
  await lookAt(phone, 'phone', 'refused')

  await give('pause-queue', { queue: 'A' })
  await phone.goto(`${address}?k=${world.pass()}`)
  await phone.locator('label.paused').waitFor()
  await lookAt(phone, 'phone', 'paused')
  // nobody is put in the green lane by default
  await take(phone).click()
  await phone.getByRole('alert').getByText('请选择队列').waitFor()
  await give('resume-queue', { queue: 'A' })
  await phone.route('**/commands/*', (route) => route.abort())
  await phone.goto(`${address}?k=${world.pass()}`)
  await take(phone).click()
  await phone.getByText('没有连接，未发送').waitFor()
  await lookAt(phone, 'phone', 'not-sent')
  await phone.context().close()
})

test('with a number: loading, held, moved back, of another site, of yesterday', PATIENCE, async () => {
  const [first, other] = [await taken(), await taken()]
  const phone = await openPage(browser, { complaints })
  await phone.routeWebSocket(/socket\.io/, () => {})
  await open(phone, first.number, first.token)
  await phone.getByText(first.number).first().waitFor()
  await lookAt(phone, 'phone', 'loading')
  await phone.context().close()

  const second = await openPage(browser, { complaints })
  await open(second, first.number, first.token)
  await second.locator('section.lined').waitFor()
  await give('hold', { number: first.number, minutes: 10 })
  await second.locator('section.held').waitFor()
  await lookAt(second, 'phone', 'held')
  await give('resume', { number: first.number })
  await give('call-next', { desk: '1', seen: [] })
  await give('miss', { number: first.number })
  await give('return-ticket', { number: first.number })
  await second.locator('.why').waitFor()
  await lookAt(second, 'phone', 'moved')
  await second.context().close()

  const third = await openPage(browser, { complaints })
  await open(third, other.number, first.token)
  await third.getByText('这个号不是本服务点的').waitFor()
  await lookAt(third, 'phone', 'foreign')
  await third.getByRole('button', { name: '重新取号' }).click()
  world.clock.pass(DAY)
  const owner = await world.staff('owner', PASSCODE)
  await owner.give('open-day')
  await open(third, other.number, other.token)
  await third.getByText('这是之前的号，已经结束').waitFor()
  await lookAt(third, 'phone', 'yesterday')
})

const take = (page: Page) => page.getByRole('button', { name: '取号', exact: true })

/** Opens a link as from another phone's code: the page loads again. */
async function open(page: Page, number: string, token: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${address}#t=${number}.${token}`)
}

async function taken(): Promise<{ number: string; token: string }> {
  const { ticket, token } = await give('take-ticket', { queue: 'A' })
  return { number: ticket.number, token }
}

async function give(command: string, input: object) {
  const { status, body } = await world.owner.give(command, input)
  expect(status, command).toBeLessThan(300)
  world.clock.pass(1_000)
  return body.result
}
