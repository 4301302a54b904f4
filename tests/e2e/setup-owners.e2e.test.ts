// One site among many: found, copied, set up by two owners at once, and put away.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, reachable } from '../kit/looking.ts'
import { eventually, openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'
import { isInSight, openPart } from './in-focus.ts'

let browser: Browser
let world: World
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
  page = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await signIn(page, world.base)
  await page.goto(`${world.base}/setup`)
  await page.locator('yi-site-form').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const path = `/api/sites/${SITE}/settings`
const field = (at: string) => page.locator(`yi-field[data-path="${at}"]`)
const type = (at: string, text: string) => field(at).locator('input').fill(text)
const save = () => page.getByRole('button', { name: '保存', exact: true }).click()
const said = () => page.locator('yi-site-form .do [role=status]')
const settings = async (id = SITE) => (await world.owner.ask('GET', `/api/sites/${id}/settings`)).body

test('[S6] the owner who saves second sees the changes of the first, and chooses where both changed the same setting', async () => {
  await openPart(page, 'line')
  await type('spacing', '2')
  await type('graceMinutes', '6')
  await type('name.en', 'West Gate')
  const before = await settings()
  await world.owner.ask('PUT', path, { ...before, spacing: 1.5, graceMinutes: 9, footfall: 20 })
  // the typed values survive the reload, and are still based on the settings before it
  await page.reload()
  await field('name.en').waitFor()
  await save()
  const disputes = page.locator('yi-disputes')
  await disputes.locator('[data-change=footfall]').getByText('原来：没有 → 现在：20').waitFor()
  await disputes.locator('[data-change=spacing]').getByText('用别人写的：1.5').click()
  await disputes.locator('[data-change=graceMinutes]').getByText('用我写的：6').waitFor()
  await reachable(page, 'disputes')
  await fits(page, SIZES.tablet.width, 'disputes')
  await disputes.getByRole('button', { name: '按选好的保存' }).click()
  await said().getByText('已保存').waitFor()
  expect(await settings()).toMatchObject({
    spacing: 1.5,
    graceMinutes: 6,
    footfall: 20,
    name: { en: 'West Gate' },
  })
  await disputes.waitFor({ state: 'detached' })
})

test('a site gets its address and its street, and the next site is offered the same street', async () => {
  await openPart(page, 'place')
  await page.getByText('填写地址和位置').click()
  await save()
  await field('place.address.zh-CN').getByText('请填写').waitFor()
  await type('place.address.zh-CN', '人民路 12 号')
  await type('place.address.en', '12 Renmin Road')
  await type('place.lat', '28.19')
  await type('place.lon', '113。02')
  await type('group.zh-CN', '湖里街道')
  await type('group.en', 'Huli Subdistrict')
  await save()
  await said().getByText('已保存').waitFor()
  const group = { 'zh-CN': '湖里街道', en: 'Huli Subdistrict' }
  expect(await settings()).toMatchObject({ place: { lat: 28.19, lon: 113.02 }, group })
})

test('a green lane gets its level with one choice, and how many others are called between two of its numbers', async () => {
  await openPart(page, 'queue-G')
  await field('queues.1.level').locator('select').selectOption({ label: '是，二级：先于一级' })
  await type('mix', '0')
  await save()
  await field('mix').getByText('1 到 9').waitFor()
  await type('mix', '3')
  await field('mix').getByText('再从其他队列叫 3 位').waitFor()
  await fits(page, SIZES.tablet.width, 'levels')
  await save()
  await said().getByText('已保存').waitFor()
  const set = await settings()
  expect(set).toMatchObject({ mix: 3, queues: [{ priority: false }, { priority: true, level: 2 }] })
})

test('a copy asks for its kind and its name; it warns of a name that exists, and a short name that is taken is a fault', async () => {
  await page.getByRole('button', { name: '照这个再建一个' }).click()
  await type('name.zh-CN', '幸福里小区西苑')
  await page.getByText('也叫这个名称').waitFor()
  await type('name.zh-CN', '红旗社区')
  await page.getByText('/s/hongqi').waitFor()
  // somebody else makes a site with that short name meanwhile
  const { ended: _, ...sample } = await settings()
  const name = { 'zh-CN': '红旗街道', en: 'Hongqi Subdistrict' }
  await world.owner.ask('PUT', '/api/sites/hongqi/settings', { ...sample, id: 'hongqi', name })
  await page.getByRole('button', { name: '建好服务点' }).click()
  await field('id').getByText('“红旗街道”已经用了这个代号').waitFor()
  await type('id', 'hongqi-2')
  await page.getByRole('button', { name: '建好服务点' }).click()
  await page.locator('yi-which').getByText('红旗社区').waitFor()
  const { place: _place, ...rest } = sample
  const named = { id: 'hongqi-2', name: { 'zh-CN': '红旗社区', en: 'Hongqi Community' } }
  expect(await settings('hongqi-2')).toEqual({ ...rest, ...named })
})

test('[S7] a site is found by its pinyin and put away, so that the overview leaves it out, and reopened', async () => {
  await page.getByRole('button', { name: /换服务点/ }).click()
  await page.locator('input[name=search]').fill('hqjd')
  await page.locator('yi-site-list li').getByText('红旗街道').click()
  await eventually(async () => new URL(page.url()).search).toBe('?site=hongqi&step=site')
  await page.getByRole('button', { name: '开始发号' }).click()
  const next = page.locator('.opened')
  await next.getByText('在平板上开一个台').waitFor()
  await eventually(() => isInSight(page, next)).toBe(true)
  expect(await next.locator('a').getAttribute('href')).toMatch(/\/marshal\/hongqi$/)
  await openPart(page, 'ending')
  await page.getByRole('button', { name: '停用', exact: true }).click()
  await page.getByRole('button', { name: '再点一次：停止发号并停用' }).click()
  await page.getByText('这个点已停用').waitFor()
  const listed = async () =>
    (await world.anyone.ask('GET', '/api/sites')).body.map(({ id }: { id: string }) => id)
  expect(await listed()).not.toContain('hongqi')
  const phone = await openPage(browser, { viewport: SIZES.phone, complaints })
  await phone.goto(`${world.base}/s/hongqi`)
  await phone.getByText('这里不再发号').waitFor()
  await phone.context().close()
  await page.getByRole('button', { name: '重新启用' }).click()
  await page.getByRole('button', { name: '开始发号' }).waitFor()
  expect(await listed()).toContain('hongqi')
  expect(complaints).toEqual([])
})
