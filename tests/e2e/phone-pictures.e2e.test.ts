// The phone in every state, for a person to look at; axe checks it too, in both languages and both themes. The pictures
// go to gallery/, which git ignores.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examinedLooks, fits, lookAs, looks, PATIENCE, picture, reachable } from '../kit/looking.ts'
import { openBrowser, openPage } from '../kit/pages.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

let browser: Browser
let world: World
let address = ''
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
  address = `${world.base}/s/${SITE}`
  const { body } = await world.owner.ask('GET', `/api/sites/${SITE}/settings`)
  const hours = { from: '00:00', to: '23:59', lastNumber: '23:58' }
  const { status } = await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, { ...body, hours })
  expect(status).toBe(200)
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

test(
  'the phone can be read and used in every state, and nothing is wider than its window',
  PATIENCE,
  async () => {
    const phone = await openPage(browser, { hasTouch: true, complaints })
    const [first] = [await taken(), await taken()]
    for (let n = 0; n < 44; n++) await taken()
    const last = await taken()

    await phone.goto(`${address}#t=${last.number}.${last.token}`)
    await phone.locator('yi-place').waitFor()
    await look(phone, 'waiting')
    await phone.locator('yi-text-size button').click()
    await look(phone, 'large')
    await phone.locator('yi-text-size button').click()
    for (const panel of ['help', 'amend', 'pass-on', 'leave']) {
      const button = { help: 0, amend: 1, 'pass-on': 2, leave: 3 }[panel]!
      await phone.locator('yi-actions button[aria-expanded]').nth(button).click()
      await phone.locator(panel === 'pass-on' ? 'yi-qr' : `yi-${panel}`).scrollIntoViewIfNeeded()
      await look(phone, `panel-${panel}`, true)
    }

    await phone.goto('about:blank')
    await phone.goto(`${address}#t=${first.number}.${first.token}`)
    await phone.locator('yi-message button').first().waitFor()
    await look(phone, 'two-numbers')
    await phone.locator('yi-message button').first().click()
    await phone.locator('section.lined').waitFor()
    await ours('announce', {
      text: { 'zh-CN': '请站到树荫下，补给车五分钟后到', en: 'Stand in the shade' },
      minutes: 5,
    })
    await look(phone, 'lined')
    await ours('report-crowding', { queue: 'A', from: 1, to: 9 })
    await phone.locator('html.crowded').waitFor()
    await look(phone, 'crowded')
    await ours('clear-crowding', { queue: 'A' })
    await ours('call-next', { desk: '1', seen: [] })
    await phone.locator('html.called').waitFor()
    await look(phone, 'called')
    await phone.locator('yi-text-size button').click()
    await look(phone, 'called-large')
    await phone.locator('yi-text-size button').click()
    await ours('finish', { number: first.number })
    await phone.locator('section.served').waitFor()
    await look(phone, 'served')
    await phone.locator('yi-ticket > button, yi-ticket button.main').first().click()
    await phone.locator('yi-choose').waitFor()
    await phone.goto(`${address}?k=${world.pass()}`)
    await phone.locator('yi-choose form footer').waitFor()
    await look(phone, 'choose-hours')
    await phone.locator('yi-text-size button').click()
    await look(phone, 'choose-large', true)
    expect(complaints).toEqual([])
  },
)

async function look(page: Page, state: string, whole = false): Promise<void> {
  const examined = examinedLooks()
  for (const one of looks) {
    const [language, colorScheme] = one
    const [width, height] = colorScheme === 'light' ? [360, 740] : [320, 568]
    await lookAs(page, one)
    await page.setViewportSize({ width, height })
    await picture(page, `phone-${state}-${width}-${language}-${colorScheme}`, { fullPage: whole })
    await fits(page, width, state)
    if (examined.includes(one)) await reachable(page, `${state} ${language} ${colorScheme}`)
  }
}

async function taken(): Promise<{ number: string; token: string }> {
  const { ticket, token } = await ours('take-ticket', { queue: 'A' })
  return { number: ticket.number, token }
}

async function ours(command: string, input: object) {
  const { status, body } = await world.owner.give(command, input)
  expect(status, command).toBeLessThan(300)
  // a waiting phone gets a view at most once a second
  world.clock.pass(1_000)
  return body.result
}
