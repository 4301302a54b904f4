// The process itself: its message when it cannot start, the content that the first start makes, how it leaves.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freePort, PASSCODE, type ServerProcess, serverProcess } from '../kit/server-process.ts'

const MAIN = join(import.meta.dirname, '../../server/main.ts')
const folder = mkdtempSync(join(tmpdir(), 'yimi-start-'))
const servers: ServerProcess[] = []
const started: ChildProcess[] = []

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  for (const server of servers) await server.dispose()
  rmSync(folder, { recursive: true, force: true })
})

/** A start that fails: its exit code and its output. */
async function start(env: Record<string, string>): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, LOG_LEVEL: 'silent', ...env } })
  started.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
  const [code] = await once(child, 'close')
  return { code, said }
}

async function serve(env: Record<string, string>): Promise<ServerProcess> {
  const server = await serverProcess({ LOG_LEVEL: 'silent', ...env })
  servers.push(server)
  return server
}

const shown = (server: ServerProcess) => /passcode 口令 (\d{8}) /.exec(server.printed())?.[1]

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function signsIn({ base }: ServerProcess, passcode = ''): Promise<number> {
  const body = JSON.stringify({ name: 'owner', passcode })
  return (await fetch(`${base}/api/session`, { method: 'POST', body })).status
}

test.each([
  [{ PORT: '99999' }, /^PORT: .+\n$/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL: .+\n$/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL: .+\n$/],
  [{ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' }, /^YIMI_SECRET: .+\n$/],
  [
    { DATABASE_URL: 'postgres://name:password@127.0.0.1:1/x', YIMI_SECRET: 'x'.repeat(16) },
    /^DATABASE_URL: (?!.*password).+\n$/,
  ],
  [{ HOST: '203.0.113.1', PORT: '0' }, /^HOST, PORT: .+\n$/],
  [{ YIMI_DATA: join(import.meta.filename, 'in-a-file') }, /^YIMI_DATA: .+\n$/],
  [{ YIMI_DATA: '/proc/nothing' }, /^YIMI_DATA: .+\n$/],
])('a start with %j stops with one line that names it', async (env, line) => {
  const { code, said } = await start({ YIMI_DATA: join(folder, 'wrong'), ...env })
  expect(code).toBe(1)
  expect(said).toMatch(line)
})

test('the passcode is shown once, by the first start that serves, and not lost by one whose port was taken', async () => {
  const data = join(folder, 'passcode')
  const taken = await serve({})
  const env = { YIMI_DATA: data, YIMI_OWNER_PASSCODE: '' }
  const { code, said } = await start({ ...env, HOST: '127.0.0.1', PORT: new URL(taken.base).port })
  expect([code, said]).toEqual([1, expect.stringMatching(/^PORT: \d+ is in use\n$/)])

  const first = await serve(env)
  await until(() => shown(first) !== undefined)
  const passcode = shown(first)
  expect(passcode).toMatch(/^\d{8}$/)
  // killed before anybody read it, as far as the next start can know
  const otherwise = 'YIMI_OWNER_PASSCODE=… npm start'
  expect(first.printed()).not.toContain(otherwise)
  await first.kill()
  await first.start()
  await until(() => first.printed().includes(otherwise))
  expect(await signsIn(first, passcode)).toBe(200)
  expect(await first.leave()).toBe(0)

  const second = await serve(env)
  expect(await signsIn(second, passcode)).toBe(200)
  await second.leave()
  expect(shown(second)).toBeUndefined()
  expect(second.printed()).toContain('/screen/xingfuli')
  expect(second.printed()).not.toContain(otherwise)
})

test('the sample site is ready: its day and its desks are open, both queues have their lines', async () => {
  const server = await serve({})
  const site = JSON.parse(await (await fetch(`${server.base}/api/sites/xingfuli`)).text())
  expect(site).toMatchObject({ open: true, desks: 3, presence: 'pass', name: { 'zh-CN': '幸福里小区西苑' } })
  const lines = site.queues.map(({ id, line }: { id: string; line: object }) => [id, line])
  expect(lines).toEqual([
    ['A', { marks: 31, standing: 0, spacing: 1 }],
    ['G', { marks: 11, standing: 0, spacing: 1 }],
  ])
  expect(await signsIn(server, PASSCODE)).toBe(200)
  expect(server.printed()).toContain('/screen/xingfuli')
  expect(server.printed()).not.toContain(PASSCODE)
})

test('behind one of our proxies a start counts by the address that the proxy saw', async () => {
  const server = await serve({ YIMI_TRUST_PROXY: '1' })
  const ask = async (hop: string) => {
    const headers = { 'x-forwarded-for': hop }
    return (await fetch(`${server.base}/api/screens`, { method: 'POST', headers })).status
  }
  for (let n = 0; n < 50; n++) expect(await ask('203.0.113.7')).toBe(201)
  expect([await ask('203.0.113.7'), await ask('203.0.113.8')]).toEqual([429, 201])
})

test('the secret is written whole, for this account alone, and kept', async () => {
  const server = await serve({})
  const file = join(server.data, 'secret')
  const secret = readFileSync(file, 'utf8').trim()
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(existsSync(`${file}.new`)).toBe(false)
  await server.leave()
  chmodSync(file, 0o644)
  await server.start()
  expect(readFileSync(file, 'utf8').trim()).toBe(secret)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test.each(['', '\n', 'short'])('a secret that was cut to %j is not used', async (left) => {
  const data = mkdtempSync(join(folder, 'cut-'))
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'secret'), left)
  const { code, said } = await start({ YIMI_DATA: data, PORT: String(await freePort()) })
  expect([code, said]).toEqual([1, expect.stringMatching(/^YIMI_DATA: .+secret is cut short.+\n$/)])
})
