// A store that fails, stalls or dies under a server that goes on.

import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { faultLog } from '../../server/fault-log.ts'
import { memoryStore } from '../../server/store/memory.ts'
import { faulty } from '../kit/faulty-store.ts'
import { MINUTE, SECOND } from '../kit/given.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { testClock } from '../kit/test-clock.ts'
import { openWorld } from '../kit/world.ts'

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

/** In the store's thread: does the fault as soon as the file is there. */
function inThread(data: string, fault: string): Record<string, string> {
  const preload = join(data, 'preload.mjs')
  writeFileSync(
    preload,
    `import { existsSync } from 'node:fs'
     import { isMainThread, workerData } from 'node:worker_threads'
     if (!isMainThread && workerData?.file) setInterval(async () => { if (existsSync(${JSON.stringify(join(data, 'now'))})) ${fault} }, 20)`,
  )
  return { NODE_OPTIONS: `--import ${preload}` }
}

async function startedWith(fault: string): Promise<{ running: ServerProcess; now(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'yimi-fault-'))
  server = await serverProcess(inThread(folder, fault))
  return { running: server, now: () => writeFileSync(join(folder, 'now'), '') }
}

test('when the store’s thread dies the process ends, says so, and serves again once started', async () => {
  const { running, now } = await startedWith(`throw new Error('the thread broke')`)
  now()
  while (running.isRunning()) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await running.leave()).toBe(70)
  expect(running.printed()).toContain('the store’s thread has ended')
  expect(running.printed()).toContain('the thread broke')
}, 120_000)

test('a disk that does not answer keeps nobody from leaving', async () => {
  const stalled = join(mkdtempSync(join(tmpdir(), 'yimi-fault-')), 'stalled')
  const { running, now } = await startedWith(
    `(await import('node:child_process')).execSync('touch ${stalled}; sleep 40')`,
  )
  now()
  while (!existsSync(stalled)) await new Promise((resolve) => setTimeout(resolve, 20))
  const taking = fetch(`${running.base}/readyz`).catch(() => null)
  await running.leave()
  await taking
  expect(running.isRunning()).toBe(false)
  // the last that it printed may come after its end
  while (!running.printed().includes('cut short')) await new Promise((resolve) => setTimeout(resolve, 20))
}, 120_000)
