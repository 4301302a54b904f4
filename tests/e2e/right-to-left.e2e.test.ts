// Every page in a language that is read from right to left: mirrored, no wider than its window, and with numbers that
// read as everywhere. The pictures are in gallery/.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, isExamined, picture, reachable } from '../kit/looking.ts'
import { eventually, openBrowser, openPage } from '../kit/pages.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'
import { pairedScreen } from './paired-screen.ts'

/** One such language: the others have the same layout. */
const TAG = 'ar'
const PHONE = [
  [360, 640],
  [320, 568],
  [640, 360],
] as const
const TABLET = [
  [1280, 800],
  [820, 1180],
] as const
const DESK = [
  [1366, 768],
  [360, 640],
] as const
const WALL = [
  [1920, 1080],
  [1080, 1920],
] as const

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

test('the phone: without a number, waiting, called, and with large letters', {
  timeout: 200_000,
}, async () => {
  const phone = await opened()
  await phone.goto(`${world.base}/s/${SITE}?k=${world.pass()}`)
  await phone.locator('yi-choose form').waitFor()
  await look(phone, 'phone-choose', PHONE)
  await phone.getByRole('button', { name: 'لدي رقم' }).click()
  await phone.locator('yi-lost form').waitFor()
  await look(phone, 'phone-lost', PHONE)
  for (let n = 0; n < 5; n++) await given('take-ticket', { queue: 'A' })
  const { ticket, token } = await given('take-ticket', { queue: 'A', party: 3 })
  await phone.goto('about:blank')
  await phone.goto(`${world.base}/s/${SITE}#t=${ticket.number}.${token}`)
  await phone.locator('yi-place').waitFor()
  await look(phone, 'phone-waiting', PHONE)
  await phone.locator('yi-actions button[aria-expanded]').first().click()
  await phone.locator('yi-help').waitFor()
  await look(phone, 'phone-help', PHONE)
  await readsLeftToRight(phone, 'h1.number', ticket.number)
  let seen: string[] = []
  while (!seen.includes(ticket.number)) seen = (await given('call-next', { desk: '1', seen })).called
  await phone.locator('html.called').waitFor()
  await readsLeftToRight(phone, 'h1.number', ticket.number)
  await look(phone, 'phone-called', PHONE)
  await phone.locator('yi-text-size button').click()
  await look(phone, 'phone-called-large', PHONE)
})

test('the wall has the direction of the site’s first language, whatever the language of its page', {
  timeout: 200_000,
}, async () => {
  const wall = await opened()
  await pairedScreen(wall, world.base)
  const isTurned = async () =>
    (await wall.locator('yi-head h1').boundingBox())!.x > (await wall.locator('yi-clock').boundingBox())!.x
  // a site in Chinese and English, shown on a page in Arabic
  expect(await isTurned()).toBe(false)
  const path = `/api/sites/${SITE}/settings`
  const { body } = await world.owner.ask('GET', path)
  const changed = {
    ...body,
    languages: [TAG, 'en'],
    name: { [TAG]: 'مركز الفحص', en: 'Testing Site' },
    queues: body.queues.map((queue: { id: string; name: object }) => ({
      ...queue,
      name: { ...queue.name, [TAG]: 'طابور' },
    })),
  }
  expect((await world.owner.ask('PUT', path, changed)).status).toBe(200)
  await wall.locator('yi-head h1', { hasText: 'مركز الفحص' }).waitFor()
  await eventually(isTurned).toBe(true)
  await look(wall, 'wall', WALL)
  // a queue's letter comes first, at the right
  expect(await wall.locator('yi-queues .name bdi').first().getAttribute('dir')).toBe('rtl')
  for (const number of await wall.locator('yi-newest .number').allInnerTexts())
    await readsLeftToRight(wall, 'yi-newest .number', number.trim())
})

