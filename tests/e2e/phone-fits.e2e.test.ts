// The phone of somebody with weak sight, small or in landscape: nothing is hidden, and the main words are in sight.

import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../kit/axe.ts'
import { lookAs } from '../kit/looking.ts'
import { openBrowser, openPage } from '../kit/pages.ts'
import { sampleSite } from '../kit/sample.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

/** The page's time stands still until a test lets some pass. */
const STILL = 'let stood = performance.now(); performance.now = () => stood; pass = (ms) => { stood += ms }'
/** More than 20 numbers ahead, so that the drawing has to say what it leaves out. */
const CROWD = 24

let browser: Browser
let world: World

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
  for (const site of [ONE, FOUR]) {
    const address = `/api/sites/${site.id}`
    expect((await world.owner.ask('PUT', `${address}/settings`, site)).status).toBe(200)
    expect((await world.owner.ask('POST', `${address}/commands/open-day`, {})).status).toBe(200)
    await world.owner.ask('POST', `${address}/commands/open-desk`, { desk: '1' })
  }
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

/** A site with one queue, and one with four and every choice. */
const ONE = sampleSite({
  id: 'one',
  queues: sampleSite().queues.slice(0, 1),
  desks: [{ id: '1', queues: ['A'] }],
})
const FOUR = sampleSite({
  id: 'four',
  queues: ['A', 'B', 'C', 'G'].map((id) => ({
    ...sampleSite().queues[0]!,
    id,
    name: { 'zh-CN': `学生与教职工 ${id}`, en: `Students and teachers ${id}` },
    priority: id === 'G',
  })),
  desks: [{ id: '1', queues: ['A', 'B', 'C', 'G'] }],
})

test.each([
  [320, 568, 'larger'],
  [320, 568, ''],
  [360, 640, ''],
  [360, 640, 'larger'],
  [360, 740, 'larger'],
  [640, 360, ''],
  // a phone of 360 × 740 whose browser is zoomed to 200 %, and one with letters of twice the size
  [180, 370, ''],
  [360, 640, 'system'],
])(
  'on a phone of %i × %i, letters “%s”, the button that takes a number is in sight at once, and hides nothing',
  async (width, height, letters) => {
    const phone = await phoneOf({ width, height })
    if (letters === 'system') await phone.addInitScript(TWICE)
    for (const site of [ONE, FOUR]) {
      await phone.goto(`${world.base}/s/${site.id}?k=${world.pass(site.id)}`)
      const take = phone.locator('yi-choose button.take')
      await take.waitFor()
      if (letters === 'larger' && site === ONE) await phone.locator('yi-text-size button').click()
      for (const language of ['zh-CN', 'en'] as const) {
        await lookAs(phone, [language, 'light'])
        const said = `${site.id} ${language}`
        const { y, height: tall } = (await take.boundingBox())!
        expect(y, said).toBeGreaterThanOrEqual(0)
        expect(y + tall, said).toBeLessThanOrEqual(height)
        const bar = (await phone.locator('yi-choose footer').boundingBox())!
        expect(bar.height / height, said).toBeLessThan(width < 200 ? 0.35 : 0.25)
        expect(await phone.evaluate(HIDDEN), said).toEqual([])
      }
    }
    await phone.context().close()
  },
)

test('it says at once that a code is old when the page opens, beside the waits, unless an earlier scan still counts', async () => {
  const phone = await phoneOf({ width: 360, height: 640 })
  const old = world.pass()
  world.clock.pass(90_000)
  await phone.goto(`${world.base}/q/${SITE}?k=${old}`)
  await phone.getByText('二维码已更新').waitFor()
  const choose = phone.locator('yi-choose')
  await choose.getByText('请再扫一次大屏上的二维码').waitFor()
  expect(await choose.locator('.queue').count()).toBe(2)
  await choose.getByText('我有号，找不到了').waitFor()
  expect(await choose.locator('button.take').count()).toBe(0)
  await lookAs(phone, ['en', 'light'])
  await choose.getByText('Scan the code on the big screen once more').waitFor()
  await lookAs(phone, ['zh-CN', 'light'])
  // nor is a reload a visit
  await phone.reload()
  await phone.getByText('请扫描大屏上的二维码').waitFor()
  await phone.goto(`${world.base}/q/${SITE}?k=${world.pass()}`)
  await choose.locator('button.take').waitFor()
  // somebody who scanned a good code goes on with it, whatever old link they open
  await phone.goto(`${world.base}/s/${SITE}?k=${old}`)
  await choose.locator('button.take').waitFor()
  await phone.context().close()
})

