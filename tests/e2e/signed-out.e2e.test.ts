// A visitor who is not signed in, or a screen that is not paired, causes no error.

import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, SIZES } from '../kit/pages.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'

let browser: Browser
let server: ServerProcess

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess()])
})
afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

/** A sign that each page has sent its first requests, and those that it repeats by itself. */
const PAGES = [
  ['/', 'yi-site-card', null],
  ['/s/xingfuli', 'yi-choose', null],
  ['/screen/xingfuli', 'yi-pairing .number >> text=/^[0-9A-Z]{6}$/', /\/pairing$/],
  ['/marshal/xingfuli', 'yi-sign-in', null],
  ['/setup', 'yi-sign-in', null],
] as const

test.each(PAGES)('without a session the console of %s has no error at all', async (path, shown, asks) => {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: SIZES.tablet })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const asked = asks ? page.waitForResponse((response) => asks.test(response.url())) : null
  // socket.io's packet that lets it in or refuses it
  const answered = new Promise<void>((resolve) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => /^4[04]/.test(String(payload)) && resolve()),
    )
  })
  await page.goto(server.base + path)
  await page.locator(shown).first().waitFor()
  await asked
  // set-up and an unpaired screen do not connect without an account or a token
  if (path !== '/setup' && path !== '/screen/xingfuli') await answered
  await page.waitForLoadState('networkidle')
  expect(errors).toEqual([])
  await context.close()
})
