// The phone of somebody who sees badly, on a small or a lying phone: nothing is hidden, and what is to be known is in sight.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../kit/axe.ts'
import { lookAs } from '../kit/looking.ts'
import { openBrowser, openPage } from '../kit/pages.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

/** Time as the page reckons it stands still, until a test lets some pass. */
const STILL = 'let stood = performance.now(); performance.now = () => stood; pass = (ms) => { stood += ms }'
/** Of 20 numbers ahead and more, so that the drawing has to say what it leaves out. */
const CROWD = 24

let browser: Browser
let world: World

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

test.each([
  [320, 568, true],
  [320, 568, false],
  [360, 640, true],
  [360, 740, true],
])(
  'on a phone of %i × %i, larger text: %s, nothing ever lies below the button that takes a number',
  async (width, height, isLarge) => {
    const phone = await phoneOf({ width, height })
    await phone.goto(`${world.base}/s/${SITE}?k=${world.pass()}`)
    if (isLarge) await phone.locator('yi-text-size button').click()
    await phone.locator('yi-choose button.take').waitFor()
    for (const language of ['zh-CN', 'en'] as const) {
      await lookAs(phone, [language, 'light'])
      expect(await phone.evaluate(COVERED)).toEqual([])
    }
    await phone.context().close()
  },
)

test.each([
  [640, 360],
  [568, 320],
])(
  'on a phone that lies, %i × %i, the number, what to do and the wait are in sight',
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

test('a phone whose number is called, and one that looks for its number, break no rule of what can be read', async () => {
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

test('who was vaccinated sees until when to stay and how long that still is, then that it is over', async () => {
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

/** Calls the next at desk 1, again and again. */
function seen(): () => Promise<void> {
  return async () => {
    const { desks } = (await world.owner.ask('GET', `/api/sites/${SITE}/marshal`)).body
    const calling: { number: string }[] = desks.find(({ id }: { id: string }) => id === '1').calling
    await world.owner.give('call-next', { desk: '1', seen: calling.map(({ number }) => number) })
  }
}

/** Runs in the page: what lies below the bar with the button at some place that the page can be scrolled to. */
const COVERED = `(() => {
  const page = document.querySelector('yi-resident').shadowRoot.querySelector('yi-choose').shadowRoot
  const bar = page.querySelector('footer')
  const parts = [...page.querySelectorAll('label, h1, yi-party, yi-needs, .lost button, .lost p')]
  const covered = new Set()
  for (let top = 0; top < document.documentElement.scrollHeight; top += 40) {
    scrollTo(0, top)
    const here = bar.getBoundingClientRect()
    for (const part of parts) {
      const { top: begin, bottom: end } = part.getBoundingClientRect()
      if (begin < here.bottom - 1 && end > here.top + 1) covered.add(part.outerHTML.slice(0, 60))
    }
  }
  scrollTo(0, 0)
  return [...covered]
})()`