test.each([
  [640, 360],
  [568, 320],
])(
  'on a phone in landscape, %i × %i, the number, what to do and the wait are in sight',
  async (width, height) => {
    const phone = await phoneOf({ width, height })
    for (let n = 0; n < CROWD; n++) await taken()
    const { number, token } = await taken()
    await phone.goto(`${world.base}/s/${SITE}#t=${number}.${token}`)
    await phone.locator('yi-place dl').waitFor()
    for (const language of ['zh-CN', 'en'] as const) {
      await lookAs(phone, [language, 'light'])
      for (const part of ['yi-ticket h1', 'yi-ticket .say', 'yi-place dl div:last-child dd']) {
        const { y, height: tall } = (await phone.locator(part).boundingBox())!
        expect(y + tall, `${part} ${language}`).toBeLessThanOrEqual(height)
      }
    }
    await phone.context().close()
  },
)

test('on a phone whose number is called, and on one that searches for its number, axe finds nothing', async () => {
  const { number, token } = await taken()
  const phone = await phoneOf({ width: 320, height: 568 })
  await phone.goto(`${world.base}/s/${SITE}`)
  await phone.locator('.lost button').click()
  await phone.locator('yi-lost input').waitFor()
  expect(await faultsOf(phone)).toEqual([])
  await phone.goto('about:blank')
  await phone.goto(`${world.base}/s/${SITE}#t=${number}.${token}`)
  for (const next = seen(); (await stateOf(number)) !== 'called'; ) await next()
  await phone.locator('section.called').waitFor()
  expect(await faultsOf(phone)).toEqual([])
  await phone.context().close()
})

test('a vaccinated person sees until when to stay and how many minutes are left, then that it is over', async () => {
  const { body: settings } = await world.owner.ask('GET', `/api/sites/${SITE}/settings`)
  const path = `/api/sites/${SITE}/settings`
  expect((await world.owner.ask('PUT', path, { ...settings, kind: 'vaccination' })).status).toBe(200)
  const { number, token } = await taken()
  const phone = await phoneOf({ width: 320, height: 568 })
  await phone.addInitScript(STILL)
  await phone.goto(`${world.base}/s/${SITE}#t=${number}.${token}`)
  for (const next = seen(); (await stateOf(number)) !== 'called'; ) await next()
  await world.owner.give('finish', { number })
  const observed = phone.locator('yi-observed')
  await observed.getByText('还有 30 分钟').waitFor()
  expect(await observed.locator('p').first().innerText()).toMatch(/30 分钟，至 \d\d:\d\d。/)
  expect(await faultsOf(phone)).toEqual([])
  await phone.evaluate('pass(18 * 60_000)')
  await observed.getByText('还有 12 分钟').waitFor()
  await phone.evaluate('pass(12 * 60_000)')
  await observed.getByText('时间到了').waitFor()
  await phone.context().close()
})

function phoneOf(viewport: NonNullable<BrowserContextOptions['viewport']>): Promise<Page> {
  return openPage(browser, { viewport, hasTouch: true })
}

async function taken(): Promise<{ number: string; token: string }> {
  const { ticket, token } = (await world.owner.give('take-ticket', { queue: 'A', party: 1 })).body.result
  return { number: ticket.number, token }
}

async function stateOf(number: string): Promise<string> {
  return (await world.owner.ask('GET', `/api/sites/${SITE}/tickets/${number}`)).body.state
}

/** Returns a function that finishes the number at desk 1 and calls the next. */
function seen(): () => Promise<void> {
  return async () => {
    const { desks } = (await world.owner.ask('GET', `/api/sites/${SITE}/marshal`)).body
    const calling: { number: string }[] = desks.find(({ id }: { id: string }) => id === '1').calling
    await world.owner.give('call-next', { desk: '1', seen: calling.map(({ number }) => number) })
  }
}

/** Runs before the page: makes the system's letters twice as large. */
const TWICE =
  "addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '36px' })"

/**
 * Runs in the page: finds what cannot be scrolled out from under the bar, or stays under it when it gets the focus by
 * keyboard. At its end the page shows everything.
 */
const HIDDEN = `(() => {
  const page = document.querySelector('yi-resident').shadowRoot.querySelector('yi-choose').shadowRoot
  const bar = page.querySelector('footer')
  const within = (node) => [node, ...[...(node.shadowRoot ?? node).children].flatMap(within)]
  const all = [...page.querySelectorAll('form > *')].flatMap(within).filter((node) => !bar.contains(node))
  const isBelow = (node) => {
    const [here, { top, bottom }] = [bar.getBoundingClientRect(), node.getBoundingClientRect()]
    return bottom > top && top < here.bottom - 1 && bottom > here.top + 1
  }
  const hidden = []
  for (const node of all.filter((one) => one.matches('button, input') && !one.disabled)) {
    scrollTo(0, 0)
    node.focus()
    node.scrollIntoView({ block: 'nearest' })
    if (isBelow(node)) hidden.push('focused: ' + node.outerHTML.slice(0, 60))
  }
  document.activeElement?.blur()
  scrollTo(0, document.documentElement.scrollHeight)
  for (const node of all) if (isBelow(node)) hidden.push('at the end: ' + node.outerHTML.slice(0, 60))
  if (document.documentElement.scrollWidth > innerWidth + 8) hidden.push('beside the page')
  scrollTo(0, 0)
  return hidden
})()`
