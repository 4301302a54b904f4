// The print kit, from the tick to the paper, and a slip's way back: its code before a tablet's camera.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Site } from '../../shared/day/nouns/site.ts'
import { filmOf } from '../kit/film.ts'
import { fits, picture } from '../kit/looking.ts'
import { openBrowser, openPage, readCode, SIZES, signIn } from '../kit/pages.ts'
import { nextPrint, pagesOf } from '../kit/printing.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

const GALLERY = join(import.meta.dirname, '../../gallery')

let browser: Browser
let world: World
const data = mkdtempSync(join(tmpdir(), 'yimi-kit-'))
const complaints: string[] = []

beforeAll(async () => {
  mkdirSync(GALLERY, { recursive: true })
  world = await openWorld()
  const film = join(data, 'slip.y4m')
  writeFileSync(film, filmOf(`yimi-slip/${SITE}/A9005/any`))
  browser = await openBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ])
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
  rmSync(data, { recursive: true })
  expect(complaints).toEqual([])
})

test('the ticked items are printed, each sheet on a page of its own paper, and codes can be read from the print', async () => {
  const path = `/api/sites/${SITE}/settings`
  const settings = (await world.owner.ask('GET', path)).body
  await world.owner.ask('PUT', path, { ...settings, presence: 'open', wifi: '红旗街道' })
  const office = await openPage(browser, { viewport: { width: 1366, height: 768 }, complaints })
  await office.goto(`${world.base}/setup`)
  await office.locator('input[name=name]').fill('owner')
  await office.locator('input[name=passcode]').fill(PASSCODE)
  await office.getByRole('button', { name: '登录' }).click()
  await office.getByRole('button', { name: '4. 打印' }).click()
  const item = (name: string) => office.locator(`yi-kit-item[data-item=${name}]`)
  await item('marks').locator('input[name=to-A]').fill('４０')
  await item('marks').locator('input[name=to-A]').press('Tab')
  await office.getByText('A 队的线现在只有 31 个一米线').waitFor()
  await item('marks').locator('select[name=as]').selectOption('cards')
  await item('slips').getByRole('checkbox').check()
  await item('posters').locator('input[name=wifi-passcode]').fill('guest;1')
  const button = office.locator('yi-kit .job .main')
  // a poster, 31 and 11 marks by eights, three desks, two queues, forty slips by eights
  await button.getByText('打印已勾选的 17 张').waitFor()
  const asked = nextPrint(office)
  await button.click()
  await asked
  await office.emulateMedia({ media: 'print' })
  await office.setViewportSize({ width: 794, height: 1123 })
  const poster = office.locator('.yi-kit .poster')
  await picture(poster, 'print-poster')
  expect(await readCode(poster.locator('.code'))).toBe(`http://yimi.test/s/${SITE}`)
  expect(await readCode(poster.locator('.wifi'))).toBe('WIFI:T:WPA;S:红旗街道;P:guest\\;1;;')
  const slip = office.locator('.yi-kit .slip').nth(7)
  expect(await readCode(slip)).toBe(`yimi-slip/${SITE}/A9008/any`)
  await office.emulateMedia({ media: null })
  // after this event the page has removed the print
  const pdf = await office.pdf({ preferCSSPageSize: true, path: join(GALLERY, 'print-kit.pdf') })
  const sizes = pagesOf(pdf).map((size) => size.map((points) => Math.round((points * 25.4) / 72)).join('x'))
  expect(sizes).toEqual([
    ...Array(7).fill('210x297'),
    ...Array(5).fill('297x210'),
    ...Array(5).fill('210x297'),
  ])
  // no slip is printed twice
  await item('slips').getByText('这次印 A9041 到 A9080').waitFor()
  expect(await office.evaluate('JSON.stringify(localStorage)')).not.toContain('guest')
  const { queues } = settings as Site
  const long = { 'zh-CN': '没有空格的队列名称'.repeat(12), en: 'Nameofaqueuewithoutablank'.repeat(6) }
  const named = queues.map((queue) => ({ ...queue, name: long }))
  await world.owner.ask('PUT', path, { ...settings, queues: named })
  await office.reload()
  await office.getByRole('button', { name: '4. 打印' }).click()
  await item('slips').locator('select[name=queue]').waitFor()
  await office.setViewportSize({ width: 320, height: 568 })
  await fits(office, 320, 'a queue of a long name')
})

test('[N12] [N13] a slip is taken in once, by its number or before the camera, and refused where it is not valid', async () => {
  const tablet = await openPage(browser, { viewport: SIZES.tablet, complaints, permissions: ['camera'] })
  await signIn(tablet, world.base)
  const part = tablet.locator('yi-take-in')
  await part.getByRole('button', { name: '补录' }).click()
  const takeIn = async (from: string, to: string, said: string) => {
    await part.locator('input[name=from]').fill(from)
    await part.locator('input[name=to]').fill(to)
    await part.locator('dialog .main').click()
    await part.locator('[role=status], [role=alert]').getByText(said).waitFor()
  }
  await takeIn('ａ９００１', 'A9003', '已补录 3 张：A9001 到 A9003')
  await takeIn('A9002', '', '已经补录过')
  await takeIn('A031', '', 'A031 不是备用纸条的号')
  await takeIn('A9002', 'A9900', '一次最多 100 张')
  await takeIn('A9003', 'A9001', '最后一张要在第一张后面')
  await picture(tablet, 'take-in', { fullPage: true })
  await tablet.keyboard.press('Escape')
  await tablet.getByRole('button', { name: '扫码找号' }).click()
  await tablet.locator('yi-find .found', { hasText: 'A9005' }).waitFor()
  const { body } = await world.owner.ask('GET', `/api/sites/${SITE}/tickets/A9005`)
  expect(body).toMatchObject({ number: 'A9005', queue: 'A', state: 'lined', mark: 4 })
})
