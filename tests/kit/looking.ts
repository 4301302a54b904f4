// Pages as a person sees them: pictures to look at, and what axe finds. `npm test` takes a sample of all looks, and
// `npm run gallery` the whole.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { Language } from '../../shared/languages.ts'
import { faultsOf } from './axe.ts'
import { chooseLanguage } from './pages.ts'

/** Where pictures go; git does not keep it. */
export const GALLERY = join(import.meta.dirname, '../../gallery')
mkdirSync(GALLERY, { recursive: true })

export const isWhole = process.env['YIMI_GALLERY'] === 'whole'

export type Look = readonly [Language, 'light' | 'dark']

/** The languages and themes to look in: a sample in which each of them is, or all of them. */
export const looks: readonly Look[] = isWhole
  ? [
      ['zh-CN', 'light'],
      ['zh-CN', 'dark'],
      ['en', 'light'],
      ['en', 'dark'],
    ]
  : [
      ['zh-CN', 'light'],
      ['en', 'dark'],
    ]

/** The windows in which each page is looked at. */
const WINDOWS = {
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
    [3840, 2160],
  ],
  overview: [
    [360, 740],
    [1440, 900],
  ],
  setup: [
    [360, 740],
    [1024, 768],
  ],
} as const

/** Of a test that looks at many states: all of them in every look take several times the sample, on a busy machine too. */
export const PATIENCE = { timeout: isWhole ? 900_000 : 300_000 }

let states = 0
/** Of so many states axe examines one in a sample: it takes a second each. Odd, so that both looks get their turn. */
const EXAMINED = 3

/**
 * Pictures of a page in a state, one a look and window; none is wider than its window, and axe finds nothing. A sample shows each state
 * in one look and window, in turn, and examines every third: what breaks in a theme or a language breaks in many states.
 */
export async function lookAt(page: Page, kind: keyof typeof WINDOWS, state: string): Promise<void> {
  const turn = states++
  const windows = WINDOWS[kind]
  for (const one of isWhole ? looks : [looks[turn % looks.length]!]) {
    await lookAs(page, one)
    for (const [width, height] of isWhole ? windows : [windows[turn % windows.length]!]) {
      await page.setViewportSize({ width, height })
      await fits(page, width, `${kind} ${state}`)
      await page.screenshot({ path: join(GALLERY, `${kind}-${state}-${width}-${one.join('-')}.png`) })
    }
    if (isWhole || turn % EXAMINED === 0) await reachable(page, `${kind} ${state} ${one.join(' ')}`)
  }
  await lookAs(page, ['zh-CN', 'light'])
}

/** Shows the page in this language and theme. */
export async function lookAs(page: Page, [language, colorScheme]: Look): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) !== language) {
    await chooseLanguage(page, language)
  }
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}

/** Nothing on the page breaks WCAG 2.2 AA as far as a machine can tell. */
export async function reachable(page: Page, state: string): Promise<void> {
  expect(await faultsOf(page), state).toEqual([])
}

/** Nothing is wider than a window of so many pixels: 320 is a phone, and a desk's window at 400 %. */
export async function fits(page: Page, width: number, state: string): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth'), state).toBeLessThanOrEqual(width)
}
