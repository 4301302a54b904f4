// Two versions that write different log formats, as processes of their own: a rolling upgrade, the way back, and the
// refusals. These are the promises of docs/operations.md about upgrades.

import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { io } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openSqlite } from '../../server/store/sqlite/sqlite.ts'
import { LOG_FORMAT } from '../../shared/day/log/format.ts'
import { NEXT, type NextVersion, nextVersion } from '../kit/next-version.ts'
import { type Postgres, startPostgres } from '../kit/postgres.ts'
import { sampleSite } from '../kit/sample.ts'
import { PASSCODE, type ServerProcess, serverProcess } from '../kit/server-process.ts'

const TREE = join(import.meta.dirname, '../..')
const SITE = 'xingfuli'
const REFUSED = `written by a newer Yimi (log format ${NEXT.format}; this one reads up to ${LOG_FORMAT}): start Yimi ${NEXT.release} or later`

let postgres: Postgres
let next: NextVersion
const disposals: (() => unknown)[] = []

beforeAll(async () => {
  postgres = await startPostgres()
  next = nextVersion()
})
afterAll(async () => {
  next?.dispose()
  await postgres?.dispose()
})
afterEach(async () => {
  for (const dispose of disposals.splice(0).reverse()) await dispose()
})

async function running(env: Record<string, string>, main?: string): Promise<ServerProcess> {
  const server = await serverProcess({ LOG_LEVEL: 'warn', ...env }, main)
  disposals.push(() => server.dispose())
  return server
}

/** A node of this version and one of the next on one database, with their marshal. */
async function twoVersions() {
  const env = { DATABASE_URL: await postgres.database(), YIMI_SECRET: 'a secret of all nodes' }
  const old = await running(env)
  const newer = await running(env, next.main)
  const database = new Client(env.DATABASE_URL)
  await database.connect()
  disposals.push(() => database.end())
  const rows = async (text: string) => (await database.query(text)).rows
  return { env, old, newer, rows, give: await working(old) }
}

interface Said {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the body of any answer
  readonly body: any
}

/** Gives a command to a node, signed in at the first. */
async function working(first: ServerProcess) {
  const { headers } = await fetch(`${first.base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'owner', passcode: PASSCODE }),
  })
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return async (node: ServerProcess, command: string, input: object = {}): Promise<Said> => {
    const response = await fetch(`${node.base}/api/sites/${SITE}/commands/${command}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), cookie },
      body: JSON.stringify(input),
    })
    return { status: response.status, body: await response.json() }
  }
}

