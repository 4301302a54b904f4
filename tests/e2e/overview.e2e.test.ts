// The overview in a real browser, for people who look for a short wait, and for staff who answer for the day.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../kit/axe.ts'
import { openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { PASSCODE, type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { halvesOf, siteRow } from '../kit/site-rows.ts'
import { waitOf } from '../kit/wait.ts'

const SITES = 400
let browser: Browser
let server: ServerProcess
/** The page of the owner, signed in. */
let staff: Page
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess()])
  staff = await openPage(browser, { viewport: SIZES.tablet, complaints, permissions: ['clipboard-read'] })
  await signIn(staff, server.base)
  for (let n = 0; n < 3; n++) await command('take-ticket', { queue: 'A', party: 2 })
  await command('call-next', { desk: '1', seen: [] })
  await command('finish', { number: 'A001' })
})
afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

test('staff see the day by hour and by desk, as a drawing and as a table, and copy the bulletin with one tap', async () => {
  await staff.goto(`${server.base}/`)
  await staff.getByRole('button', { name: '服务数据' }).click()
  const bulletin = staff.getByRole('textbox', { name: '中文通报' })
  await bulletin.waitFor()
  expect(await bulletin.inputValue()).toMatch(
    /^\d{4}年\d+月\d+日（截至 \d\d:\d\d），1 个服务点协助核酸检测 2 人次。目前还有 4 人在等。(已叫到的号里，最长等候 [\d.]+ 分钟。)?$/,
  )
  await staff.getByRole('button', { name: /^复制 · English/ }).click()
  await staff.getByText('已复制').waitFor()
  expect(await staff.evaluate('navigator.clipboard.readText()')).toMatch(
    /\(as of \d\d:\d\d\): 2 people tested at 1 site\. 4 people are still waiting\.( Longest wait of a number that was called: [\d.]+ min\.)?$/,
  )
  await staff.locator('yi-chart canvas').nth(2).waitFor()
  await staff.locator('yi-charted summary').last().click()
  const desk = staff.locator('yi-charted').last().getByRole('row', { name: /^1 2/ })
  await desk.waitFor()
  await staff.getByText('需要 1 个采样台').waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await staff.emulateMedia({ colorScheme })
    expect(await faultsOf(staff)).toEqual([])
  }
  expect(complaints).toEqual([])
})

test('the figures can be sent as a link; an unknown site and a day without records say so', async () => {
  await staff.goto(`${server.base}/?site=nowhere`)
  await staff.getByText('没有这个服务点').waitFor()
  await staff.goto(`${server.base}/?site=xingfuli&date=2020-01-01`)
  await staff.getByText('幸福里小区西苑在这一天没有记录').waitFor()
  expect(await staff.locator('input[type=date]').inputValue()).toBe('2020-01-01')
  const stranger = await openPage(browser, { complaints })
  await stranger.goto(`${server.base}/?site=xingfuli`)
  await stranger.getByText('登录后可以看服务数据').waitFor()
  await stranger.goto(server.base)
  await stranger.getByRole('link', { name: '工作人员登录' }).click()
  await stranger.getByLabel('账号').fill('owner')
  await stranger.getByLabel('口令').fill(PASSCODE)
  await stranger.getByRole('button', { name: '登录' }).click()
  await stranger.locator('yi-county').waitFor()
  await stranger.getByRole('button', { name: '退出' }).click()
  await stranger.locator('yi-sites').waitFor()
  expect(new URL(stranger.url()).search).toBe('')
})

test('where there is no clipboard, the sentence is selected', async () => {
  const page = await staff.context().newPage()
  await page.addInitScript(`
    Object.defineProperty(window, 'isSecureContext', { value: false })
    document.execCommand = () => false
  `)
  await page.goto(`${server.base}/?site=xingfuli`)
  await page.getByRole('button', { name: /^复制 · 简体中文/ }).click()
  await page.getByText('已选中').waitFor()
  const field = page.getByRole('textbox', { name: '中文通报' })
  const selected = await field.evaluate(
    (area: { value: string; selectionStart: number; selectionEnd: number }) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
  )
  expect(selected).toContain('协助核酸检测 2 人次')
  await page.close()
})

