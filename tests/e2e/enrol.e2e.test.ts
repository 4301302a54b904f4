// A tablet that is handed over with a code, works, and is signed out from afar; and a screen that is removed.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, lookAs, looks, picture, reachable } from '../kit/looking.ts'
import { openBrowser, openPage, readCode, SIZES } from '../kit/pages.ts'
import { PASSCODE, type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { ownerOf, pairedScreen, post } from './paired-screen.ts'

let browser: Browser
let server: ServerProcess
let office: Page
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess()])
  const cookie = await ownerOf(server.base)
  const li = { name: '小李', passcode: '12345678', role: 'marshal', sites: ['xingfuli'] }
  await post(`${server.base}/api/staff`, li, cookie)
  office = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await office.goto(`${server.base}/setup`)
  await office.locator('input[name=name]').fill('owner')
  await office.locator('input[name=passcode]').fill(PASSCODE)
  await office.getByRole('button', { name: '登录' }).click()
  await office.locator('nav').getByRole('button', { name: /人员/ }).click()
})

afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

async function codeFor(name: string): Promise<string> {
  await office.locator('yi-staff li', { hasText: name }).first().getByRole('button').first().click()
  await office.locator('yi-enrol yi-qr svg').waitFor()
  return readCode(office)
}

const closeCode = () => office.locator('yi-enrol button.main').click()

test('a tablet that scans the code is signed in; after it is signed out from afar, it shows its sign-in', async () => {
  for (const look of looks) {
    await lookAs(office, look)
    await codeFor('小李')
    await reachable(office, 'enrol')
    for (const [width, height] of [
      [360, 740],
      [1024, 768],
    ] as const) {
      await office.setViewportSize({ width, height })
      await picture(office, `setup-enrol-${look.join('-')}-${width}`)
      await fits(office, width, 'enrol')
    }
    await closeCode()
  }
  await lookAs(office, looks[0]!)
  const address = await codeFor('小李')
  expect(address).toMatch(new RegExp(`^${server.base}/marshal/xingfuli#enrol=[\\w-]{43}$`))
  const tablet = await openPage(browser, { viewport: SIZES.tablet, complaints })
  const asked: string[] = []
  tablet.on('request', (request) => asked.push(request.url()))
  await tablet.goto(address)
  // a link that somebody sent must not sign a browser in without a question, nor is the code used up by opening it
  await tablet.getByText('让这台设备以 小李 登录吗？').waitFor()
  expect((await tablet.context().cookies()).map(({ name }) => name)).toEqual([])
  await reachable(tablet, 'enrol asked')
  await picture(tablet, 'tablet-enrol-asked')
  await tablet.reload()
  await tablet.getByRole('button', { name: '以 小李 登录' }).click()
  await tablet.locator('yi-desks').waitFor()
  expect(tablet.url()).toBe(`${server.base}/marshal/xingfuli`)
  const code = address.split('=')[1] ?? ''
  expect(asked.filter((url) => url.split('#')[0]?.includes(code))).toEqual([])

  const second = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await second.goto(address)
  await second.getByText('这个登录码已用过或已过期').waitFor()
  await picture(second, 'tablet-enrol-refused')
  await reachable(second, 'refused')

  await closeCode()
  const declined = await openPage(browser, { viewport: SIZES.phone, complaints })
  await declined.goto(await codeFor('小李'))
  await declined.getByRole('button', { name: '取消' }).click()
  await declined.locator('yi-sign-in').waitFor()
  expect(declined.url()).toBe(`${server.base}/marshal/xingfuli`)
  await closeCode()
  await office.getByRole('button', { name: '5. 记录和本机' }).click()
  const row = office.locator('yi-sessions li', { hasText: '小李' })
  await row.waitFor()
  await row.getByRole('button').click()
  await row.getByRole('button', { name: '再点一次，结束 小李 的登录' }).click()
  await tablet.locator('yi-sign-in').waitFor()
  await office.getByText('已回到登录页').waitFor()
  expect(await row.count()).toBe(0)
  await office.getByRole('button', { name: '2. 人员' }).click()
  // a person who knows the passcode signs in there again, and nothing of the code is left
  await tablet.locator('input[name=name]').fill('小李')
  await tablet.locator('input[name=passcode]').fill('12345678')
  await tablet.getByRole('button', { name: '登录' }).click()
  await tablet.locator('yi-desks').waitFor()
})

