import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

const pages = mkdtempSync(join(tmpdir(), 'yimi-pages-'))
let world: World

beforeAll(async () => {
  for (const name of ['overview', 'resident', 'screen']) {
    mkdirSync(join(pages, name))
    writeFileSync(join(pages, name, 'index.html'), `<p nonce="__NONCE__">${name} __NONCE__</p>`)
  }
  mkdirSync(join(pages, 'assets'))
  writeFileSync(join(pages, 'assets', 'page-1a2b.js'), 'export {}')
  world = await openWorld(memoryStore(), { pages })
})
afterAll(async () => {
  await world.close()
  rmSync(pages, { recursive: true })
})

const get = (path: string, headers = {}) => world.anyone.ask('GET', path, undefined, headers)
const policy = (headers: Headers) => headers.get('content-security-policy') ?? ''

test.each([
  ['/', 'overview'],
  [`/s/${SITE}`, 'resident'],
  [`/screen/${SITE}`, 'screen'],
])('%s is the page %s, and a cache checks for changes each time', async (path, name) => {
  const { status, text, headers } = await get(path)
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(text).toContain(name)
  expect(headers.get('cache-control')).toBe('no-cache')
})

test('each answer has a nonce of its own, the same in the page and in its policy', async () => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const { text, headers } = await get('/')
      expect(text).not.toContain('__NONCE__')
      const nonce = /nonce="([\w+/]{22}==)"/.exec(text)?.[1] ?? 'none'
      expect(policy(headers)).toContain(`style-src 'self' 'nonce-${nonce}'`)
      return nonce
    }),
  )
  expect(nonces[0]).not.toBe(nonces[1])
})

test('a page may connect only to its own host, over web sockets too', async () => {
  const { headers } = await get('/')
  const host = new URL(world.base).host
  expect(policy(headers)).toContain(`connect-src 'self' ws://${host} wss://${host};`)
  expect(policy(headers)).toContain("default-src 'self'")
  expect(policy(headers)).not.toMatch(/unsafe-|upgrade-insecure-requests|\*/)
})

test('a site that is not there has a page that says so: 404', async () => {
  expect((await get('/s/nowhere')).status).toBe(404)
  expect((await get('/s/nowhere')).text).toContain('resident')
  expect((await get('/screen/nowhere')).status).toBe(404)
  const scan = await get('/q/nowhere?k=anything')
  expect((await get(scan.headers.get('location') ?? '')).status).toBe(404)
  expect(scan.headers.getSetCookie()).toEqual([])
})

test('a page that is not built names the command to run', async () => {
  const { status, text } = await get(`/marshal/${SITE}`)
  expect([status, text]).toEqual([503, 'The pages are not built yet: run "npm run build".\n'])
})

test('assets are cached for ever, since their names change with them; folders are not listed', async () => {
  const asset = await get('/assets/page-1a2b.js')
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  for (const path of ['/assets/', '/assets', '/assets/missing.js', '/assets/%2e%2e/overview/index.html'])
    expect((await get(path)).status, path).toBeGreaterThanOrEqual(400)
})

test('only a valid scan gets the join cookie; an expired one keeps its pass, so that the page can say why', async () => {
  const good = await get(`/q/${SITE}?k=${world.pass()}`)
  expect([good.status, good.headers.get('cache-control')]).toEqual([303, 'no-store'])
  expect(good.headers.getSetCookie()[0]).toMatch(
    /^yimi-join-xingfuli=[\w.-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  const old = world.pass()
  world.clock.pass(60_000)
  for (const pass of [old, 'forged', '', world.pass('another')]) {
    const said = await get(`/q/${SITE}?k=${pass}`)
    expect([said.status, said.headers.get('location')]).toEqual([303, `/s/${SITE}?k=${pass}`])
    expect(said.headers.getSetCookie()).toEqual([])
  }
  expect((await get(`/q/${SITE}?k=a&k=b`)).headers.get('location')).toBe(`/s/${SITE}?k=`)
})

test('a scan leads to a page of this host, whatever the site’s name', async () => {
  const { headers } = await get(`/q/${encodeURIComponent('/elsewhere.example')}?k=x`)
  expect(headers.get('location')).toBe('/s/%2Felsewhere.example?k=x')
})
