// A whole release in the middle of the day: a tree is built, its server runs, people use its pages. Then the same tree
// with other texts and a newer protocol is built in its place, and its server is started again.

import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { sampleSite } from '../kit/sample.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { ownerOf, pairedScreen } from './paired-screen.ts'

const ROOT = join(import.meta.dirname, '../..')
const TREE = [
  'client',
  'server',
  'shared',
  'scripts',
  'dist',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.types.json',
  'vite.config.ts',
]
/** The build of `npm run build` without the check of installed packages, which belong to the main tree. */
const BUILD = "const { buildPages } = await import('./scripts/set-up/pages.mjs'); await buildPages()"
const tree = mkdtempSync(join(tmpdir(), 'yimi-tree-'))
const complaints: string[] = []

let browser: Browser
let server: ServerProcess

beforeAll(async () => {
  for (const part of TREE) cpSync(join(ROOT, part), join(tree, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess({}, join(tree, 'server/main.ts'))])
})
afterAll(async () => {
  await browser?.close()
  await server?.dispose()
  rmSync(tree, { recursive: true, force: true })
})

const assets = () => readdirSync(join(tree, 'dist/assets'))
/** The files of the newest release. */
const newest = (): string[] => JSON.parse(readFileSync(join(tree, 'dist/releases.json'), 'utf8'))[0]

function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(tree, file), 'utf8')
  const after = before.replace(from, to)
  expect(after, file).not.toBe(before)
  writeFileSync(join(tree, file), after)
}

async function release(): Promise<void> {
  change('shared/text/zh-CN/screen.ts', "'扫码取号'", "'扫码领号'")
  change('shared/text/zh-CN/resident.ts', "'转给家人'", "'传给家人'")
  change('shared/protocol/version.ts', /PROTOCOL = \d+/, 'PROTOCOL = 999')
  const before = newest()
  execFileSync(process.execPath, ['--input-type=module', '-e', BUILD], {
    cwd: tree,
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  expect(before.filter((name) => !assets().includes(name))).toEqual([])
  expect(before.filter((name) => !newest().includes(name))).not.toEqual([])
  await server.leave()
  await server.start()
}

/** Lets so much time pass for a page that it takes nobody to be in the middle of something. */
async function later(page: Page): Promise<void> {
  await page.clock.fastForward(30_000)
}

test('a person who types on a phone or a tablet keeps their words, gets their number, and finds every part; a wall changes to the new page by itself', async () => {
  const { base } = server
  const cookie = await ownerOf(base)
  const settings = { ...sampleSite({ presence: 'open' }), asks: { name: true } }
  const saved = await fetch(`${base}/api/sites/xingfuli/settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(settings),
  })
  expect(saved.ok, await saved.text()).toBe(true)
  const [wall, phone, holder, tablet] = (await Promise.all(
    [SIZES.screen, SIZES.phone, SIZES.phone, SIZES.tablet].map((viewport) =>
      openPage(browser, { viewport, complaints }),
    ),
  )) as [Page, Page, Page, Page]
  for (const page of [wall, phone, tablet]) await page.clock.install()
  await pairedScreen(wall, base)
  await wall.getByText('扫码取号').waitFor()
  for (const page of [phone, holder]) await page.goto(`${base}/s/xingfuli`)
  await holder.getByRole('button', { name: '取号', exact: true }).click()
  const number = await holder.locator('yi-ticket h1').innerText()
  await phone.locator('input[name=name]').fill('王小')
  await signIn(tablet, base)
  await tablet.locator('yi-desks').getByRole('button', { name: /1/ }).first().click()
  const words = tablet.locator('yi-announce textarea').first()
  await tablet.locator('summary', { hasText: '通知' }).click()
  await words.fill('请到')

  await release()

  for (const page of [phone, tablet]) {
    await page.getByText('连接中断').waitFor({ state: 'detached' })
    await later(page)
  }
  expect(await phone.locator('input[name=name]').inputValue()).toBe('王小')
  expect(await words.inputValue()).toBe('请到')
  // a part of the last release, which was not loaded before
  await holder.getByRole('button', { name: '转给家人' }).click()
  await holder.locator('yi-pass-on yi-qr svg').waitFor()
  await phone.locator('input[name=name]').pressSequentially('明')
  await phone.getByRole('button', { name: '取号', exact: true }).click()
  const taken = await phone.locator('yi-ticket h1').innerText()
  const ask = async (path: string) =>
    (await fetch(`${base}/api/sites/xingfuli${path}`, { headers: { cookie } })).json()
  const { day } = (await ask('')) as { day: string }
  await eventually(() => ask(`/days/${day}/tickets/${taken}/person`)).toEqual({ name: '王小明' })
  await words.pressSequentially('树荫下')
  await tablet.locator('yi-announce textarea').last().fill('Into the shade')
  await tablet.getByRole('button', { name: '发出通知' }).click()
  await wall.getByText('请到树荫下').waitFor()

  // pages on which nobody is in the middle of something have reloaded
  await eventually(async () => {
    await later(wall)
    return wall.getByText('扫码领号').count()
  }).toBeGreaterThan(0)
  await wall.getByText('请到树荫下').waitFor()
  await holder.reload()
  await holder.locator('yi-ticket h1', { hasText: number }).waitFor()
  await holder.getByRole('button', { name: '传给家人' }).waitFor()
  expect(complaints).toEqual([])
})