test('the set-up page of an account that was signed out elsewhere is back at its sign-in', async () => {
  const zhao = { name: 'zhao', passcode: '12345678', role: 'marshal', sites: ['xingfuli'] }
  await post(`${server.base}/api/staff`, zhao, await ownerOf(server.base))
  const tablet = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await tablet.goto(`${server.base}/marshal/xingfuli`)
  await tablet.locator('input[name=name]').fill('zhao')
  await tablet.locator('input[name=passcode]').fill('12345678')
  await tablet.getByRole('button', { name: '登录' }).click()
  await tablet.getByRole('link', { name: '我的口令和已登录的设备' }).click()
  await tablet.getByText('本机').waitFor()
  await fetch(`${server.base}/api/staff/zhao`, {
    method: 'DELETE',
    headers: { cookie: await ownerOf(server.base) },
  })
  await tablet.locator('yi-sign-in').waitFor()
})

test('an account is changed in the list of accounts', async () => {
  await office.getByRole('button', { name: '更改 小李' }).click()
  const form = office.locator('yi-staff-form')
  await form.locator('yi-field[data-path=role] select').selectOption('viewer')
  await form.getByRole('button', { name: '保存' }).click()
  await form.getByText('已更改 小李').waitFor()
  await office.locator('yi-staff li', { hasText: '小李' }).first().getByText('只读').waitFor()
})

test('after too many tries it says how long to wait', async () => {
  const page = await openPage(browser, { viewport: SIZES.phone, complaints })
  await page.goto(`${server.base}/marshal/xingfuli`)
  for (let n = 0; n < 5; n++) {
    await post(`${server.base}/api/session`, { name: '小李', passcode: `wrong ${n}` })
  }
  await page.locator('input[name=name]').fill('小李')
  await page.locator('input[name=passcode]').fill('12345678')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText(/请 \d+ 秒后再试/).waitFor()
})

test('staff who are not owners see their own sessions and change their own passcode', async () => {
  const cookie = await ownerOf(server.base)
  await post(
    `${server.base}/api/staff`,
    { name: 'wang', passcode: '12345678', role: 'viewer', sites: ['xingfuli'] },
    cookie,
  )
  const page = await openPage(browser, { viewport: SIZES.phone, complaints })
  await page.goto(`${server.base}/setup`)
  await page.locator('input[name=name]').fill('wang')
  await page.locator('input[name=passcode]').fill('12345678')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('本机').waitFor()
  const type = (path: string, text: string) => page.locator(`yi-field[data-path=${path}] input`).fill(text)
  await type('own-old', 'not it')
  await type('own-passcode', '87654321')
  await page.getByRole('button', { name: '更改口令' }).click()
  await page.getByText('口令不对').waitFor()
  await type('own-old', '12345678')
  await page.getByRole('button', { name: '更改口令' }).click()
  await page.getByText('口令已更改').waitFor()
  await reachable(page, 'own')
  await picture(page, 'setup-own-360', { fullPage: true })
})

test('a screen that is revoked asks to be paired again', async () => {
  const screen = await openPage(browser, { viewport: SIZES.screen, complaints })
  await pairedScreen(screen, server.base)
  await office.locator('nav').getByRole('button', { name: /大屏/ }).click()
  const row = office.locator('yi-paired li', { hasText: '大屏' })
  await row.getByText('最近联系').waitFor()
  await picture(office, 'setup-paired-1024', { fullPage: true })
  await row.getByRole('button').click()
  await row.getByRole('button', { name: '再点一次，取消配对 大屏' }).click()
  await screen.locator('yi-pairing .number', { hasText: /^[0-9A-Z]{6}$/ }).waitFor()
  expect(complaints).toEqual([])
})
