// The tablet's page without the server, with a newer server, and in a browser that keeps nothing.

import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { type Wire, wireTo } from '../kit/wire.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

/** Pages that a test may change, as a release does. */
const pages = join(mkdtempSync(join(tmpdir(), 'yimi-shell-')), 'dist')

/** A host name other than loopback: over HTTP no browser counts it as a secure context. */
const PLAIN = '--host-resolver-rules=MAP yimi.test 127.0.0.1'

let browser: Browser
let world: World
let wire: Wire
let tablet: Page
let forgetful: Page

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../../dist'), pages, { recursive: true })
  ;[browser, world] = await Promise.all([openBrowser([PLAIN]), openWorld(undefined, { pages })])
  wire = await wireTo(Number(new URL(world.base).port))
  tablet = await openPage(browser, { viewport: SIZES.tablet })
  await tablet.goto(`${near()}/marshal/${SITE}`)
  await tablet.evaluate('navigator.serviceWorker.ready')
})
afterAll(async () => {
  await browser?.close()
  await wire?.close()
  await world?.close()
  rmSync(join(pages, '..'), { recursive: true })
})

const near = () => `http://127.0.0.1:${wire.port}`
const nonce = () => tablet.locator('meta[name=litNonce]').getAttribute('content')

test('while the server is there its own page is shown, and not the kept one', async () => {
  await eventually(() =>
    tablet.evaluate(`caches.match('/marshal/${SITE}').then((kept) => kept !== undefined)`),
  ).toBeTruthy()
  const keptBefore = await tablet.evaluate(`caches.match('/marshal/${SITE}').then((kept) => kept.text())`)
  await tablet.reload()
  expect(await tablet.evaluate('navigator.serviceWorker.controller !== null')).toBe(true)
  expect(keptBefore).toContain('litNonce')
  expect(keptBefore).not.toContain(await nonce())
})

test('without the server the page opens, the API does not answer, and other pages are left alone', async () => {
  const before = await nonce()
  wire.sever()
  await tablet.reload()
  expect(await nonce()).toBe(before)
  await tablet.locator('yi-marshal h1').waitFor()
  expect(await tablet.evaluate("fetch('/api/sites').then(() => 'answered', () => 'nobody')")).toBe('nobody')
  wire.mend()
  await tablet.goto(`${near()}/s/${SITE}`)
  expect(await tablet.evaluate('navigator.serviceWorker.controller')).toBe(null)
})

test('a new version waits until nobody is in the middle of something, then the page reloads with it', async () => {
  await tablet.clock.install()
  await tablet.goto(`${near()}/marshal/${SITE}`)
  await tablet.evaluate('isOld = true')
  appendFileSync(join(pages, 'marshal/service-worker.js'), '\n// newer')
  await tablet.evaluate('navigator.serviceWorker.getRegistration().then((one) => one.update())')
  await eventually(() =>
    tablet.evaluate('navigator.serviceWorker.getRegistration().then((one) => one.waiting !== null)'),
  ).toBeTruthy()
  await tablet.locator('input[name=name]').fill('owner')
  await tablet.clock.fastForward(60_000)
  expect(await tablet.evaluate('isOld')).toBe(true)
  await tablet.locator('input[name=name]').blur()
  await tablet.clock.fastForward(30_000)
  await eventually(() => tablet.evaluate("typeof isOld === 'undefined'")).toBeTruthy()
  expect(await tablet.evaluate('navigator.serviceWorker.getRegistration().then((one) => one.waiting)')).toBe(
    null,
  )
})

test('on plain HTTP, where the browser keeps nothing, a walk-in waits in the page, which says not to close it', async () => {
  forgetful = await openPage(browser, { viewport: SIZES.tablet })
  await forgetful.addInitScript("indexedDB.open = () => { throw new DOMException('', 'SecurityError') }")
  await signIn(forgetful, `http://yimi.test:${wire.port}`)
  expect(await forgetful.evaluate('isSecureContext')).toBe(false)
  wire.sever()
  await forgetful.getByRole('button', { name: '代取号' }).click()
  await forgetful.getByRole('button', { name: '取号', exact: true }).click()
  await forgetful.getByText('没有连接，暂时不知道号码').waitFor()
  await forgetful.getByText('这台设备不能保存').waitFor()
  wire.mend()
  await forgetful.evaluate("dispatchEvent(new Event('online'))")
  await forgetful.locator('yi-walk-in .given', { hasText: 'A001' }).waitFor()
})

test('where no WebSocket gets through, commands go over HTTP', async () => {
  await forgetful.addInitScript('WebSocket = function () { throw new Error() }')
  await forgetful.reload()
  await forgetful.getByRole('button', { name: '代取号' }).click()
  await forgetful.getByRole('button', { name: '取号', exact: true }).click()
  await forgetful.locator('yi-walk-in .given', { hasText: 'A002' }).waitFor()
  await forgetful.locator('yi-walk-in').getByRole('button', { name: '关闭' }).click()
})

test('on plain HTTP there is no camera; the page says so, and a number can be typed', async () => {
  await forgetful.getByRole('button', { name: '扫码找号' }).click()
  await forgetful.getByText('本页不是 https').waitFor()
  await forgetful.getByLabel('请输入号码').waitFor()
})
