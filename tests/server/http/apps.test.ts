import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

const pages = mkdtempSync(join(tmpdir(), 'yimi-apps-'))
let world: World

beforeAll(async () => {
  mkdirSync(join(pages, 'marshal', 'icons'), { recursive: true })
  writeFileSync(join(pages, 'marshal', 'index.html'), '<p nonce="__NONCE__">__PUBLIC_URL__</p>')
  mkdirSync(join(pages, 's'))
  mkdirSync(join(pages, 'screen'))
  for (const folder of ['marshal', 's', 'screen'])
    writeFileSync(join(pages, folder, 'service-worker.js'), '// worker')
  writeFileSync(join(pages, 'marshal', 'icons', 'icon-192.png'), 'a picture')
  world = await openWorld(memoryStore(), { pages })
})
afterAll(async () => {
  await world.close()
  rmSync(pages, { recursive: true })
})

const get = (path: string) => world.anyone.ask('GET', path)

test('each site has a manifest of its own, which opens the tablet there', async () => {
  const { status, headers, body } = await get(`/marshal/${SITE}/app.webmanifest`)
  expect([status, headers.get('content-type')]).toEqual([200, 'application/manifest+json; charset=utf-8'])
  expect(body).toMatchObject({ start_url: `/marshal/${SITE}`, scope: '/marshal/', lang: 'zh-CN' })
  expect((await get('/marshal/nowhere/app.webmanifest')).body).toMatchObject({ code: 'unknown-site' })
})

test("the phone's page of each site has one, too, which opens where it was put on the home screen: that address has the number", async () => {
  const { status, body } = await get(`/s/${SITE}/app.webmanifest`)
  expect(status).toBe(200)
  expect(body).toMatchObject({ scope: '/s/', lang: 'zh-CN', display: 'standalone' })
  expect(body).not.toHaveProperty('start_url')
  expect((await get('/s/nowhere/app.webmanifest')).body).toMatchObject({ code: 'unknown-site' })
})

test('browsers check the service workers and the icons for changes each time; they may run and be shown', async () => {
  const workers = ['/marshal/service-worker.js', '/s/service-worker.js', '/screen/service-worker.js']
  for (const path of [...workers, '/marshal/icons/icon-192.png']) {
    const { status, headers } = await get(path)
    expect([status, headers.get('cache-control')], path).toEqual([200, 'no-cache'])
  }
  for (const path of workers) expect((await get(path)).headers.get('content-type')).toMatch(/javascript/)
})

test('no other file of the folder is served as it is', async () => {
  for (const path of ['/marshal/index.html', '/marshal/icons/', '/marshal/icons/..%2findex.html']) {
    const { text } = await get(path)
    expect(text, path).not.toContain('__NONCE__')
  }
})

test('the page has the address for codes on paper', async () => {
  expect((await get(`/marshal/${SITE}`)).text).toContain('>http://yimi.test<')
})
