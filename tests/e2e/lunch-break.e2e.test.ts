// A day of a site with a calendar, on the phone, on the wall and on the tablet: the morning, the lunch break, the afternoon, and
// after it has closed by itself.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { sampleSite } from '../kit/sample.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'
import { pairedScreen } from './paired-screen.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const SPANS = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
]

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

/** Lets time pass. A page takes the time with its connection, so each is opened anew. */
async function later(ms: number, pages: readonly Page[]): Promise<void> {
  world.clock.pass(ms)
  await Promise.all(pages.map((page) => page.reload()))
}

test('a lunch break is said on the phone, the wall and the tablet; nobody loses a place, and the day closes by itself', async () => {
  const calendar = { opens: 'itself', week: { mon: SPANS, tue: SPANS } }
  const { status, text } = await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, {
    ...sampleSite(),
    presence: 'open',
    calendar,
  })
  expect(status, text).toBe(200)
  const [phone, wall, tablet] = await Promise.all(
    [SIZES.phone, SIZES.screen, SIZES.tablet].map((viewport) => openPage(browser, { viewport, complaints })),
  )
  if (!phone || !wall || !tablet) throw new Error('three pages')
  await pairedScreen(wall, world.base)
  await signIn(tablet, world.base)
  const all = [phone, wall, tablet]

  await phone.goto(`${world.base}/s/${SITE}`)
  await phone.getByText('12:00–14:00 午休，今天 18:00 关门，明天 08:00 开门').waitFor()
  await phone.getByRole('button', { name: '取号', exact: true }).click()
  await phone.locator('yi-ticket h1', { hasText: 'A001' }).waitFor()

  await later(4 * HOUR + MINUTE, all)
  await Promise.all(all.map((page) => page.getByText('午休，14:00 继续').first().waitFor()))
  await phone.getByText('号照样有效，排队的位置不变').waitFor()
  const { body } = await world.anyone.give('take-ticket', {
    queue: 'A',
    party: 1,
    needs: [],
    device: world.device(),
  })
  expect(body.result.ticket.number).toBe('A002')

  await later(2 * HOUR, all)
  await phone.getByText('今天 18:00 关门，明天 08:00 开门').waitFor()
  await phone.locator('yi-ticket h1', { hasText: 'A001' }).waitFor()
  await world.owner.give('call-next', { desk: '1', seen: [] })
  await wall.locator('yi-newest', { hasText: 'A001' }).waitFor()

  await world.owner.give('call-next', { desk: '1', seen: ['A001'] })
  await world.owner.give('finish', { number: 'A002' })
  await later(4 * HOUR, all)
  await wall.getByText('今天到此结束，谢谢大家，明天 08:00 开门').first().waitFor()
  await tablet.locator('yi-site').getByRole('button', { name: '开始发号' }).waitFor()
  await phone.goto(`${world.base}/s/${SITE}`)
  await phone.getByText('明天 08:00 开门').first().waitFor()
})
