// Opens the pages in a real browser, with the steps that every journey takes.

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { PNG } from 'pngjs'
import { expect, onTestFailed } from 'vitest'
import type { Language } from '../../shared/languages.ts'
import { CHROMIUM } from './chromium.ts'
import { isExpected } from './complaints.ts'
import { lastPrinted, lastSeen, NOTE_PRESSES } from './last-seen.ts'
import { codeIn } from './read-code.ts'
import { PASSCODE } from './server-process.ts'

export const SIZES = {
  phone: { width: 360, height: 740 },
  tablet: { width: 1024, height: 768 },
  screen: { width: 1920, height: 1080 },
} as const

/**
 * Chromium renders two hidden lists of the address bar in each window, which cost a core a second: several times as
 * much as a page.
 */
const POPUPS = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']
/** The features that Playwright switches off by default: only the last list on the command line counts. */
const PLAYWRIGHTS = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/** The browser that the set-up found. Pages can reach only the loopback network. */
export function openBrowser(
  more: readonly string[] = [],
  // switches that Playwright sets by default, and this browser must not have
  without: readonly string[] = [],
): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    `--disable-features=${[...PLAYWRIGHTS, ...POPUPS].join()}`,
    ...more,
  ]
  return chromium.launch({ executablePath: CHROMIUM, args, ignoreDefaultArgs: [...without] })
}

/** Makes every press count as intended: a robot presses the same place twice faster than a hand that means to. */
const NO_ECHO = "addEventListener('pointerdown', () => dispatchEvent(new Event('input')), true)"

/**
 * A page in a context of its own, as on another device. Its console messages are in `complaints`. With `hasEchoes` two
 * quick presses of one place count as an accidental double touch, as with a hand.
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions & { complaints?: string[]; hasEchoes?: boolean } = {},
): Promise<Page> {
  const { complaints = [], hasEchoes = false, ...rest } = options
  const context = await browser.newContext({ locale: 'zh-CN', ...rest })
  // the library's own half a minute is too short for a busy machine
  context.setDefaultTimeout(100_000)
  if (!hasEchoes) await context.addInitScript(NO_ECHO)
  await context.addInitScript(NOTE_PRESSES)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !isExpected(text, message.location().url)) complaints.push(text)
  })
  sayIfTestFails(page)
  return page
}

/** The error of a failed journey says what its pages showed at its end. */
function sayIfTestFails(page: Page): void {
  try {
    onTestFailed(async ({ task }) => {
      const error = task.result?.errors?.at(-1)
      if (!error) return
      error.message += `\n${await lastSeen(page)}`
      // once for all pages of a server
      const printed = lastPrinted(page)
      if (!error.message.includes(printed)) error.message += `\n${printed}`
    })
  } catch {
    // opened outside of a test: no single test is about it
  }
}

/** From Chinese to English, and back. */
export async function otherLanguage(page: Page): Promise<void> {
  const now = await page.locator('html').getAttribute('lang')
  await chooseLanguage(page, now === 'zh-CN' ? 'en' : 'zh-CN')
}

/** Chooses a language, also if a dialog covers the control: a wall shows the control only after a touch. */
export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  await page.keyboard.press('Shift')
  const choice = page.locator('yi-language select').first()
  await choice.evaluate((select: { value: string; dispatchEvent(event: Event): boolean }, tag) => {
    select.value = tag
    select.dispatchEvent(new Event('change'))
  }, language)
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
}

export async function signIn(page: Page, base: string, site = 'xingfuli'): Promise<void> {
  await page.goto(`${base}/marshal/${site}`)
  await page.locator('input[name=name]').fill('owner')
  await page.locator('input[name=passcode]').fill(PASSCODE)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('yi-site').waitFor()
}

/** Enters the code that the screen shows, on a tablet that is signed in. */
export async function pairScreen(screen: Page, tablet: Page, name = '大屏 1'): Promise<void> {
  const shown = screen.locator('yi-pairing .number', { hasText: /^[0-9A-Z]{6}$/ })
  const code = await shown.innerText()
  await tablet.locator('yi-screens').getByRole('button', { name: '配对大屏' }).first().click()
  await tablet.locator('input[name=code]').fill(code)
  await tablet.locator('yi-screens input[name=name]').fill(name)
  await tablet.locator('yi-screens dialog').getByRole('button', { name: '配对大屏' }).click()
  await screen.locator('yi-board yi-join svg').waitFor()
}

/** The text of the QR code on a page, or on a part of one, read from the pixels of a screenshot. */
export async function readCode(page: { screenshot(): Promise<Buffer> }): Promise<string> {
  const code = codeIn(PNG.sync.read(await page.screenshot()))
  if (code === null) throw new Error('no QR code can be read from the page')
  return code
}

/**
 * Polls until an expectation holds, and fails with `message` if it does not. Vitest's own second is too short for a
 * busy machine.
 */
export function eventually<T>(ask: () => Promise<T>, message?: string) {
  return expect.poll(ask, message === undefined ? {} : { message })
}
