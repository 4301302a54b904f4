// A whole visit at a vaccination site with real input: a real server process that is killed in each step, real browsers,
// the code read from the screen's pixels, and a machine whose clock is put on while somebody is observed.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Site } from '../../shared/day/nouns/site.ts'
import { MINUTE } from '../kit/given.ts'
import { openBrowser, openPage, pairScreen, readCode, SIZES, signIn } from '../kit/pages.ts'
import { sampleSite } from '../kit/sample.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'

/** Puts the machine's clock on by the milliseconds in a file. */
const CLOCK = pathToFileURL(join(import.meta.dirname, '../chaos/preload.ts')).href

const name = (text: string) => ({ 'zh-CN': text, en: text })
const line = { length: 0, callSize: 1, priority: false }
const steps: Pick<Site, 'kind' | 'queues' | 'desks'> = {
  kind: 'vaccination',
  queues: [
    { ...line, id: 'A', name: name('入口'), step: 'entrance', then: ['B'] },
    { ...line, id: 'G', name: name('绿色通道'), step: 'entrance', then: ['B'], priority: true },
    { ...line, id: 'B', name: name('登记处'), step: 'registration', placeWord: 'registration', then: ['C'] },
    { ...line, id: 'C', name: name('接种处'), step: 'vaccination', then: ['D'] },
    { ...line, id: 'D', name: name('留观区'), step: 'observation', room: { minutes: 30, seats: 2 } },
  ],
  desks: [
    { id: '1', queues: ['A', 'G'] },
    { id: '2', queues: ['B'] },
    { id: '3', queues: ['C'] },
  ],
}

let folder: string
let browser: Browser
let server: ServerProcess

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yimi-visit-'))
  writeFileSync(join(folder, 'clock'), '0')
  const env = { NODE_OPTIONS: `--import=${CLOCK}`, YIMI_CHAOS_CLOCK: join(folder, 'clock') }
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess(env)])
})

afterAll(async () => {
  await browser?.close()
  await server?.dispose()
  rmSync(folder, { recursive: true, force: true })
})

test('scan, entrance, registration, jab and observation by one number, through a kill in each step; nobody may leave before the half hour is over', async () => {
  const complaints: string[] = []
  const screen = await openPage(browser, { viewport: SIZES.screen, complaints })
  const tablet = await openPage(browser, { viewport: SIZES.tablet, complaints })
  const phone = await openPage(browser, { viewport: SIZES.phone, isMobile: true, hasTouch: true, complaints })
  await screen.goto(`${server.base}/screen/xingfuli`)
  await signIn(tablet, server.base)
  await hasSteps(tablet)
  await pairScreen(screen, tablet)

  await phone.goto(await readCode(screen))
  await phone.getByText('入口').first().tap()
  await phone.getByRole('button', { name: '取号', exact: true }).tap()
  await phone.locator('yi-ticket h1').getByText('A001').waitFor()

  for (const id of ['1', '2', '3']) {
    const desk = `${id} 号`
    await worksAt(tablet, id)
    await tablet.getByRole('button', { name: '下一位' }).click()
    const isCalled = async () => {
      await phone.locator('yi-ticket section.called').getByText(`请到 ${desk}`).waitFor()
      await screen.locator('yi-newest .call', { hasText: 'A001' }).getByText(desk).waitFor()
    }
    await isCalled()
    await fails(screen, tablet, phone)
    await isCalled()
    await tablet.locator('yi-called', { hasText: 'A001' }).getByRole('button', { name: '完成' }).click()
    await tablet.locator('yi-called').waitFor({ state: 'detached' })
  }

  await phone.getByText('请坐下留观').waitFor()
  await screen.getByText('留观中 1 / 2').waitFor()
  await later(29 * MINUTE, screen, tablet, phone)
  await phone.getByText('请坐下留观').waitFor()
  await screen.getByText('留观中 1 / 2').waitFor()
  await later(2 * MINUTE, screen, tablet, phone)
  await phone.getByText('留观结束').waitFor()
  await screen.getByText('可以离开').waitFor()
  await screen.getByText('留观中 0 / 2').waitFor()
  expect(complaints).toEqual([])
})

/** Gives the site its steps, as its owner does who is signed in on this page. */
async function hasSteps(page: Page): Promise<void> {
  const refused = await page.evaluate(async (site) => {
    const path = `/api/sites/${site.id}/settings`
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(path, { method: 'PUT', headers, body: JSON.stringify(site) })
    if (!answer.ok) return answer.text()
    // desks that were open before keep their queues until they are opened anew
    for (const { id: desk, queues } of site.desks)
      await fetch(`/api/sites/${site.id}/commands/open-desk`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ desk, queues }),
      })
    return null
  }, sampleSite(steps))
  expect(refused).toBeNull()
}

async function worksAt(tablet: Page, id: string): Promise<void> {
  const change = tablet.locator('yi-desk').getByRole('button', { name: /^换/ })
  if (await change.isVisible()) await change.click()
  await tablet.locator(`yi-desks li:nth-child(${id}) button`).first().click()
}

/** The server loses its power, and gets it again; no page is loaded anew. */
async function fails(...pages: Page[]): Promise<void> {
  await server.kill()
  await Promise.all(pages.map((page) => page.getByText('连接中断').waitFor()))
  await server.start()
  await Promise.all(pages.map((page) => page.getByText('连接中断').waitFor({ state: 'detached' })))
}

let ahead = 0

/** The same, and the machine's clock is put on meanwhile. */
async function later(ms: number, ...pages: Page[]): Promise<void> {
  ahead += ms
  writeFileSync(join(folder, 'clock'), String(ahead))
  await fails(...pages)
}
