// The echo of a touch, as from a gloved or a shaking hand: the control that the first touch brought under the finger
// does not receive it.

import type { Browser, CDPSession, Locator, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAs } from '../kit/looking.ts'
import { openBrowser, openPage } from '../kit/pages.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

/** Seconds between a touch and its echo. */
const APART = 0.3
/** The page's time stands still until a test lets some pass. */
const STILL = 'let stood = performance.now(); performance.now = () => stood; pass = (ms) => { stood += ms }'

let browser: Browser
let world: World
let tablet: Page

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
  const [name = '', value = ''] = (await world.signedIn('marshal')).cookie.split('=')
  tablet = await openPage(browser, {
    viewport: { width: 1180, height: 820 },
    hasTouch: true,
    hasEchoes: true,
  })
  await tablet.context().addCookies([{ name, value, url: world.base }])
  await tablet.addInitScript(STILL)
  await tablet.addInitScript(`localStorage.setItem('yimi:desk:${SITE}', '"1"')`)
  await tablet.goto(`${world.base}/marshal/${SITE}`)
  await tablet.locator('yi-desk').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

test('with two phones that ask for a number, a double touch agrees to one', async () => {
  for (const party of [1, 2]) {
    const { number } = await taken(party)
    const body = { number, party, device: world.device() }
    await world.anyone.ask('POST', `/api/sites/${SITE}/claims`, body)
  }
  const claims = tablet.locator('yi-claims li')
  await claims.nth(1).waitFor()
  await touchTwice(claims.first().locator('.main'), () => claims.nth(1).waitFor({ state: 'detached' }))
  await tablet.locator('yi-claims').getByText('已交给手机').waitFor()
  expect((await marshal()).claims).toHaveLength(1)
})

test('with two missed numbers, a double touch brings back one', async () => {
  for (const number of ['A001', 'A002']) {
    await world.owner.give('call-next', { desk: '1', seen: [] })
    await world.owner.give('miss', { number })
  }
  const missed = tablet.locator('yi-site .aside button')
  await missed.nth(1).waitFor()
  await touchTwice(missed.first(), () => missed.nth(1).waitFor({ state: 'detached' }))
  expect((await marshal()).missed).toHaveLength(1)
})

test('a desk that a double touch opens has called nobody', async () => {
  await world.owner.give('close-desk', { desk: '1' })
  const large = tablet.locator('yi-desk .next')
  await large.filter({ hasText: '打开 1 号采样台' }).waitFor()
  await touchTwice(large, () => large.filter({ hasText: '下一位' }).waitFor())
  expect(await callingAtOne()).toEqual([])
})

test('a double touch opens the question whether somebody is served, and does not answer it; the question stays until it is answered', async () => {
  const large = tablet.locator('yi-desk .next')
  const question = tablet.locator('yi-desk .question')
  const ready = tablet.locator('yi-desk .next:not([disabled])')
  await pass(2_000)
  await ready.waitFor()
  await touchOnce(large)
  await tablet.locator('yi-called').waitFor()
  await pass(2_000)
  await ready.waitFor()
  // on the half of the button where the answer will be that ends somebody's turn
  await touchTwice(large, () => question.waitFor(), 0.3)
  await question.waitFor()
  // a tap on the other answer long after must not press Next
  await pass(60_000)
  const notYet = question.getByRole('button', { name: '还没有' })
  await touchTwice(notYet, () => large.waitFor())
  await large.waitFor()
  expect(await large.isDisabled()).toBe(true)
  expect(await callingAtOne()).toHaveLength(1)
})

test('the bar takes one row in both languages, in landscape and in portrait', async () => {
  for (const [width, height] of [
    [1180, 820],
    [820, 1180],
  ] as const) {
    await tablet.setViewportSize({ width, height })
    for (const language of ['en', 'zh-CN'] as const) {
      await lookAs(tablet, [language, 'light'])
      const tops = await tablet
        .locator('yi-marshal > header > *')
        .evaluateAll((parts) =>
          parts
            .filter((part) => part.getBoundingClientRect().width > 0)
            .map((part) => part.getBoundingClientRect()),
        )
      const bottom = Math.min(...tops.map((part) => part.bottom))
      expect(
        tops.filter((part) => part.top >= bottom),
        `${width} ${language}`,
      ).toEqual([])
    }
  }
})

interface View {
  readonly claims: unknown[]
  readonly missed: unknown[]
  readonly desks: { id: string; calling: unknown[] }[]
}

async function marshal(): Promise<View> {
  return (await world.owner.ask('GET', `/api/sites/${SITE}/marshal`)).body
}

async function callingAtOne(): Promise<unknown[]> {
  return (await marshal()).desks.find(({ id }) => id === '1')!.calling
}

async function taken(party: number): Promise<{ number: string }> {
  return (await world.owner.give('take-ticket', { queue: 'A', party })).body.result.ticket
}

/** Lets time pass for the server and for the page, which asks for the time. */
async function pass(ms: number): Promise<void> {
  world.clock.pass(ms)
  await tablet.evaluate(`pass(${ms})`)
}

let hand: Promise<CDPSession> | undefined
/** In seconds: each touch is later than every touch before. */
let touchedAt = Date.now() / 1000

/** Touches a place and returns it. `across`: the part of its width. */
async function touchOnce(there: Locator, across = 0.5): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await there.boundingBox())!
  const point = { x: x + width * across, y: y + height / 2 }
  touchedAt += 10
  await touch(point, touchedAt)
  return point
}

/** Touches a place, waits for the effect, and touches the place again: to the page the touches are `APART`, however slow the machine is. */
async function touchTwice(there: Locator, brought: () => Promise<unknown>, across = 0.5): Promise<void> {
  const point = await touchOnce(there, across)
  await brought()
  await touch(point, touchedAt + APART)
  // commands go in order: once this one is answered, so are those of the earlier touches
  await tablet.locator('yi-marshal').evaluate(async (marshal) => {
    await (marshal as unknown as { giver: { give(...of: unknown[]): Promise<unknown> } }).giver.give(
      'remind-spacing',
      {
        queue: 'A',
      },
    )
  })
}

async function touch(point: { x: number; y: number }, timestamp: number): Promise<void> {
  hand ??= tablet.context().newCDPSession(tablet)
  const session = await hand
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point], timestamp })
  const lifted = timestamp + 0.02
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: lifted })
}
