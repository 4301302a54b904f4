// A marshal changes the order: somebody has arrived, somebody is called before their turn, somebody lets others go
// first.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { faultsOf } from '../kit/axe.ts'
import { openBrowser, openPage, signIn } from '../kit/pages.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { type Wire, wireTo } from '../kit/wire.ts'

let browser: Browser
let server: ServerProcess
let wire: Wire
let tablet: Page
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess()])
  wire = await wireTo(Number(new URL(server.base).port))
  tablet = await openPage(browser, { viewport: { width: 1180, height: 820 }, complaints })
  await signIn(tablet, `http://127.0.0.1:${wire.port}`)
  await tablet.evaluate(fortyCome)
  await tablet.locator('yi-desks button').first().click()
  await tablet.locator('yi-desk .next').click()
  await tablet.locator('yi-called', { hasText: 'A001' }).waitFor()
})
beforeEach(() => expect(complaints).toEqual([]))
afterAll(async () => {
  await browser?.close()
  await wire?.close()
  await server?.dispose()
})

test('[C12] a person who has arrived is shown so and cannot be missed, and an undo takes the arrival back', async () => {
  const called = tablet.locator('yi-called')
  const next = () => tablet.locator('yi-desk .next').boundingBox()
  const before = await next()
  await called.locator('.arrive').click()
  await called.locator('.here').waitFor()
  expect(await called.locator('.miss').isDisabled()).toBe(true)
  // the key's refusal says why
  await tablet.keyboard.press('m')
  await tablet.locator('yi-desk .said', { hasText: '这个号的人已经到了' }).waitFor()
  await tablet.locator('yi-desk footer button', { hasText: '撤销：A001 已到' }).click()
  await called.locator('.arrive').waitFor()
  // by the key too; the message about it does not move Next
  await tablet.keyboard.press('a')
  await called.locator('.here').waitFor()
  expect(await next()).toEqual(before)
  expect(await faultsOf(tablet)).toEqual([])
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
  await reader.goto(`${server.base}/?moves=xingfuli`)
  await reader.getByText('引导员提前叫（需要照顾），先来还在等的有 34 个号').waitFor()
  await reader.context().close()
})

test('[C4] a number called a moment ago is not finished by a call before the turn: it waits until they can have been served', async () => {
  await tablet.keyboard.press('f')
  await tablet.locator('yi-called').waitFor({ state: 'detached' })
  await tablet.locator('yi-desk .next').click()
  await tablet.locator('yi-called', { hasText: 'A002' }).waitFor()
  await tablet.locator('yi-rail [data-mark="3"]').first().click()
  await tablet.locator('yi-line-desk .call').click()
  // Playwright waits until it can be pressed, which is when Next would no longer ask
  await tablet.locator('yi-out-of-turn').getByRole('button', { name: '工作人员要求' }).click()
  await tablet.locator('yi-called', { hasText: 'A005' }).waitFor()
  const [before = 0, after = 0] = await tablet.evaluate(calledAt, ['A002', 'A005'])
  // five seconds by the tablet's clock, which may differ a little from the server's
  expect(after - before).toBeGreaterThanOrEqual(4_000)
})

test('from Find a missed number is called, also without a connection, and only once', async () => {
  await tablet.locator('yi-called .miss').click()
  await tablet.locator('yi-called').waitFor({ state: 'detached' })
  await tablet.keyboard.press('/')
  const find = tablet.locator('yi-find')
  await find.locator('input').fill('5')
  await tablet.keyboard.press('Enter')
  await find.locator('.found strong', { hasText: 'A005' }).waitFor()
  await find.getByRole('button', { name: '提前叫' }).click()
  const reason = tablet.locator('yi-out-of-turn').getByRole('button', { name: '之前没来' })
  await reason.waitFor()
  wire.sever()
  await reason.click()
  await tablet.getByText('1 项等待发送').click()
  await tablet.getByText('1 号采样台：提前叫 A005').waitFor()
  wire.mend()
  await tablet.locator('yi-called', { hasText: 'A005' }).waitFor()
  await tablet.getByText('1 号采样台：提前叫 A005').waitFor({ state: 'detached' })
})

test('the number that Next would call is shown first, goes three places back with a reason, and an undo brings it to the front again', async () => {
  const desk = tablet.locator('yi-desk')
  await desk.locator('.next', { hasText: '叫 A003' }).waitFor()
  await desk.locator('.pass').click()
  await tablet.locator('yi-out-of-turn').getByRole('button', { name: '还没准备好' }).click()
  await desk.locator('.next', { hasText: '叫 A004' }).waitFor()
  await desk.locator('.said', { hasText: 'A003 往后排 3 个' }).waitFor()
  await desk.locator('footer button', { hasText: '撤销：A003 往后排' }).click()
  await desk.locator('.next', { hasText: '叫 A003' }).waitFor()
})

async function fortyCome(): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ queue: 'A' })
  for (let n = 0; n < 40; n++)
    await fetch('/api/sites/xingfuli/commands/take-ticket', { method: 'POST', headers, body })
}

/** When these numbers were called, by the log. */
async function calledAt(numbers: readonly string[]): Promise<number[]> {
  const { date } = (await (await fetch('/api/sites/xingfuli')).json()) as { date: string }
  const log = await (await fetch(`/api/sites/xingfuli/days/${date}/events.ndjson`)).text()
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return numbers.map(
    (number) => lines.find(({ event }) => event.type === 'called' && event.number === number).at,
  )
}
