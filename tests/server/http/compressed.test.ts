import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressFile } from '../../../scripts/compress-assets.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

const SCRIPT = 'export const line = 1\n'.repeat(100)
const pages = mkdtempSync(join(tmpdir(), 'yimi-pages-'))
let world: World

beforeAll(async () => {
  mkdirSync(join(pages, 'resident'))
  const html = '<script type="application/json" id="site">"__SITE__"</script>'
  writeFileSync(join(pages, 'resident', 'index.html'), html)
  mkdirSync(join(pages, 'assets'))
  const asset = join(pages, 'assets', 'page-1a2b.js')
  writeFileSync(asset, SCRIPT)
  await compressFile(asset)
  writeFileSync(join(pages, 'assets', 'older-3c4d.js'), SCRIPT)
  writeFileSync(join(pages, 'assets', 'gone-5e6f.js'), SCRIPT)
  await compressFile(join(pages, 'assets', 'gone-5e6f.js'))
  world = await openWorld(memoryStore(), { pages })
})
afterAll(async () => {
  await world.close()
  rmSync(pages, { recursive: true })
})

interface Answered {
  readonly status: number | undefined
  readonly encoding: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

/** The bytes that are sent, still compressed. */
function raw(path: string, accepted: string, method = 'GET', more = {}): Promise<Answered> {
  return new Promise((resolve) => {
    const headers = { 'accept-encoding': accepted, ...more }
    request(world.base + path, { method, headers }, async (response) => {
      const bytes = Buffer.concat(await response.toArray())
      const { statusCode: status, headers } = response
      resolve({ status, encoding: headers['content-encoding'], headers, bytes })
    }).end()
  })
}

test('an asset is sent in the smallest encoding that the browser accepts, and uncompressed if it accepts none', async () => {
  const [br, gz, plain] = await Promise.all(
    ['gzip, deflate, br', 'gzip', 'identity'].map((accepted) => raw('/assets/page-1a2b.js', accepted)),
  )
  expect([br!.encoding, gz!.encoding, plain!.encoding]).toEqual(['br', 'gzip', undefined])
  expect(brotliDecompressSync(br!.bytes).toString()).toBe(SCRIPT)
  expect(gunzipSync(gz!.bytes).toString()).toBe(SCRIPT)
  expect(plain!.bytes.toString()).toBe(SCRIPT)
  for (const { headers } of [br!, gz!, plain!])
    expect([headers.vary, headers['cache-control'], headers['content-type']]).toEqual([
      'Accept-Encoding',
      'public, max-age=31536000, immutable',
      expect.stringMatching(/^text\/javascript; charset=utf-8$/i),
    ])
})

test.each([
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0.5, br;q=0.1', 'br'],
  ['GZIP;q=0', undefined],
  ['deflate', undefined],
  ['', undefined],
])('to a browser that accepts "%s" it is sent as %s', async (accepted, encoding) => {
  expect((await raw('/assets/page-1a2b.js', accepted)).encoding).toBe(encoding)
})

test('an asset of an earlier release, which has no compressed form, is sent as it is', async () => {
  const { encoding, bytes } = await raw('/assets/older-3c4d.js', 'gzip, br')
  expect([encoding, bytes.toString()]).toEqual([undefined, SCRIPT])
})

test('an asset that does not exist is not found, in any encoding', async () => {
  for (const name of ['none.js', '..%2fresident%2findex.html', '%2e%2e/resident/index.html']) {
    const { status, headers } = await world.anyone.ask('GET', `/assets/${name}`)
    expect([status, headers.get('content-encoding')], name).toEqual([404, null])
  }
})

test('an asset whose name cannot be decoded is refused like any address', async () => {
  for (const [method, name] of [
    ['GET', '%E0%A4%A'],
    ['GET', 'deeper/%E0%A4%A'],
    ['POST', 'deeper/%E0%A4%A'],
  ] as const) {
    const { status, body } = await world.anyone.ask(method, `/assets/${name}`)
    expect([status, body.code], name).toEqual([400, 'invalid'])
  }
})

test('a problem with an asset can be read, and is not cached as the asset is', async () => {
  rmSync(join(pages, 'assets', 'gone-5e6f.js.br'))
  rmSync(join(pages, 'assets', 'gone-5e6f.js'))
  for (const [what, method, name, asked] of [
    ['a range that it has not', 'GET', 'page-1a2b.js', { range: 'bytes=999999-' }],
    ['another state of it', 'GET', 'page-1a2b.js', { 'if-match': '"other"' }],
    ['a method that it does not have', 'POST', 'page-1a2b.js', {}],
    ['a file that is gone since the start', 'GET', 'gone-5e6f.js', {}],
    ['a name in another form', 'GET', 'page-1a2b%2ejs', {}],
  ] as const) {
    const { status, headers, bytes } = await raw(`/assets/${name}`, 'br', method, asked)
    expect([headers['content-encoding'], headers['cache-control'], headers['content-type']], what).toEqual([
      undefined,
      undefined,
      'application/problem+json; charset=utf-8',
    ])
    expect(JSON.parse(bytes.toString()).status, what).toBe(status)
  }
})

test('the phone page contains the site as it is now, and no name can end the script that contains it', async () => {
  const { body: settings } = await world.owner.ask('GET', `/api/sites/${SITE}/settings`)
  const name = { 'zh-CN': '</script><script>$&', en: '<!--<script>' }
  await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, { ...settings, name })
  const { text } = await world.anyone.ask('GET', `/s/${SITE}`)
  const inlined = /^<script type="application\/json" id="site">([^<]*)<\/script>$/.exec(text)?.[1] ?? ''
  const { body } = await world.anyone.ask('GET', `/api/sites/${SITE}`)
  expect(JSON.parse(inlined)).toEqual({ view: body, at: world.clock.now() })
  expect(body.name).toEqual(name)
})

test('for a site that does not exist it contains none', async () => {
  const { text } = await world.anyone.ask('GET', '/s/nowhere')
  expect(text).toContain('id="site">null</script>')
})