/** Runs it to its end. */
async function run(file: string, env: Record<string, string>, ...args: string[]) {
  const all = { ...process.env, DATABASE_URL: '', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', ...env }
  return promisify(execFile)(process.execPath, [join(TREE, file), ...args], {
    env: all,
    timeout: 100_000,
  }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
  )
}

const numberOf = ({ body }: Said) => body.result?.ticket.number
const FORMATS = 'SELECT format, release FROM formats ORDER BY format'

test('a rolling upgrade: both versions serve, new events wait for the last old node, and the way back is refused by one line', async () => {
  const { env, old, newer, rows, give } = await twoVersions()
  const taken = async (node: ServerProcess) => numberOf(await give(node, 'take-ticket', { queue: 'A' }))
  expect([await taken(old), await taken(newer), await taken(old)]).toEqual(['A001', 'A002', 'A003'])
  // events that both can read are written by either
  expect((await give(newer, 'rest-desk', { desk: '1' })).status).toBe(200)
  expect((await give(old, 'rest-desk', { desk: '2' })).status).toBe(200)
  expect((await rows(FORMATS)).map(({ format }) => format)).toEqual([LOG_FORMAT])

  expect((await give(newer, 'ring-bell')).body).toMatchObject({ status: 409, code: 'being-upgraded' })
  expect((await give(old, 'ring-bell')).body.code).toBe('unknown-command')
  expect([await taken(newer), await taken(old)]).toEqual(['A004', 'A005'])

  expect(await old.leave()).toBe(0)
  expect((await give(newer, 'ring-bell')).status).toBe(200)
  expect((await rows(FORMATS)).at(-1)).toEqual(NEXT)
  expect(await taken(newer)).toBe('A006')

  // the older version cannot read it any more: it names the version that can, and changes nothing
  const all = () => rows('SELECT (SELECT json_agg(n.id) FROM nodes n) AS nodes, count(*) FROM site_log')
  const before = await all()
  const refused = await run('server/main.ts', env)
  expect(refused).toEqual({ code: 1, said: `DATABASE_URL: ${REFUSED}\n` })
  expect(await run('scripts/verify.ts', env)).toMatchObject({
    code: 2,
    said: expect.stringContaining(REFUSED),
  })
  expect(await all()).toEqual(before)
})

test('an old node that was forgotten gives way as soon as the log has a newer format, and leaves the day to the others', async () => {
  const { old, newer, rows, give } = await twoVersions()
  await give(old, 'take-ticket', { queue: 'A' })
  const viewer = io(old.base, {
    transports: ['websocket'],
    auth: { view: 'site', site: SITE },
    forceNew: true,
  })
  disposals.push(() => viewer.disconnect())
  const drained = new Promise((resolve) => viewer.once('drain', resolve))
  await new Promise((resolve) => viewer.once('view', resolve))

  // as if it had been silent for a while
  await expect
    .poll(async () => {
      await rows(`DELETE FROM nodes WHERE format = ${LOG_FORMAT}`)
      return (await give(newer, 'ring-bell')).status
    })
    .toBe(200)
  await drained
  const readiness = async () => {
    const response = await fetch(`${old.base}/readyz`)
    return [response.status, await response.json()]
  }
  expect(await readiness()).toEqual([503, { ready: false, writable: false, damaged: [], needs: NEXT }])
  for (const command of ['take-ticket', 'open-day'])
    expect((await give(old, command, command === 'open-day' ? {} : { queue: 'A' })).body.code).toBe(
      'unavailable',
    )
  expect(numberOf(await give(newer, 'take-ticket', { queue: 'A' }))).toBe('A002')
  expect(await rows(`SELECT 1 FROM events WHERE event LIKE '%day-resumed%'`)).toEqual([])
  const lines = old.printed().match(/"msg":"[^"]*"/g) ?? []
  expect(lines.filter((line) => line.includes('newer version'))).toHaveLength(1)
  expect(await old.leave()).toBe(0)
  expect((await fetch(`${newer.base}/readyz`)).status).toBe(200)
})

test('a file that a newer version has written is not started on, restored, verified or moved by this one, and stays as it is', async () => {
  const newer = await running({}, next.main)
  const give = await working(newer)
  expect(numberOf(await give(newer, 'take-ticket', { queue: 'A' }))).toBe('A001')
  expect((await give(newer, 'ring-bell')).status).toBe(200)
  expect(await newer.leave()).toBe(0)
  const file = join(newer.data, 'yimi.sqlite')
  const bytes = readFileSync(file)
  const env = { YIMI_DATA: newer.data }
  expect(await run('server/main.ts', env)).toEqual({ code: 1, said: `YIMI_DATA: ${file}: ${REFUSED}\n` })
  expect(await run('scripts/verify.ts', env)).toMatchObject({
    code: 2,
    said: expect.stringContaining(REFUSED),
  })
  const other = { ...env, DATABASE_URL: await postgres.database() }
  expect(await run('scripts/migrate-store.ts', other)).toMatchObject({
    code: 1,
    said: expect.stringContaining(REFUSED),
  })

  // a backup of it, to replace a file of this version
  const here = mkdtempSync(join(tmpdir(), 'yimi-test-'))
  disposals.push(() => rmSync(here, { recursive: true, force: true }))
  const mine = join(here, 'yimi.sqlite')
  const store = await openSqlite(mine)
  await store.addSite(sampleSite())
  await store.close()
  const [before, folder] = [readFileSync(mine), readdirSync(here)]
  const restored = await run('scripts/restore.ts', { YIMI_DATA: here }, file)
  expect(restored).toEqual({ code: 1, said: `${file}: ${REFUSED}\n` })
  expect([readFileSync(file).equals(bytes), readFileSync(mine).equals(before)]).toEqual([true, true])
  // except for the lock that every process holds which may write
  expect(readdirSync(here).filter((name) => !name.includes('.lock'))).toEqual(folder)
})
