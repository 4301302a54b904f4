// The words of each kind of site, on the phone, the wall, the tablet, in set-up and on the poster.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Kind } from '../../shared/day/nouns/kinds.ts'
import { ALL_KINDS, isStrangeTo } from '../kit/kinds.ts'
import { PATIENCE, picture } from '../kit/looking.ts'
import { openBrowser, openPage, otherLanguage, SIZES, signIn } from '../kit/pages.ts'
import { sampleSite } from '../kit/sample.ts'
import { PASSCODE } from '../kit/server-process.ts'
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

/** The words of a page, with the placeholders of empty fields, and without the choices of a list. */
const SAID = `(() => {
  const said = []
  const walk = (node) => {
    if (node.nodeType === 3) said.push(node.data)
    if (/^(STYLE|SCRIPT|OPTION)$/.test(node.nodeName)) return
    if (node.getAttribute) for (const name of ['placeholder', 'aria-label', 'title']) said.push(node.getAttribute(name) ?? '')
    for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) walk(child)
  }
  walk(document.body)
  return [document.title, ...said].map((text) => text.trim()).filter(Boolean)
})()`

const WHERE = { testing: '请到 1 号采样台', vaccination: '请到 1 号接种台', hall: '请到 1 号窗口' }
const SERVED = { testing: '采样完成', vaccination: '接种完成', hall: '办理完成' }

test(
  '[K3] at each kind of site every page has its words in both languages, and no page those of another',
  PATIENCE,
  async () => {
    const office = await openPage(browser, { viewport: SIZES.tablet, complaints })
    const tablet = await openPage(browser, { viewport: SIZES.tablet, complaints })
    const screen = await openPage(browser, { viewport: SIZES.screen, complaints })
    const settings = (await world.owner.ask('GET', `/api/sites/${SITE}/settings`)).body
    await signIn(tablet, world.base)
    await pairedScreen(screen, world.base)
    for (const kind of ALL_KINDS) {
      await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, { ...settings, kind, presence: 'open' })
      const phone = await openPage(browser, { viewport: SIZES.phone, hasTouch: true, complaints })
      await phone.goto(`${world.base}/s/${SITE}`)
      await phone.locator('button.take').waitFor()
      await looks(phone, kind, 'phone-take')
      await phone.locator('button.take').click()
      await phone.locator('yi-ticket h1').waitFor()
      const number = await phone.locator('yi-ticket h1').innerText()
      await looks(phone, kind, 'phone-ticket')
      await world.owner.give('call-next', { desk: '1', seen: [] })
      await phone.getByText(WHERE[kind]).waitFor()
      await looks(phone, kind, 'phone-called')
      await screen.locator('yi-newest .call', { hasText: number }).waitFor()
      await looks(screen, kind, 'screen')
      await tablet.goto(`${world.base}/marshal/${SITE}`)
      await tablet.locator('yi-desks button, yi-desk').first().waitFor()
      if (await tablet.locator('yi-desks').count()) await tablet.locator('yi-desks button').first().click()
      await tablet.locator('yi-called', { hasText: number }).waitFor()
      await tablet.locator('yi-announce summary').click()
      await looks(tablet, kind, 'tablet')
      await world.owner.give('finish', { number })
      await phone.getByText(SERVED[kind]).waitFor()
      await looks(phone, kind, 'phone-served')
      await phone.context().close()
      await office.goto(`${world.base}/setup`)
      if (kind === ALL_KINDS[0]) {
        await office.locator('input[name=name]').fill('owner')
        await office.locator('input[name=passcode]').fill(PASSCODE)
        await office.getByRole('button', { name: '登录' }).click()
      }
      await office.locator('yi-fold[data-part=words] summary').click()
      await looks(office, kind, 'setup')
      await office.getByRole('button', { name: /打印/ }).first().click()
      await office.locator('yi-kit-item .sheet').first().waitFor()
      await looks(office, kind, 'print')
    }
    expect(complaints).toEqual([])
  },
)

test('where a queue has no line, nobody who waits in it is told of a mark', async () => {
  const site = sampleSite({ id: 'hall', kind: 'hall', presence: 'open' })
  const queues = site.queues.map((queue) => ({ ...queue, length: 0 }))
  await world.owner.ask('PUT', '/api/sites/hall/settings', { ...site, queues })
  await world.owner.ask('POST', '/api/sites/hall/commands/open-day', {})
  const phone = await openPage(browser, { viewport: SIZES.phone, complaints })
  await phone.goto(`${world.base}/s/hall`)
  await phone.locator('button.take').click()
  await phone.locator('yi-ticket h1').waitFor()
  await phone.getByText('轮到您时，这里会告诉您去哪里').waitFor()
  const said = ((await phone.evaluate(SAID)) as string[]).join(' ')
  expect(said).not.toMatch(/一米线|号线|条线/)
  expect(complaints).toEqual([])
})

async function looks(page: Page, kind: Kind, state: string): Promise<void> {
  for (const language of ['zh-CN', 'en']) {
    const said = (await page.evaluate(SAID)) as string[]
    expect(said.length, `${kind} ${state}`).toBeGreaterThan(5)
    expect(
      said.filter((text) => isStrangeTo(kind, text.replace(/https?:\/\/\S+/g, ''))),
      `${kind} ${state} ${language}`,
    ).toEqual([])
    await picture(page, `kinds-${kind}-${state}-${language}`, { fullPage: true })
    await otherLanguage(page)
  }
}
