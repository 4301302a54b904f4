// Somebody who waited until the site closed, on the phone and on the wall: told so in the evening, and called first on the next
// morning, once.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, SIZES } from '../kit/pages.ts'
import { sampleSite } from '../kit/sample.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'
import { pairedScreen } from './paired-screen.ts'

const HOUR = 60 * 60_000
const PHONE = { viewport: SIZES.phone, isMobile: true, hasTouch: true } as const
const SPANS = [{ from: '08:00', to: '18:00' }]

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

/** Opens the page of the site on a phone of its own; `own`: with this number in the address. */
async function phoneAt(own?: string): Promise<Page> {
  const phone = await openPage(browser, { ...PHONE, complaints })
  await phone.goto(`${world.base}/s/${SITE}${own === undefined ? '' : `#t=${own}`}`)
  return phone
}

async function take(phone: Page, number: string): Promise<void> {
  await phone.getByRole('button', { name: '取号', exact: true }).tap()
  await phone.locator('yi-ticket h1', { hasText: number }).waitFor()
}

test('who still waits when the site closes is offered to be among the first next time, and is, once', async () => {
  const calendar = { opens: 'itself', week: { mon: SPANS, tue: SPANS } }
  const settings = { ...sampleSite(), presence: 'open', calendar }
  const { status, text } = await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, settings)
  expect(status, text).toBe(200)
  const phone = await phoneAt()
  await take(phone, 'A001')
  const { number, token } = await phone.evaluate(
    (kept) => JSON.parse(localStorage.getItem(kept) ?? '{}'),
    `yimi:ticket:${SITE}`,
  )

  world.clock.pass(10 * HOUR)
  await phone.reload()
  await phone.getByText('下一个服务日开门后一小时内用这部手机取号，您排在最前面').waitFor()
  await phone.getByRole('button', { name: '不排了', exact: true }).tap()
  await phone.getByRole('button', { name: '今天不排了' }).tap()
  await phone.getByText('谢谢您等到现在，没能轮到您，很抱歉').waitFor()

  world.clock.pass(14 * HOUR)
  // the session of yesterday is over
  const owner = await world.staff('owner', PASSCODE)
  await owner.give('open-desk', { desk: '1' })
  // two who came earlier this morning
  for (const device of [world.device(), world.device()]) {
    const { status } = await world.anyone.give('take-ticket', { queue: 'A', device })
    expect(status).toBe(201)
  }
  await phone.reload()
  await phone.getByText('这是之前的号，已经结束').waitFor()
  await phone.getByRole('button', { name: '重新取号' }).tap()
  await take(phone, 'A003')
  await phone.getByText('您上次等到关门，今天优先：您排在最前面').waitFor()
  await phone.getByRole('img', { name: '下一个就是您' }).waitFor()

  // the number of yesterday was shown on a second phone, too
  const second = await phoneAt(`${number}.${token}`)
  await second.getByRole('button', { name: '重新取号' }).tap()
  await take(second, 'A004')
  await second.getByText('上次的号已经用过，所以这是普通号').waitFor()
  await second.getByRole('img', { name: '前面 3 个号' }).waitFor()

  const wall = await openPage(browser, { viewport: SIZES.screen, complaints })
  await pairedScreen(wall, world.base)
  expect((await owner.give('call-next', { desk: '1', seen: [] })).body.result).toMatchObject({
    called: ['A003'],
  })
  await wall.locator('yi-newest', { hasText: 'A003' }).waitFor()
  await phone.getByText('请到 1 号采样台').first().waitFor()
})
