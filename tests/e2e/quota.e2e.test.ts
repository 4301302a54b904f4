// How many can still be served today, in a real browser: the phone, the wall and the tablet while a quota runs out, and after
// a marshal has raised it.

import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Site } from '../../shared/day/nouns/site.ts'
import { openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { ownerOf, pairedScreen, post } from './paired-screen.ts'

const SITE = 'xingfuli'
const words = { 'zh-CN': '请明天 8:00 来红旗小学', en: 'Come to Hongqi School at 8:00 tomorrow' }

let browser: Browser
let server: ServerProcess
beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess()])
})
afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

test('a quota runs out: phone and wall say how many are left, then where to go; a marshal raises it, and numbers are given again', async () => {
  const complaints: string[] = []
  const cookie = await ownerOf(server.base)
  const path = `${server.base}/api/sites/${SITE}/settings`
  const headers = { cookie, 'content-type': 'application/json' }
  const site = (await (await fetch(path, { headers })).json()) as Site
  const quotas = [{ queues: site.queues.map(({ id }) => id), people: 12, words }]
  const body = JSON.stringify({ ...site, presence: 'open', quotas })
  expect((await fetch(path, { method: 'PUT', headers, body })).status).toBe(200)
  const give = (command: string, input: object) =>
    post(`${server.base}/api/sites/${SITE}/commands/${command}`, input, cookie)
  const screen = await openPage(browser, { viewport: SIZES.screen, complaints })
  const tablet = await openPage(browser, { viewport: SIZES.tablet, complaints })
  const phone = await openPage(browser, { viewport: SIZES.phone, isMobile: true, hasTouch: true, complaints })
  await pairedScreen(screen, server.base)
  await signIn(tablet, server.base)

  await phone.goto(`${server.base}/s/${SITE}`)
  await phone.getByText('还可接待约 10 人').waitFor()
  await screen.locator('yi-band').getByText('还可接待约 10 人').waitFor()
  await give('take-ticket', { queue: 'A', party: 9 })
  await phone.getByText('还可接待 3 人').waitFor()
  await give('take-ticket', { queue: 'A', party: 3 })

  await phone.getByText('今天的号已发完').waitFor()
  await phone.getByText(words['zh-CN']).waitFor()
  expect(await phone.getByRole('button', { name: '取号', exact: true }).isDisabled()).toBe(true)
  await screen.locator('yi-band').getByText(words['zh-CN']).waitFor()

  const card = tablet.locator('yi-quota')
  await card.getByText('共 12 人 · 已办 0 人 · 有号 12 人').waitFor()
  await card.getByLabel('今天共可接待几人').fill('14')
  await card.getByRole('button', { name: '改为 14 人' }).click()
  await card.getByText('共 14 人').waitFor()
  await phone.getByText('还可接待 2 人').waitFor()
  await phone.getByRole('button', { name: '取号', exact: true }).tap()
  await phone.locator('yi-ticket h1').getByText('A003').waitFor()
  expect(complaints).toEqual([])
})
