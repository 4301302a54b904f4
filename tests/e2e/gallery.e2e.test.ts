// Pictures of every page, empty and full, in both languages and at every size, for a person to look at. They go to
// gallery/, which git ignores; the README shows those in docs/pictures.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, isWhole, picture, reachable } from '../kit/looking.ts'
import { openBrowser, openPage, otherLanguage, pairScreen, readCode, signIn } from '../kit/pages.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'

const SIZES = {
  phone: [
    [360, 740],
    [320, 568],
  ],
  tablet: [
    [1024, 768],
    [768, 1024],
  ],
  screen: [
    [1920, 1080],
    [1080, 1920],
  ],
} as const

let browser: Browser
let server: ServerProcess
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess()])
})
afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

test(
  'every page has pictures, empty and full, and none is wider than its window',
  async () => {
    const screen = await openPage(browser, { complaints })
    const tablet = await openPage(browser, { complaints })
    const phone = await openPage(browser, { complaints, hasTouch: true })
    const overview = await openPage(browser, { complaints })

    await screen.goto(`${server.base}/screen/xingfuli`)
    await screen.locator('yi-pairing .number', { hasText: /^\w{6}$/ }).waitFor()
    await pictures(screen, 'screen', 'unpaired')
    await tablet.goto(`${server.base}/marshal/xingfuli`)
    await tablet.locator('yi-sign-in').waitFor()
    await pictures(tablet, 'tablet', 'sign-in')
    await signIn(tablet, server.base)
    await tablet.setViewportSize({ width: 1024, height: 768 })
    await screen.setViewportSize({ width: 1920, height: 1080 })
    await pairScreen(screen, tablet)
    await pictures(screen, 'screen', 'empty')
    await tablet.locator('yi-desks button').first().click()
    await tablet.locator('yi-desk').waitFor()
    await pictures(tablet, 'tablet', 'empty')

    await phone.goto(`${server.base}/s/nowhere`)
    await phone.getByText('没有这个服务点').waitFor()
    await pictures(phone, 'phone', 'unknown')
    // read just before use: a code is good for a minute
    await phone.goto(await readCode(screen))
    await phone.locator('yi-choose form').waitFor()
    await pictures(phone, 'phone', 'choose')
    await crowd(tablet, 46)
    await phone.getByRole('button', { name: '取号', exact: true }).tap()
    await phone.getByText('请在附近等候，不必').waitFor()
    await pictures(phone, 'phone', 'waiting')

    for (const desk of ['1', '2', '3', '1']) await call(tablet, desk)
    await screen.locator('yi-newest .call').waitFor()
    await pictures(screen, 'screen', 'full')
    await pictures(tablet, 'tablet', 'full')
    await overview.goto(`${server.base}/`)
    await overview.locator('yi-overview li').waitFor()
    await pictures(overview, 'tablet', 'overview')

    const number = await phone.locator('h1').innerText()
    for (let calls = 0; calls < 60 && !isCalled(number); calls++) await call(tablet, '1')
    await phone.getByText('请到 1 号采样台').waitFor()
    await pictures(phone, 'phone', 'called')
    await command(tablet, 'miss', { number })
    await phone.getByRole('button', { name: '我回来了' }).waitFor()
    await pictures(phone, 'phone', 'missed')
    await command(tablet, 'close-day', {})
    const late = await openPage(browser, { complaints })
    await late.goto(`${server.base}/s/xingfuli`)
    await late.getByText('现在不发号').waitFor()
    await pictures(late, 'phone', 'closed')

    await server.kill()
    await Promise.all([screen, tablet, phone].map((page) => page.getByText('连接中断').waitFor()))
    await pictures(screen, 'screen', 'cut-off')
    await pictures(tablet, 'tablet', 'cut-off')
    await pictures(phone, 'phone', 'cut-off')
    expect(complaints).toEqual([])
    // all of them, each in every look and examined, take several times as long as the sample
  },
  isWhole ? 900_000 : 120_000,
)

let looked = 0

/** Pictures in every language, window and theme. All of them must fit. */
async function pictures(page: Page, kind: keyof typeof SIZES, state: string): Promise<void> {
  // in a sample the themes take turns: none makes a page wider
  const all = kind === 'screen' ? (['dark'] as const) : (['light', 'dark'] as const)
  const themes = isWhole ? all : [all[looked++ % all.length]!]
  const views = SIZES[kind].flatMap((size) => themes.map((theme) => [size, theme] as const))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // another journey examines the phone in every state
  if (kind !== 'phone') await reachable(page, `${kind} ${state}`)
  for (const language of ['zh-CN', 'en']) {
    if ((await page.locator('html').getAttribute('lang')) !== language) {
      await otherLanguage(page)
    }
    for (const view of views) {
      const [[width, height], colorScheme] = view
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      await fits(page, width, `${kind} ${state}`)
      if (isWhole) await reachable(page, `${kind} ${state} ${language} ${colorScheme}`)
      await picture(page, `${kind}-${state}-${width}-${language}-${colorScheme}`)
    }
  }
  await otherLanguage(page)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Gives a command as the account that is signed in on the page. */
async function command(page: Page, name: string, input: object): Promise<{ result: { called: string[] } }> {
  const said = await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(path!, { method: 'POST', headers, body: body! })).json()
    },
    [`/api/sites/xingfuli/commands/${name}`, JSON.stringify(input)],
  )
  return said as { result: { called: string[] } }
}

async function crowd(page: Page, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const isGreen = n % 6 === 0
    const needs = isGreen ? ['elderly'] : []
    await command(page, 'take-ticket', { queue: isGreen ? 'G' : 'A', party: 1 + (n % 4), needs })
  }
}

const atDesk = new Map<string, string[]>()

async function call(page: Page, desk: string): Promise<void> {
  const { result } = await command(page, 'call-next', { desk, seen: atDesk.get(desk) ?? [] })
  atDesk.set(desk, result.called)
}

function isCalled(number: string): boolean {
  return [...atDesk.values()].flat().includes(number)
}
