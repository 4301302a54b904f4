// A restored backup, as the people on the site see it: a phone whose number is lost, one whose number goes on, and the
// tablet.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyStore } from '../../server/store/backup/copy-store.ts'
import { faultsOf } from '../kit/axe.ts'
import { picture } from '../kit/looking.ts'
import { openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { PASSCODE, type ServerProcess, serverProcess } from '../kit/server-process.ts'

const SITE = 'xingfuli'
const folder = mkdtempSync(join(tmpdir(), 'yimi-restored-'))
const backup = join(folder, 'backup.sqlite')
let browser: Browser
let server: ServerProcess

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess()])
})

afterAll(async () => {
  await browser?.close()
  await server?.dispose()
  rmSync(folder, { recursive: true, force: true })
})

test('the holder of a lost number is told plainly, the holder of a known one goes on, and a marshal says which number comes next', async () => {
  const kept = await take()
  const keptPhone = await phone(kept)
  await copyStore(join(server.data, 'yimi.sqlite'), backup)
  const lostTicket = await take()
  const lostPhone = await phone(lostTicket)
  await server.leave()
  const root = join(import.meta.dirname, '../..')
  const env = { ...process.env, YIMI_DATA: server.data }
  execFileSync(process.execPath, ['scripts/restore.ts', backup], { cwd: root, env })
  await server.start()

  await lostPhone.getByText('系统里已没有这个号').waitFor()
  await keptPhone.locator('yi-ticket .number', { hasText: kept.number }).waitFor()
  expect(await keptPhone.getByText('系统里已没有这个号').count()).toBe(0)

  const tablet = await openPage(browser, { viewport: SIZES.tablet })
  await signIn(tablet, server.base)
  const unsure = tablet.locator('yi-unsure').first()
  await unsure.getByText(kept.number).waitFor()
  expect(await faultsOf(tablet)).toEqual([])
  await picture(tablet, 'restored-tablet')
  await picture(lostPhone, 'restored-phone')
  await unsure.locator('input').fill('20')
  await unsure.getByRole('button', { name: 'A022' }).click()
  await tablet.locator('yi-unsure').getByText(kept.number).waitFor({ state: 'detached' })
  expect((await take()).number).toBe('A022')
})

interface Ticket {
  readonly number: string
  readonly token: string
}

async function take(): Promise<Ticket> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ name: 'owner', passcode: PASSCODE })
  const signedIn = await fetch(`${server.base}/api/session`, { method: 'POST', headers, body })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const response = await fetch(`${server.base}/api/sites/${SITE}/commands/take-ticket`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify({ queue: 'A' }),
  })
  const { result } = (await response.json()) as { result: { ticket: { number: string }; token: string } }
  return { number: result.ticket.number, token: result.token }
}

/** A phone that got the number by its link. */
async function phone({ number, token }: Ticket): Promise<Page> {
  const page = await openPage(browser, { viewport: SIZES.phone })
  await page.goto(`${server.base}/s/${SITE}#t=${number}.${token}`)
  await page.locator('yi-ticket .number', { hasText: number }).waitFor()
  return page
}
