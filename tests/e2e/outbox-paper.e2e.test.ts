// A number on paper and back: the printed slip of a walk-in, its code before a camera, and the tablet as an app.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filmOf } from '../kit/film.ts'
import { picture } from '../kit/looking.ts'
import { eventually, openBrowser, openPage, readCode, SIZES, signIn } from '../kit/pages.ts'
import { nextPrint, pagesOf } from '../kit/printing.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

const FOLDER = join(import.meta.dirname, '../../gallery')

let browser: Browser
let world: World
const data = mkdtempSync(join(tmpdir(), 'yimi-paper-'))
let tablet: Page
/** The text of the code on the last slip. */
let onSlip = ''
const complaints: string[] = []

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  world = await openWorld()
  const film = join(data, 'held-up.y4m')
  writeFileSync(film, filmOf(`http://yimi.test/s/${SITE}#t=A001.token`))
  browser = await openBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ])
  tablet = await openPage(browser, { viewport: SIZES.tablet, complaints, permissions: ['camera'] })
  await signIn(tablet, world.base)
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
  rmSync(data, { recursive: true })
  expect(complaints).toEqual([])
})

test('a walk-in is printed on a roll that is cut where the slip ends, or on A4, and the choice is kept', async () => {
  await tablet.getByRole('button', { name: '代取号' }).click()
  await tablet.getByRole('button', { name: '取号', exact: true }).click()
  await tablet.locator('yi-walk-in .given', { hasText: 'A001' }).waitFor()
  const rolls = [
    ['58', 58],
    ['80', 80],
    ['A4', 210],
  ] as const
  for (const [paper, width] of rolls) {
    await tablet.locator('yi-walk-in yi-slip select').selectOption(paper)
    const asked = nextPrint(tablet)
    await tablet.getByRole('button', { name: '打印纸条' }).click()
    await asked
    await tablet.emulateMedia({ media: 'print' })
    await picture(tablet, `slip-${paper}`, { fullPage: true })
    onSlip = await readCode(tablet)
    for (const said of ['幸福里小区西苑', 'A001', '下一个就是您', '请保留这张纸。轮到您时，大屏会叫您的号。'])
      await tablet.locator('.yi-slip').getByText(said).waitFor()
    await tablet.emulateMedia({ media: null })
    const pdf = await tablet.pdf({ preferCSSPageSize: true, path: join(FOLDER, `slip-${paper}.pdf`) })
    expect(pagesOf(pdf), paper).toHaveLength(1)
    expect(Math.round((pagesOf(pdf)[0]![0] * 25.4) / 72), paper).toBe(width)
  }
  await tablet.locator('yi-walk-in').getByRole('button', { name: '关闭' }).click()
  expect(await tablet.evaluate("localStorage.getItem('yimi:paper')")).toBe('"A4"')
})

test('the code on the slip opens the ticket, and the address that a server sees does not hold its token', async () => {
  const { origin, pathname, search, hash } = new URL(onSlip)
  expect(origin + pathname + search).toBe(`http://yimi.test/s/${SITE}`)
  const [number, token] = hash.slice('#t='.length).split(/\.(.*)/s)
  const answer = await fetch(`${world.base}/api/sites/xingfuli/tickets/${number}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(await answer.json()).toMatchObject({ number: 'A001', state: 'lined' })
})

test('[C11] at the desk that calls it, a code before the camera notes that its holder has arrived', async () => {
  await tablet.locator('yi-desks button').first().click()
  await tablet.locator('yi-desk .next').click()
  await tablet.locator('yi-called', { hasText: 'A001' }).waitFor()
  await tablet.getByRole('button', { name: '扫码找号' }).click()
  await tablet.locator('yi-called .here').waitFor()
  // one scan is enough: the desk says so, and no dialog covers it
  await tablet.locator('yi-desk .said', { hasText: 'A001 已到 1 号采样台' }).waitFor()
  await tablet.locator('yi-scan dialog').waitFor({ state: 'hidden' })
})

test('a code before the camera is found, and so is a typed number', async () => {
  await tablet.evaluate(
    "found = []; document.addEventListener('ticket-found', (event) => found.push(event.detail))",
  )
  const found = () => tablet.evaluate('found')
  // a number that is being served can be found again
  await tablet.keyboard.press('f')
  await tablet.locator('yi-called').waitFor({ state: 'detached' })
  await tablet.getByRole('button', { name: '扫码找号' }).click()
  await eventually(found).toEqual(['A001'])
  await tablet.locator('yi-find .found', { hasText: 'A001' }).waitFor()
  await tablet.keyboard.press('Escape')
  await tablet.evaluate(
    "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'))",
  )
  await tablet.getByRole('button', { name: '扫码找号' }).click()
  await tablet.getByText('这台设备没有摄像头').waitFor()
  await tablet.locator('yi-scan input').fill('三十一')
  await tablet.locator('yi-scan').getByRole('button', { name: '查找' }).click()
  await tablet.getByText('号码是一个字母加至少三位数字').waitFor()
  await tablet.locator('yi-scan input').fill('ａ０３１')
  await tablet.locator('yi-scan').getByRole('button', { name: '查找' }).click()
  await eventually(found).toEqual(['A001', 'A031'])
  await tablet.locator('yi-find #problem', { hasText: '没有这个号' }).waitFor()
  await tablet.keyboard.press('Escape')
  // only one queue has given that number
  await tablet.getByRole('button', { name: '扫码找号' }).click()
  await tablet.locator('yi-scan input').fill('１')
  await tablet.locator('yi-scan').getByRole('button', { name: '查找' }).click()
  await tablet.locator('yi-find .found', { hasText: 'A001' }).waitFor()
  await tablet.keyboard.press('Escape')
})

test('the tablet can be installed: it has a manifest for its site, and icons that exist', async () => {
  const link = await tablet.locator('link[rel=manifest]').getAttribute('href')
  const manifest = (await (await fetch(world.base + link)).json()) as {
    icons: { src: string; type: string }[]
  }
  expect(manifest).toMatchObject({
    name: '一米 引导员 · 幸福里小区西苑',
    start_url: '/marshal/xingfuli',
    scope: '/marshal/',
    display: 'standalone',
  })
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(world.base + src)
    expect([icon.status, icon.headers.get('content-type')], src).toEqual([200, type])
  }
  const session = await tablet.context().newCDPSession(tablet)
  const { installabilityErrors } = (await session.send('Page.getInstallabilityErrors')) as {
    installabilityErrors: { errorId: string }[]
  }
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
})
