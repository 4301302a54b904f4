// Makes the README's pictures in docs/pictures again: `npm run pictures`. Any change of a page's look or words changes
// them.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright'
import { stages } from '../client/screen/sample-view.ts'
import { openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'
import { fullDay } from './full-day.ts'
import { openWall, show } from './wall/stage.ts'

const PICTURES = join(import.meta.dirname, '../../docs/pictures')
/** Pixels between and around pictures that are side by side. */
const GAP = 12
/** The height of those pictures. */
const ROW = 560

const [browser, world] = await Promise.all([openBrowser(), openWorld()])
try {
  await walls(browser)
  await phones(browser, world)
  await tablets(browser, world)
  await overview(browser, world)
  await poster(browser, world)
} finally {
  await browser.close()
  await world.close()
}

/** The wall as the line fills, and crowded on an upright panel. */
async function walls(browser: Browser): Promise<void> {
  const page = await openWall(browser)
  for (const [name, view, [width, height]] of [
    ['screen', stages['half'], [1920, 1080]],
    ['screen-line-empty', stages['empty'], [1920, 1080]],
    ['screen-line-full', stages['full'], [1920, 1080]],
    ['screen-line-crowded', stages['crowded'], [1920, 1080]],
    ['screen-line-crowded-portrait', stages['crowded'], [1080, 1920]],
  ] as const) {
    if (!view) throw new Error(`no view of a wall for ${name}`)
    await page.setViewportSize({ width, height })
    await show(page, view)
    await side(name, [await page.screenshot({ animations: 'disabled' })], { row: height / 2, gap: 0 })
  }
}

/** A phone that waits nearby, one that stands on a mark, and one that is called. */
async function phones(browser: Browser, world: World): Promise<void> {
  const held = []
  for (let n = 0; n < 50; n++) {
    const { result } = (await world.owner.give('take-ticket', { queue: 'A', party: 1 + (n % 3) })).body
    held.push({ number: result.ticket.number, token: result.token })
    world.clock.pass(10_000)
  }
  const seen = new Map<string, string[]>()
  for (let n = 0; n < 18; n++) {
    const desk = String(1 + (n % 3))
    const { body } = await world.owner.give('call-next', { desk, seen: seen.get(desk) ?? [] })
    seen.set(desk, body.result.called)
    world.clock.pass(20_000)
  }
  const called = held.findIndex(({ number }) => number === seen.get('3')?.[0])
  const shown = []
  for (const at of [held.length - 1, called + 4, called]) {
    const ticket = held[at]
    const page = await openPage(browser, { viewport: { width: 360, height: 740 }, hasTouch: true })
    await page.goto(`${world.base}/s/${SITE}#t=${ticket?.number}.${ticket?.token}`)
    await page.locator('yi-ticket h1').waitFor()
    shown.push(await settled(page))
    await page.context().close()
  }
  await side('resident', shown)
}

/** A marshal's tablet in landscape and in portrait, with somebody at the desk and somebody who asks for help. */
async function tablets(browser: Browser, world: World): Promise<void> {
  await world.owner.give('ask-help', { number: 'A030', need: 'wheelchair' })
  const page = await openPage(browser, { viewport: SIZES.tablet })
  await signIn(page, world.base)
  await page.locator('yi-desks button').first().click()
  await page.locator('yi-called').waitFor()
  const across = await settled(page)
  await page.setViewportSize({ width: 768, height: 1024 })
  await side('marshal', [across, await settled(page)])
}

/** A day in figures. */
async function overview(browser: Browser, world: World): Promise<void> {
  const page = await openPage(browser, { viewport: { width: 1366, height: 768 } })
  await signIn(page, world.base)
  const figures = JSON.stringify(fullDay())
  await page.route('**/days/*', (route) => route.fulfill({ contentType: 'application/json', body: figures }))
  await page.goto(`${world.base}/?site=${SITE}`)
  await page.locator('yi-chart canvas').nth(2).waitFor()
  await side('overview', [await settled(page, true)], { row: 800, gap: 0 })
}

/** The poster of a site with a fixed code, which may be printed. */
async function poster(browser: Browser, world: World): Promise<void> {
  const path = `/api/sites/${SITE}/settings`
  const settings = (await world.owner.ask('GET', path)).body
  const hours = { from: '08:00', to: '20:00', lastNumber: '19:30' }
  await world.owner.ask('PUT', path, { ...settings, presence: 'open', hours })
  const page = await openPage(browser, { viewport: { width: 1366, height: 1600 } })
  await page.goto(`${world.base}/setup`)
  await page.locator('input[name=name]').fill('owner')
  await page.locator('input[name=passcode]').fill(PASSCODE)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('nav button').nth(3).click()
  const sheet = page.locator('yi-kit-item .poster')
  await sheet.locator('yi-qr svg').waitFor()
  await side('poster', [await sheet.screenshot()], { row: 800, gap: 0 })
}

/** A picture of a page on which nothing moves any more. */
async function settled(page: Page, fullPage = false): Promise<Buffer> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.waitForLoadState('networkidle')
  return page.screenshot({ animations: 'disabled', fullPage })
}

/** Puts pictures side by side, at the height of the row, into one file of docs/pictures. */
async function side(name: string, shots: readonly Buffer[], { row = ROW, gap = GAP } = {}): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yimi-pictures-'))
  const page = await openPage(browser, { viewport: { width: 1600, height: 1000 } })
  try {
    const images = shots.map((shot, index) => {
      writeFileSync(join(folder, `${index}.png`), shot)
      return `<img src="${index}.png" height="${row}">`
    })
    const style = `display: inline-flex; gap: ${gap}px; padding: ${gap}px; background: #e0e7e4`
    writeFileSync(
      join(folder, 'row.html'),
      `<body style="margin: 0"><div style="${style}">${images.join('')}</div>`,
    )
    await page.goto(pathToFileURL(join(folder, 'row.html')).href)
    await page.locator('div').screenshot({ path: join(PICTURES, `${name}.png`) })
    process.stdout.write(`docs/pictures/${name}.png\n`)
  } finally {
    await page.context().close()
    rmSync(folder, { recursive: true })
  }
}
