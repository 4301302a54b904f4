// The wall alone in a browser: the test gives it views without a server, and sets its time.

import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { openPage } from '../../kit/pages.ts'

const PAGES = join(import.meta.dirname, '../../../dist')
const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** A page with only a wall on it. */
export async function openWall(browser: Browser, complaints: string[] = []): Promise<Page> {
  const page = await openPage(browser, { complaints })
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const path = pathname.startsWith('/screen/') ? '/screen/index.html' : pathname
    const body = await readFile(join(PAGES, path)).catch(() => null)
    if (body === null) return route.fulfill({ status: 404, body: '' })
    return route.fulfill({ body, contentType: KINDS[extname(path)] ?? 'text/plain' })
  })
  await page.goto('http://wall.example/screen/site')
  await page.locator('yi-screen').evaluate(async (screen) => {
    const { document, customElements } = screen.ownerDocument.defaultView
    await customElements.whenDefined('yi-wall')
    const wall = document.createElement('yi-wall')
    screen.replaceWith(wall)
    document.documentElement.style.height = '100%'
    document.body.style.height = '100vh'
  })
  return page
}

/** Shows a view on a wall that has seen none before, at a time; resolves when it is drawn. */
export async function show(page: Page, view: ScreenView, at = 0): Promise<void> {
  await page
    .locator('yi-wall')
    .evaluate((wall) => wall.replaceWith(wall.ownerDocument.createElement('yi-wall')))
  await showNext(page, view, at)
}

/** The same on the present wall, as a screen gets one view after another. */
export async function showNext(page: Page, view: ScreenView, at = 0): Promise<void> {
  await page.locator('yi-wall').evaluate(
    async (wall, [shown, time]) => {
      Object.assign(wall, { view: shown, now: () => time })
      const { requestAnimationFrame } = wall.ownerDocument.defaultView
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      // one frame for its size, which it learns a frame later, and one to draw it
      await frame()
      await frame()
      await wall.updateComplete
      for (const area of wall.shadowRoot.querySelectorAll('.area')) await area.updateComplete
      await frame()
    },
    [view, at] as const,
  )
}

/** The windows in which the wall is tested. */
export const PANELS = {
  '720p': [1280, 720],
  '1080p': [1920, 1080],
  '4K': [3840, 2160],
  upright: [1080, 1920],
  strip: [1920, 540],
} as const

/** Diagonals in inches and the metres from which they are read. */
export const HALLS = {
  '32in-5m': { diagonal: 32, distance: 5 },
  '55in-10m': { diagonal: 55, distance: 10 },
  '65in-6m': { diagonal: 65, distance: 6 },
  '98in-15m': { diagonal: 98, distance: 15 },
} as const
