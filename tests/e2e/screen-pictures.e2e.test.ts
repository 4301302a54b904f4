// Pictures of the screen with its line empty, half full, full and crowded, on every shape of panel, in gallery/.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScreenView } from '../../shared/day/views/screen.ts'
import { stages, viewOf } from '../client/screen/sample-view.ts'
import { PATIENCE, picture } from '../kit/looking.ts'
import { openBrowser, otherLanguage } from '../kit/pages.ts'
import { openWall, showNext } from './wall/stage.ts'

const SIZES = [
  [1920, 1080],
  [1080, 1920],
  [3840, 2160],
  [3840, 600],
] as const

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await openWall(browser)
  await showNext(page, viewOf())
})

afterAll(async () => {
  await browser?.close()
})

test('on every panel and with every line, all words are inside their place', PATIENCE, async () => {
  const { half, crowded } = stages
  const views: Record<string, ScreenView> = {
    ...stages,
    closed: viewOf({ open: false, pass: null }),
    announced: {
      ...(half as ScreenView),
      announcement: { 'zh-CN': '字'.repeat(200), en: 'word '.repeat(40) },
    },
    alternate: { ...(crowded as ScreenView), screen: { diagonal: 55, distance: 10, languages: 'alternate' } },
  }
  for (const language of ['zh-CN', 'en']) {
    if ((await page.locator('html').getAttribute('lang')) !== language) await otherLanguage(page)
    // the two usual panels in both languages, the others in one: each picture takes a second
    for (const [width, height] of language === 'en' ? SIZES.slice(0, 2) : SIZES) {
      await page.setViewportSize({ width, height })
      for (const [name, view] of Object.entries(views)) {
        await showNext(page, view)
        expect(await sticksOut(), `${name} ${width} ${language}`).toEqual([])
        // languages in turn, or together, as the site wants it
        expect((await page.locator('yi-join .also, yi-newest .also').count()) > 0).toBe(name !== 'alternate')
        const isUsual = width * height < 2 ** 21
        if (name === 'crowded' || (isUsual && language === 'zh-CN')) {
          await picture(page, `screen-line-${name}-${width}x${height}-${language}`, {
            animations: 'disabled',
          })
        }
      }
    }
  }
})

/** The words and the drawings that reach outside of their part of the screen. */
function sticksOut(): Promise<string[]> {
  return page.locator('yi-wall').evaluate((wall) => {
    const out: string[] = []
    for (const area of wall.shadowRoot?.querySelectorAll('.area') ?? []) {
      const place = area.getBoundingClientRect()
      for (const part of area.shadowRoot?.querySelectorAll(
        'span, p, b, li, yi-qr, yi-line, yi-long-line, time',
      ) ?? []) {
        const { left, right, top, bottom, width } = part.getBoundingClientRect()
        // a small tolerance for the space above and below the letters of a line
        const spare = 0.012 * wall.clientHeight
        const isIn =
          left >= place.left - 2 &&
          right <= place.right + 2 &&
          top >= place.top - spare &&
          bottom <= place.bottom + spare
        if (width > 0 && !isIn) out.push(`${area.localName} ${part.className} ${part.textContent?.trim()}`)
      }
    }
    return out
  })
}
