// The live pages under a translator or another program that rewrites pages without asking: whatever it puts in place of
// their text nodes, they go on saying the same as without it.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, openBrowser, openPage, otherLanguage, SIZES } from '../kit/pages.ts'
import { rewriteAll, textOf } from '../kit/rewriter.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'
import { pairedScreen } from './paired-screen.ts'

let browser: Browser
let world: World
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

type Given = readonly [command: string, input: object]

const seen: readonly string[] = []
const next: Given = ['call-next', { desk: '1', seen }]
const number = 'A001'
const party = 1

/** A day in which everything that the pages show appears and disappears. */
const DAY: readonly (readonly [what: string, ...commands: Given[]])[] = [
  ['three more numbers', ...Array<Given>(3).fill(['take-ticket', { queue: 'A', party }])],
  ['a call', next],
  ['a second call of it', ['recall', { number }]],
  ['a miss', ['miss', { number }]],
  ['a return', ['return-ticket', { number, places: 2 }]],
  ['a hold', ['hold', { number: 'A003', minutes: 10 }]],
  ['its end', ['resume', { number: 'A003' }]],
  ['two desks closed', ['close-desk', { desk: '2' }], ['close-desk', { desk: '3' }]],
  ['a pause', ['pause-queue', { queue: 'A' }]],
  ['its end', ['resume-queue', { queue: 'A' }]],
  ['crowding', ['report-crowding', { queue: 'A', from: 1, to: 2 }]],
  ['its end', ['clear-crowding', { queue: 'A' }]],
  [
    'an announcement',
    ['announce', { text: { 'zh-CN': '请站到树荫下', en: 'Stand in the shade' }, minutes: 10 }],
  ],
  ['its end', ['end-announcement', {}]],
  ['a number of the other queue', ['take-ticket', { queue: 'G', party }]],
  ['a call of another', next],
  ['and of the first again', ['call-one', { desk: '1', seen: ['G001'], number, reason: 'care' }]],
  ['its arrival', ['arrive', { number }]],
  ['its service', ['finish', { number }]],
  ['all desks closed', ['close-desk', { desk: '1' }]],
  ['the end of the day', ['close-day', {}]],
]

interface Held {
  readonly number: string
  readonly token: string
}

/** The live pages, each as its users have it open. */
async function openAll(held: Held, cookie: string, isRewritten: boolean): Promise<Record<string, Page>> {
  const open = async (viewport: { width: number; height: number }) => {
    const page = await openPage(browser, { viewport, complaints, reducedMotion: 'reduce' })
    if (isRewritten) await rewriteAll(page)
    return page
  }
  const [name = '', value = ''] = cookie.split('=')
  const [site, ticket, tablet, screen, overview] = await Promise.all([
    open(SIZES.phone),
    open(SIZES.phone),
    open(SIZES.tablet),
    open(SIZES.screen),
    open(SIZES.tablet),
  ])
  await ticket.addInitScript(([key, kept]) => localStorage.setItem(key, kept), [
    `yimi:ticket:${SITE}`,
    JSON.stringify(held),
  ] as const)
  await tablet.addInitScript(`localStorage.setItem('yimi:desk:${SITE}', '"1"')`)
  for (const page of [tablet, overview]) await page.context().addCookies([{ name, value, url: world.base }])
  await site.goto(`${world.base}/s/${SITE}?k=${world.pass()}`)
  await ticket.goto(`${world.base}/s/${SITE}`)
  await tablet.goto(`${world.base}/marshal/${SITE}`)
  await overview.goto(`${world.base}/`)
  await pairedScreen(screen, world.base)
  return { site, ticket, tablet, screen, overview }
}

test('whatever replaces their text nodes, the pages say the same through a day as without it', async () => {
  const give = async (command: string, input: object): Promise<void> => {
    const { status, text } = await world.owner.give(command, input)
    expect(status, text).toBeLessThan(300)
    world.clock.pass(20_000)
  }
  const device = world.device()
  const taken = await world.anyone.give('take-ticket', { queue: 'A', party: 2, device, pass: world.pass() })
  const { cookie } = await world.signedIn('marshal')
  const { ticket, token } = taken.body.result
  const [plain, rewritten] = await Promise.all([
    openAll({ number: ticket.number, token }, cookie, false),
    openAll({ number: ticket.number, token }, cookie, true),
  ])
  const alike = async (after: string): Promise<void> => {
    for (const [page, changed] of Object.entries(rewritten)) {
      const compare = async () => difference(await textOf(plain[page]!), await textOf(changed))
      await eventually(compare, `${page} after ${after}`).toBe('')
    }
  }
  await alike('opening')
  for (const page of Object.values(rewritten)) await page.locator('font:visible').first().waitFor()
  for (const [what, ...commands] of DAY) {
    for (const [command, input] of commands) await give(command, input)
    await alike(what)
  }
  for (const page of [...Object.values(plain), ...Object.values(rewritten)]) await otherLanguage(page)
  await alike('a change of language')
  expect(complaints).toEqual([])
})

/** Where two texts begin to differ, and how each goes on; empty where they are equal. */
function difference(said: string, rewritten: string): string {
  let at = 0
  while (at < said.length && said[at] === rewritten[at]) at++
  const from = Math.max(0, at - 20)
  return said === rewritten ? '' : `${said.slice(from, at + 60)} | ${rewritten.slice(from, at + 60)}`
}