test('among four hundred sites one is found by keyboard alone, by name and by distance', async () => {
  const phone = await openPage(browser, {
    viewport: { width: 320, height: 568 },
    complaints,
    permissions: ['geolocation'],
    geolocation: { latitude: 28.3991, longitude: 112.9 },
  })
  await withSites(phone)
  await phone.goto(`${server.base}/`)
  const cards = phone.locator('yi-sites ul:not(details ul) yi-site-card')
  await phone.getByText(`${SITES + 1} 个服务点`).waitFor()
  // the shortest waits, without the two sites where nobody calls
  await cards.nth(9).waitFor()
  expect(await cards.count()).toBe(10)
  await cards.nth(1).getByText('网点 2', { exact: true }).waitFor()
  await phone.getByText('现在不服务或不发号的点（2）').waitFor()
  await phone.getByRole('button', { name: `显示全部 ${SITES - 1} 个正在服务的点` }).click()
  await cards.nth(SITES - 2).waitFor()
  expect(await phone.locator('a[href^="/screen"]').count()).toBe(0)
  expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)

  await phone.locator('input[type=search]').focus()
  await phone.keyboard.type('399 road')
  await phone.getByText('1 个正在服务，共 1 个服务点', { exact: true }).waitFor()
  expect(await faultsOf(phone)).toEqual([])
  for (let stops = 0; stops < 3; stops++) await phone.keyboard.press('Tab')
  await phone.keyboard.press('Enter')
  await phone.waitForURL(`${server.base}/s/site-399`)

  await phone.goBack()
  await phone.locator('select[name=sort]').selectOption('distance')
  await cards.first().getByText('网点 399').waitFor()
  await cards.first().getByText('10 米').waitFor()
  await phone.locator('select[name=sort]').selectOption('name')
  await phone.reload()
  await cards.first().waitFor()
  expect(await phone.locator('select[name=sort]').inputValue()).toBe('name')
  await phone.locator('input[type=search]').fill('没有的')
  await phone.getByRole('button', { name: '清除搜索' }).click()
  await phone.getByText(`${SITES + 1} 个服务点`).waitFor()
  expect(complaints).toEqual([])
})

test('on the county desk one of four hundred sites is found on a phone, and the address keeps the filter', async () => {
  const desk = await staff.context().newPage()
  await desk.setViewportSize({ width: 360, height: 640 })
  await withSites(desk)
  await desk.goto(`${server.base}/?level=unserved`)
  const rows = desk.locator('yi-county .site[role=row]')
  await rows.first().getByText('网点 0', { exact: true }).waitFor()
  expect(await rows.count()).toBe(1)
  await desk.getByText('筛选（1 项）').waitFor()
  await desk.getByRole('button', { name: '清除筛选' }).click()
  await rows.nth(SITES).waitFor()
  expect(await rows.first().innerText()).toContain('无人叫号')

  await desk.locator('input[type=search]').fill('site-399')
  await rows.nth(1).waitFor({ state: 'detached' })
  expect(desk.url()).toBe(`${server.base}/?q=site-399`)
  const found = await rows.first().boundingBox()
  expect(found!.y + found!.height).toBeLessThanOrEqual(640)
  await desk.getByRole('button', { name: '更多：网点 399' }).click()
  const links = rows.first().locator('.links a')
  expect(
    await links.evaluateAll((all: { pathname: string; search: string }[]) =>
      all.map(({ pathname, search }) => pathname + search),
    ),
  ).toEqual(['/marshal/site-399', '/screen/site-399', '/setup?site=site-399'])
  expect(await desk.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  expect(await faultsOf(desk)).toEqual([])

  await desk.goto(`${server.base}/?group=${encodeURIComponent('红旗街道')}&kind=hall`)
  await rows.nth(SITES / 8 - 1).waitFor()
  expect(await rows.count()).toBe(SITES / 8)
  await desk.setViewportSize({ width: 1366, height: 768 })
  await desk.locator('yi-county-map svg.map').waitFor()
  expect(await desk.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1366)
  await desk.close()
})

/** Adds so many sites to the server's answer on the way: to make them would take a minute. */
async function withSites(page: Page): Promise<void> {
  const group = { 'zh-CN': '红旗街道', en: 'Hongqi Street' }
  const sites = Array.from({ length: SITES }, (_, n) =>
    halvesOf(
      siteRow(`site-${n}`, {
        name: { 'zh-CN': `网点 ${n}`, en: `Site ${n}` },
        kind: n % 4 === 3 ? 'hall' : 'testing',
        group: n % 8 === 3 ? group : null,
        level: n === 0 ? 'unserved' : 'clear',
        waiting: n,
        people: n,
        wait: waitOf(n, n + 5),
        desks: n < 2 ? 0 : 1,
        place: { lat: 28 + n / 1000, lon: 112.9, address: { 'zh-CN': `长江路 ${n} 号`, en: `${n} Road` } },
        hours: { from: '07:00', to: '19:00', lastNumber: '18:30' },
      }),
    ),
  )
  await page.routeWebSocket(/socket\.io/, (socket) => {
    socket
      .connectToServer()
      .onMessage((message) =>
        socket.send(
          String(message).replace('"sites":[', () => `"sites":[${JSON.stringify(sites).slice(1, -1)},`),
        ),
      )
  })
}

async function command(name: string, input: object): Promise<void> {
  await staff.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      await fetch(path!, { method: 'POST', headers, body: body! })
    },
    [`/api/sites/xingfuli/commands/${name}`, JSON.stringify(input)],
  )
}
