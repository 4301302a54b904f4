// Pictures of the overview, with no site, one and many, and a day in figures. They go to gallery/, with all others.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SiteRow } from '../../shared/day/views/sites.ts'
import { examinedLooks, fits, lookAs, looks, PATIENCE, picture, reachable } from '../kit/looking.ts'
import { chooseLanguage, openBrowser, openPage, signIn } from '../kit/pages.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { halvesOf, siteRow } from '../kit/site-rows.ts'
import { waitOf } from '../kit/wait.ts'
import { fullDay } from './full-day.ts'

/** A phone, a tablet and a desktop. */
const SIZES = [
  [360, 740],
  [768, 1024],
  [1440, 900],
] as const
/** The width of a desktop's window at 400 %. */
const NARROWEST = { width: 320, height: 568 }
const LEVELS = ['clear', 'busy', 'crowded', 'closed', 'unserved'] as const

/** Names that nobody should give a site, but somebody will. */
const NAMES: Readonly<Record<number, SiteRow['name']>> = {
  2: { 'zh-CN': '很长的名字'.repeat(20), en: 'Anunbrokenname'.repeat(12) },
  7: { 'zh-CN': 'مركز الفحص رقم ٤', en: 'مركز الفحص رقم ٤' },
}

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

test('with no site, with one and with many: levels in words, shapes and colours', PATIENCE, async () => {
  const page = await openPage(browser, { complaints })
  await page.goto(`${server.base}/`)
  await page.locator('yi-site-card').waitFor()
  await pictures(page, 'one')
  for (const [name, sites] of [
    ['none', []],
    ['many', Array.from({ length: 14 }, (_, n) => madeUp(n))],
  ] as const) {
    await withSites(page, sites)
    await page.goto(`${server.base}/`)
    await page
      .locator(sites.length ? 'yi-site-card' : '.rest p.quiet')
      .first()
      .waitFor()
    await pictures(page, name)
  }
  expect(complaints).toEqual([])
})

test(
  'the county desk, with some sites, with none that fit, and with one open on a phone',
  PATIENCE,
  async () => {
    const page = await openPage(browser, { complaints })
    await signIn(page, server.base)
    await withSites(
      page,
      Array.from({ length: 14 }, (_, n) => madeUp(n)),
    )
    await page.goto(`${server.base}/`)
    await page.locator('yi-county .site[role=row]').nth(13).waitFor()
    await page.setViewportSize({ width: 360, height: 640 })
    await page.locator('.more button').nth(3).click()
    await page.locator('details.where summary').click()
    await pictures(page, 'county')
    await page.goto(`${server.base}/?q=nowhere`)
    await page.locator('yi-county .none').waitFor()
    await pictures(page, 'county-none')
    expect(complaints).toEqual([])
  },
)

test('a day in figures, as drawings, and with a table open', PATIENCE, async () => {
  const page = await openPage(browser, { complaints })
  await signIn(page, server.base)
  const figures = JSON.stringify(fullDay())
  await page.route('**/days/*', (route) => route.fulfill({ contentType: 'application/json', body: figures }))
  await page.goto(`${server.base}/?site=xingfuli`)
  await page.locator('yi-chart canvas').nth(2).waitFor()
  await page.locator('yi-charted summary').first().click()
  await pictures(page, 'figures')
  expect(complaints).toEqual([])
})

function madeUp(n: number): SiteRow {
  const level = LEVELS[n % 5] ?? 'clear'
  const wait = {
    clear: waitOf(4, 9),
    busy: waitOf(22, 31),
    crowded: waitOf(55, 74),
    closed: null,
    unserved: waitOf(0, 1),
  }
  const place = {
    lat: 28.2 + (n % 5) / 50,
    lon: 112.9 + (n % 7) / 50,
    address: { 'zh-CN': `岳麓区麓山南路 ${n + 1} 号`, en: `${n + 1} South Lushan Road, Yuelu` },
  }
  return siteRow(`site-${n}`, {
    name: NAMES[n] ?? { 'zh-CN': `麓山社区第 ${n + 1} 采样点`, en: `Lushan Community Testing Site ${n + 1}` },
    open: level !== 'closed' && n !== 5,
    level,
    waiting: n * 7,
    people: n * 15,
    wait: n === 8 ? null : wait[level],
    desks: level === 'closed' || level === 'unserved' ? 0 : 1 + (n % 5),
    allDesks: 6,
    served: n * 31,
    group: n % 4 ? { 'zh-CN': '红旗街道', en: 'Hongqi Street' } : null,
    place: n === 12 ? { ...place, lat: 0, lon: 0 } : n % 3 ? place : null,
    hours: n % 2 ? { from: '07:00', to: '19:00', lastNumber: '18:30' } : null,
    alarms: n === 2 ? ['help', 'wait'] : n === 6 ? ['screen'] : [],
  })
}

/** Replaces the server's answer about its sites on the way. */
async function withSites(page: Page, sites: readonly SiteRow[]): Promise<void> {
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const real = socket.connectToServer()
    real.onMessage((message) =>
      socket.send(
        String(message).replace(/"sites":\[.*\]/s, () => `"sites":${JSON.stringify(sites.map(halvesOf))}}]`),
      ),
    )
  })
}

async function pictures(page: Page, state: string): Promise<void> {
  const examined = examinedLooks()
  for (const look of looks) {
    const [language, colorScheme] = look
    await lookAs(page, look)
    await page.setViewportSize(NARROWEST)
    await fits(page, NARROWEST.width, `${state} at its narrowest`)
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      await picture(page, `overview-${state}-${width}-${language}-${colorScheme}`, { fullPage: true })
      await fits(page, width, `${state} ${width}`)
    }
    if (examined.includes(look)) await reachable(page, `${state} ${language} ${colorScheme}`)
  }
  await chooseLanguage(page, 'zh-CN')
}
