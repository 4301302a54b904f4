// A store that fails, stalls or dies while the server runs.

import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { faultLog } from '../../server/fault-log.ts'
import { memoryStore } from '../../server/store/sqlite/memory.ts'
import { faulty } from '../kit/faulty-store.ts'
import { MINUTE, SECOND } from '../kit/given.ts'
import { PASSCODE, type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { type StoreThread, storeThread } from '../kit/store-thread.ts'
import { testClock } from '../kit/test-clock.ts'
import { openWorld, SITE } from '../kit/world.ts'

let server: ServerProcess | null = null
afterEach(async () => {
  await server?.dispose()
  server = null
})

test('a fault of the store is one line, one more a minute, and one when it is over', () => {
  const clock = testClock()
  const lines: string[] = []
  const say = (_: object, line: string) => void lines.push(line)
  const faults = faultLog({ error: say, info: say } as never, clock)
  faults.worked()
  for (let second = 0; second < 90; second++) {
    for (let many = 0; many < 50; many++) faults.failed('one', new Error('full'))
    clock.pass(SECOND)
  }
  expect(lines).toHaveLength(2)
  faults.worked()
  faults.worked()
  expect(lines).toHaveLength(3)
  clock.pass(MINUTE)
  faults.failed('one', new Error('full'))
  expect(lines).toHaveLength(4)
})

test('a store that refuses is answered unavailable, and used again when it does not', async () => {
  const store = faulty(memoryStore())
  const world = await openWorld(store)
  store.fault = 'refuse'
  expect((await world.owner.give('take-ticket', { queue: 'A' })).body.code).toBe('unavailable')
  store.fault = 'none'
  expect((await world.owner.give('take-ticket', { queue: 'A' })).status).toBe(201)
  await world.close()
})

async function started(): Promise<{ running: ServerProcess; thread: StoreThread }> {
  const thread = storeThread()
  server = await serverProcess(thread.env)
  return { running: server, thread }
}

test('when the store’s thread dies the process ends, reports it, and serves again once started', async () => {
  const { running, thread } = await started()
  thread.run(`throw new Error('the thread broke')`)
  while (running.isRunning()) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await running.leave()).toBe(70)
  expect(running.printed()).toContain('the store’s thread has ended')
  expect(running.printed()).toContain('the thread broke')
  await running.start()
  expect((await fetch(`${running.base}/api/sites`)).status).toBe(200)
  expect(await running.leave()).toBe(0)
})

test('a disk that does not answer does not keep the process from leaving', async () => {
  const { running, thread } = await started()
  const stalled = join(running.data, 'stalled')
  thread.run(`require('node:child_process').execSync('touch ${stalled}; sleep 40')`)
  while (!existsSync(stalled)) await new Promise((resolve) => setTimeout(resolve, 20))
  await running.leave()
  expect(running.isRunning()).toBe(false)
  // the end of its output may come after its exit
  while (!running.printed().includes('cut short')) await new Promise((resolve) => setTimeout(resolve, 20))
})

/** Takes numbers at the sample site, as its owner. */
async function opened({ base }: ServerProcess) {
  const signedIn = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'owner', passcode: PASSCODE }),
  })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const take = async (id: string) => {
    const response = await fetch(`${base}/api/sites/${SITE}/commands/take-ticket`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, 'idempotency-key': id },
      body: JSON.stringify({ queue: 'A' }),
    })
    // biome-ignore lint/suspicious/noExplicitAny: the body of any answer
    return { status: response.status, body: (await response.json()) as any }
  }
  return { take }
}

const LINE = 'an append or a reading failed'
const COMMANDS = 20

/** Waits until the condition holds, however long the machine takes. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20))
}

test.each([
  ['a disk that is full', fullDisk, /full/],
  ['a file that may only be read', readOnly, /readonly/],
  ['a file that another process has locked', locked, /locked/],
  ['a file that was moved away', movedAway, /was moved away or removed while it was open/],
  ['a file that another was put in the place of', replaced, /was replaced while it was open/],
])(
  '%s: commands are answered unavailable, with one line in the log, it recovers automatically, and nothing answered is lost',
  async (_, fault, reason) => {
    const { running, thread } = await started()
    const { take } = await opened(running)
    const before = await Promise.all(['before-1', 'before-2', 'before-3'].map(take))
    expect(before.map(({ status }) => status)).toEqual([201, 201, 201])

    const end = await fault(running, thread)
    let last = 0
    await until(async () => (await take(`beginning-${last++}`)).status === 503)
    const during = await Promise.all(Array.from({ length: COMMANDS }, (_, n) => take(`during-${n}`)))
    expect(new Set(during.map(({ body }) => body.code))).toEqual(new Set(['unavailable']))
    expect((await fetch(`${running.base}/api/sites/${SITE}`)).status).toBe(200)

    end()
    await until(async () => (await take('after-it')).status === 201)
    // the store is asked once a second at most
    await until(async () => (await fetch(`${running.base}/readyz`)).status === 200)
    const again = await Promise.all(['before-1', 'before-2', 'before-3'].map(take))
    expect(again.map(({ body }) => body.result)).toEqual(before.map(({ body }) => body.result))
    const after = (await take('after-it')).body.result.ticket.number
    // in order, so that the log's last line is printed
    expect(await running.leave()).toBe(0)
    await until(async () => running.printed().includes('the log is written again'))
    const lines = running
      .printed()
      .split('\n')
      .filter((line) => line.includes(LINE))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(reason)

    await running.start()
    const later = await opened(running)
    expect((await later.take('after-it')).body.result.ticket.number).toBe(after)
  },
  120_000,
)

/** SQLite may not make the file larger, and reports a full disk. Real full disks are in the chaos runs. */
async function fullDisk(_: ServerProcess, thread: StoreThread): Promise<() => void> {
  thread.run(`db.pragma('max_page_count = 1')`)
  return () => thread.run(`db.pragma('max_page_count = 1000000')`)
}

/** A disk cannot be made read-only under a file that is open for writing, so SQLite is told that it is. */
async function readOnly(_: ServerProcess, thread: StoreThread): Promise<() => void> {
  thread.run(`db.pragma('query_only = ON')`)
  return () => thread.run(`db.pragma('query_only = OFF')`)
}

async function locked({ data }: ServerProcess): Promise<() => void> {
  const other = new Database(join(data, 'yimi.sqlite'), { timeout: 5000 })
  other.exec('BEGIN IMMEDIATE')
  return () => other.close()
}

async function movedAway({ base, data }: ServerProcess): Promise<() => void> {
  const file = join(data, 'yimi.sqlite')
  renameSync(file, `${file}.away`)
  await until(async () => (await fetch(`${base}/readyz`)).status === 503)
  return () => renameSync(`${file}.away`, file)
}

/** Replaces it by a copy, as a person does who puts a backup back under a running server. */
async function replaced({ base, data }: ServerProcess): Promise<() => void> {
  const file = join(data, 'yimi.sqlite')
  renameSync(file, `${file}.away`)
  copyFileSync(`${file}.away`, file)
  await until(async () => (await fetch(`${base}/readyz`)).status === 503)
  return () => renameSync(`${file}.away`, file)
}