test('the tablet: signing in, choosing a desk, at work', { timeout: 200_000 }, async () => {
  const tablet = await opened()
  await tablet.goto(`${world.base}/marshal/${SITE}`)
  await tablet.locator('yi-sign-in').waitFor()
  await look(tablet, 'tablet-sign-in', TABLET)
  await signIn(tablet)
  await tablet.locator('yi-desks button').first().waitFor()
  await look(tablet, 'tablet-desks', TABLET)
  await tablet.locator('yi-desks button').first().click()
  await tablet.locator('yi-desk button.next').waitFor()
  await look(tablet, 'tablet-work', TABLET)
  await tablet.setViewportSize({ width: 1280, height: 800 })
  const next = await tablet.locator('yi-desk button.next').boundingBox()
  expect(next!.x, 'Next stays at the hand').toBeGreaterThan(640)
})

test('the overview, its figures, and the moves out of turn', { timeout: 200_000 }, async () => {
  const overview = await opened()
  await overview.goto(`${world.base}/`)
  await overview.locator('yi-site-card').waitFor()
  await look(overview, 'overview', DESK)
  await overview.goto(`${world.base}/?moves=${SITE}`)
  await look(overview, 'overview-moves', DESK)
  await overview.goto(`${world.base}/marshal/${SITE}`)
  await signIn(overview)
  await overview.goto(`${world.base}/`)
  await overview.locator('yi-county .site[role=row]').first().waitFor()
  await look(overview, 'overview-county', DESK)
  await overview.goto(`${world.base}/?site=${SITE}`)
  await overview.locator('yi-period-figures, yi-days').first().waitFor()
  await look(overview, 'overview-figures', DESK)
})

test('the set-up, each of its steps, and its papers', { timeout: 300_000 }, async () => {
  const office = await opened()
  await office.goto(`${world.base}/setup`)
  await signIn(office)
  await office.locator('yi-site-form').waitFor()
  for (const folded of await office.locator('yi-site-form details').all())
    await folded.evaluate((details) => details.setAttribute('open', ''))
  for (let step = 1; step <= 5; step++) {
    await office
      .locator('nav button')
      .nth(step - 1)
      .click()
    await office
      .locator('nav button')
      .nth(step - 1)
      .and(office.locator('[aria-current=step]'))
      .waitFor()
    await look(office, `setup-${step}`, DESK)
  }
})

async function opened(): Promise<Page> {
  const page = await openPage(browser, { complaints, hasTouch: true, reducedMotion: 'reduce' })
  await page.addInitScript(
    `location.protocol === 'about:' || localStorage.setItem('yimi:language', '${JSON.stringify(TAG)}')`,
  )
  return page
}

async function signIn(page: Page): Promise<void> {
  await page.locator('input[name=name]').fill('owner')
  await page.locator('input[name=passcode]').fill(PASSCODE)
  await page.locator('yi-sign-in button.main').click()
  await page.locator('yi-sign-in').waitFor({ state: 'detached' })
}

/** Checks a page in each window: it is right to left, and no wider than that. Axe checks some of the states. */
async function look(
  page: Page,
  state: string,
  windows: readonly (readonly [number, number])[],
): Promise<void> {
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height })
    expect(await page.evaluate('document.documentElement.dir'), state).toBe('rtl')
    await fits(page, width, `${state} ${width}`)
    await picture(page, `rtl-${state}-${width}`, { fullPage: !state.startsWith('wall') })
  }
  if (isExamined()) await reachable(page, state)
}

/** Expects the first letter of a number to be at the left of the last. */
async function readsLeftToRight(page: Page, part: string, number: string): Promise<void> {
  const shown = page.locator(part, { hasText: number }).first()
  const [first = 0, last = 0] = await shown.evaluate((element) => {
    // 4: text nodes only
    const walker = element.ownerDocument.createTreeWalker(element, 4)
    const letters: (readonly [typeof walker.currentNode, number])[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const [at, letter] of [...(node.nodeValue ?? '')].entries())
        if (letter.trim()) letters.push([node, at])
    return [letters[0]!, letters[letters.length - 1]!].map(([node, at]) => {
      const range = element.ownerDocument.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect().left
    })
  })
  expect(first).toBeLessThan(last)
}

async function given(command: string, input: object) {
  const { status, body } = await world.owner.give(command, input)
  expect(status, command).toBeLessThan(300)
  world.clock.pass(1_000)
  return body.result
}
