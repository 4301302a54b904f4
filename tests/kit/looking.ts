// Views pages as a person sees them: takes pictures, and runs axe. `npm test` checks a sample of all looks; `npm run
// gallery` checks all, and takes the pictures.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page, PageScreenshotOptions } from 'playwright'
import { expect } from 'vitest'
import type { Language } from '../../shared/languages.ts'
import { faultsOf } from './axe.ts'
import { chooseLanguage } from './pages.ts'

/** The folder of the pictures; git ignores it. */
export const GALLERY = join(import.meta.dirname, '../../gallery')
mkdirSync(GALLERY, { recursive: true })

export const isWhole = process.env['YIMI_GALLERY'] === 'whole'

export type Look = readonly [Language, 'light' | 'dark']

/** The languages and themes to look in: a sample that has each of them once, or all combinations. */
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

/** The window sizes in which each page is checked. */
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

/**
 * A timeout for a test of many states: all of them in every look take several times as long as the sample, more so on a
 * busy machine.
 */
export const PATIENCE = { timeout: isWhole ? 900_000 : 300_000 }

let states = 0
/**
 * In a sample axe checks one state in this many, since a check takes a second. The number is odd, so that both looks
 * get their turn.
 */
const EXAMINED = 3

/** A picture for a person to look at. `npm test` takes none: it checks nothing, and costs as much as what is checked. */
export async function picture(
  shown: Page | Locator,
  name: string,
  options: Pick<PageScreenshotOptions, 'fullPage' | 'animations'> = {},
): Promise<void> {
  if (isWhole) await shown.screenshot({ path: join(GALLERY, `${name}.png`), ...options })
}

/**
 * Takes pictures of a page in a state, one for each look and window. Each must fit the width of its window, and axe
 * must find nothing. A sample shows each state in one look and window, in turn, and checks every third with axe: a
 * fault of a theme or a language shows in many states.
 */
export async function lookAt(page: Page, kind: keyof typeof WINDOWS, state: string): Promise<void> {
  const turn = states++
  const windows = WINDOWS[kind]
  for (const one of isWhole ? looks : [looks[turn % looks.length]!]) {
    await lookAs(page, one)
    for (const [width, height] of isWhole ? windows : [windows[turn % windows.length]!]) {
      await page.setViewportSize({ width, height })
      await fits(page, width, `${kind} ${state}`)
      await picture(page, `${kind}-${state}-${width}-${one.join('-')}`)
    }
    if (isWhole || turn % EXAMINED === 0) await reachable(page, `${kind} ${state} ${one.join(' ')}`)
  }
  await lookAs(page, ['zh-CN', 'light'])
}

/** Whether axe checks the next state: every one, or in a sample one in three. */
export function isExamined(): boolean {
  return isWhole || states++ % EXAMINED === 0
}

/**
 * The looks in which axe checks the next state: all of them, or in a sample one, in turn. A check takes a second, and a
 * fault of a theme or a language shows in many states.
 */
export function examinedLooks(): readonly Look[] {
  return isWhole ? looks : [looks[states++ % looks.length]!]
}

/** Shows the page in this language and theme. */
export async function lookAs(page: Page, [language, colorScheme]: Look): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) !== language) {
    await chooseLanguage(page, language)
  }
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}

/** Expects that axe finds no violation of WCAG 2.2 AA. */
export async function reachable(page: Page, state: string): Promise<void> {
  expect(await faultsOf(page), state).toEqual([])
}

/** Expects that the page fits a window of this many pixels: 320 is a phone, or a desktop window at 400 % zoom. */
export async function fits(page: Page, width: number, state: string): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth'), state).toBeLessThanOrEqual(width)
}
