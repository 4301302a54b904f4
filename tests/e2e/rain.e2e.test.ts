// Rain, on the phone, the wall and the tablet: one tap sends everybody off the line, and one brings the line back.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { withLines } from '../kit/sample.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'
import { pairedScreen } from './paired-screen.ts'

const PHONE = { viewport: SIZES.phone, isMobile: true, hasTouch: true } as const
const UNDER_A_ROOF = '号不变，原地避雨'

/** Milliseconds within which those hear of a change who do not have to move. */
const SOON = 5_000

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

interface Ticket {
  readonly number: string
  readonly token: string
}

/** A number that a marshal takes for somebody, with the token for their phone. */
async function taken(): Promise<Ticket> {
  const { status, body } = await world.owner.give('take-ticket', { queue: 'A' })
  expect(status).toBe(201)
  return { number: body.result.ticket.number, token: body.result.token }
}

async function phoneOf({ number, token }: Ticket): Promise<Page> {
  const phone = await openPage(browser, { ...PHONE, complaints })
  await phone.goto(`${world.base}/s/${SITE}#t=${number}.${token}`)
  return phone
}

const isAtMark = (phone: Page, mark: number) => phone.getByText(`请到 ${mark} 号一米线`).waitFor()

test('rain: one tap on the tablet sends everybody off the line, every number stays, and one tap brings them back in order', async () => {
  // three marks, so the fourth waits behind the line
  const { status, text } = await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, withLines(2))
  expect(status, text).toBe(200)
  const tickets = [await taken(), await taken(), await taken(), await taken()]
  const [first, third, fourth] = (await Promise.all([0, 2, 3].map((at) => phoneOf(tickets[at]!)))) as [
    Page,
    Page,
    Page,
  ]
  const wall = await openPage(browser, { viewport: SIZES.screen, complaints })
  const tablet = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await pairedScreen(wall, world.base)
  await signIn(tablet, world.base)
  await Promise.all([isAtMark(first, 1), isAtMark(third, 3)])
  const line = wall.locator('yi-queues')
  await line.getByRole('img', { name: '3 个一米线，3 个有人' }).waitFor()

  await tablet.locator('yi-site-pause').getByRole('button', { name: '下雨：全部离开一米线' }).click()
  await Promise.all([first, third].map((phone) => phone.getByText(UNDER_A_ROOF).waitFor()))
  world.clock.pass(SOON)
  await fourth.getByText(UNDER_A_ROOF).waitFor()
  await line.getByText(UNDER_A_ROOF).first().waitFor()
  for (const phone of [first, third]) expect(await phone.getByText('号一米线').count()).toBe(0)
  // somebody who goes home in the rain leaves a gap, which those behind close up
  await world.owner.give('leave', { number: tickets[1]!.number })

  await tablet
    .locator('yi-site-pause')
    .getByRole('button', { name: '雨停了：按原来的顺序回到一米线' })
    .click()
  await Promise.all([isAtMark(first, 1), isAtMark(third, 2), isAtMark(fourth, 3)])
  world.clock.pass(SOON)
  await Promise.all(
    [first, third, fourth, wall].map((page) =>
      page.getByText(UNDER_A_ROOF).first().waitFor({ state: 'detached' }),
    ),
  )
  await world.owner.give('call-next', { desk: '1', seen: [] })
  await wall.locator('yi-newest', { hasText: tickets[0]!.number }).waitFor()
  await isAtMark(third, 1)
})
