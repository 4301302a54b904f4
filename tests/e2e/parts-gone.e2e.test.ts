// A release in the middle of the day: an open page asks for a part that the release has removed.

import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, SIZES } from '../kit/pages.ts'
import { sampleSite } from '../kit/sample.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

let browser: Browser
let world: World
const pages = mkdtempSync(join(tmpdir(), 'yimi-pages-'))
const away = mkdtempSync(join(tmpdir(), 'yimi-gone-'))

beforeAll(async () => {
  cpSync('dist', pages, { recursive: true })
  ;[browser, world] = await Promise.all([openBrowser(), openWorld(undefined, { pages })])
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
  for (const folder of [pages, away]) rmSync(folder, { recursive: true, force: true })
})

/** Removes these parts from the server, as a release does. The returned function puts them back. */
function remove(names: RegExp): () => void {
  const gone = readdirSync(join(pages, 'assets')).filter((name) => names.test(name))
  expect(gone).not.toEqual([])
  for (const name of gone) renameSync(join(pages, 'assets', name), join(away, name))
  return () => {
    for (const name of gone) renameSync(join(away, name), join(pages, 'assets', name))
  }
}

async function openPhone(): Promise<Page> {
  const phone = await openPage(browser, { viewport: SIZES.phone })
  await phone.goto(`${world.base}/s/${SITE}?k=${world.pass()}`)
  await phone.getByRole('button', { name: '取号', exact: true }).waitFor()
  return phone
}

test('a phone whose part is gone reloads, keeps its number, and shows what was asked for', async () => {
  const phone = await openPhone()
  await phone.getByRole('button', { name: '取号', exact: true }).click()
  const number = await phone.locator('yi-ticket h1').innerText()
  const putBack = remove(/^qr-/)
  // the new release is there when the page reloads
  phone.on('response', (response) => {
    if (response.status() === 404 && /\/qr-/.test(response.url())) putBack()
  })
  await phone.getByRole('button', { name: '转给家人' }).click()
  await phone.locator('yi-pass-on yi-qr svg').waitFor()
  expect(await phone.locator('yi-ticket h1').innerText()).toBe(number)
})

test('words typed before are sent, whatever part is gone meanwhile', async () => {
  await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, { ...sampleSite(), asks: { name: true } })
  const phone = await openPhone()
  await phone.locator('yi-person-fields input').fill("O'Brien")
  const putBack = remove(/^(?:person|given|rare|qr)/)
  await phone.getByRole('button', { name: '取号', exact: true }).click()
  const number = await phone.locator('yi-ticket h1').innerText()
  const { date } = await world.app.days.day(SITE)
  const person = await world.owner.ask('GET', `/api/sites/${SITE}/days/${date}/tickets/${number}/person`)
  putBack()
  expect(person.body).toEqual({ name: "O'Brien" })
})
