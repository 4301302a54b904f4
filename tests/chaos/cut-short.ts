// Kills a restore, a backup and a first start at every system call that renames, removes, makes or syncs one of their
// files, one call further each time, and reports the state that the next start finds: `node tests/chaos/cut-short.ts`,
// or one of them with `restore`, `backup` or `first-start`. Needs strace.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyStore } from '../../server/store/backup/copy-store.ts'
import { forgetRestore, refuseHalfRestored } from '../../server/store/backup/restore.ts'
import { damageOf } from '../../server/store/sqlite/file.ts'
import { openSqlite } from '../../server/store/sqlite/sqlite.ts'
import { sampleSite } from '../kit/sample.ts'
import { freePort } from '../kit/server-process.ts'
import { signal } from '../kit/signal.ts'
import { append, DATE } from '../server/store/lines.ts'

/** strace counts each kind of call separately. */
const CALLS = [
  ...['rename', 'renameat', 'renameat2', 'link', 'linkat', 'unlink', 'unlinkat', 'mkdir', 'mkdirat'],
  ...['openat', 'fsync', 'fdatasync', 'ftruncate'],
]
/** The suffixes that SQLite and Yimi add to a name. */
const ENDS = ['', '-wal', '-shm', '-journal', '.lock', '.restoring', '.restoring.part', '.part', '.new']
const ROOT = join(import.meta.dirname, '../..')
const MARK = 'what-somebody-gave'
const [OLD, NEW] = [5, 3]
const above = mkdtempSync(join(tmpdir(), 'yimi-cut-short-'))
let failures = 0

interface Call {
  readonly name: string
  readonly count: number
}

if (spawnSync('strace', ['-V']).status !== 0) throw new Error('this needs strace')
const template = join(above, 'template')
await makeTemplate()
const parts = { restore: restores, backup: backups, 'first-start': firstStarts }
const [only] = process.argv.slice(2)
for (const [name, cut] of Object.entries(parts)) if (!only || only === name) await cut()
rmSync(above, { recursive: true, force: true })
process.exit(failures ? 1 : 0)

/** A store as after a crash, with its last events in the WAL, and an older backup. */
async function makeTemplate(): Promise<void> {
  for (const folder of ['live', 'data']) mkdirSync(join(template, folder), { recursive: true })
  const [live, file] = [join(template, 'live', 'yimi.sqlite'), join(template, 'data', 'yimi.sqlite')]
  const store = await openSqlite(live)
  await store.addSite({ ...sampleSite(), id: 'one' })
  await store.append([append('one', 0, NEW)])
  await copyStore(live, join(template, 'backup.sqlite'))
  await store.append([append('one', NEW, OLD - NEW)])
  const times = { givenAt: 1, eraseAt: 2 }
  await store.putPerson({ site: 'one', date: DATE, number: 'A001', sealed: MARK, ...times })
  for (const end of ['', '-wal']) copyFileSync(live + end, file + end)
  await store.close()
}

function freshData(): string {
  const data = mkdtempSync(join(above, 'data-'))
  for (const end of ['', '-wal'])
    copyFileSync(join(template, 'data', `yimi.sqlite${end}`), join(data, `yimi.sqlite${end}`))
  return data
}

/** Runs a script of Yimi and kills it at that call on these names. Returns whether it was killed. */
async function killedAt(
  call: Call,
  args: string[],
  names: string[],
  env: Record<string, string>,
): Promise<boolean> {
  const child = straced(call, args, names, env)
  await once(child, 'exit')
  return child.signalCode === 'SIGKILL' || child.exitCode === 137
}

function straced(call: Call, args: string[], names: string[], env: Record<string, string>): ChildProcess {
  const paths = names.flatMap((name) => ['-P', name])
  const inject = `inject=${call.name}:signal=SIGKILL:when=${call.count}`
  return spawn('strace', ['-f', '-o', '/dev/null', ...paths, '-e', inject, process.execPath, ...args], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: 'ignore',
    detached: true,
  })
}

function namesIn(folder: string, ...files: string[]): string[] {
  return [folder, ...files.flatMap((file) => ENDS.map((end) => join(folder, file + end)))]
}

function restores(): Promise<void> {
  return atEveryCall('restore', async (call, found) => {
    const data = freshData()
    const file = join(data, 'yimi.sqlite')
    const script = ['scripts/restore.ts', join(template, 'backup.sqlite')]
    const isKilled = await killedAt(call, script, namesIn(data, 'yimi.sqlite'), { YIMI_DATA: data })
    count(found, await startedFrom(file))
    rmSync(data, { recursive: true })
    return isKilled
  })
}

async function startedFrom(file: string): Promise<string> {
  try {
    refuseHalfRestored(file)
  } catch (error) {
    return /npm run restore -- /.test(String(error)) ? 'refused, with what to do' : wrong(String(error))
  }
  forgetRestore(file)
  if (!existsSync(file)) return wrong('no file, and not refused')
  if (damageOf(file) !== null) return wrong('damaged')
  const store = await openSqlite(file)
  const events = (await store.read('one', DATE)).length
  await store.close()
  return events === OLD
    ? 'the old store, whole'
    : events === NEW
      ? 'the new store, whole'
      : wrong(`${events} events`)
}

function backups(): Promise<void> {
  return atEveryCall('backup', async (call, found) => {
    const data = freshData()
    const [folder, copy] = [mkdtempSync(join(above, 'copies-')), 'copy.sqlite']
    const script = ['scripts/backup.ts', join(folder, copy)]
    const isKilled = await killedAt(call, script, namesIn(folder, copy), { YIMI_DATA: data })
    const left = readdirSync(folder)
    const holds = left.some((name) => readFileSync(join(folder, name)).includes(MARK))
    count(
      found,
      holds
        ? wrong('what somebody gave')
        : left.includes(copy)
          ? 'a whole copy'
          : `${left.length} parts, of nobody`,
    )
    for (const used of [data, folder]) rmSync(used, { recursive: true })
    return isKilled
  })
}

function firstStarts(): Promise<void> {
  return atEveryCall('first start', async (call, found) => {
    const data = join(above, 'first')
    const port = await freePort()
    const env = { YIMI_DATA: data, HOST: '127.0.0.1', PORT: String(port), YIMI_OWNER_PASSCODE: '' }
    const first = straced(call, ['server/main.ts'], namesIn(data, 'yimi.sqlite', 'secret'), env)
    const isKilled = !(await served(first, port))
    // strace and its child are a process group of their own
    if (!isKilled && first.pid) signal(-first.pid, 'SIGKILL')
    await (first.exitCode === null && first.signalCode === null ? once(first, 'exit') : null)
    const next = spawn(process.execPath, ['server/main.ts'], { cwd: ROOT, env: { ...process.env, ...env } })
    const printed = heard(next)
    count(
      found,
      (await served(next, port))
        ? await stateOf(port, printed)
        : wrong(`${call.count} ${call.name}: does not start: ${printed()}`),
    )
    if (next.exitCode === null) {
      next.kill('SIGKILL')
      await once(next, 'exit')
    }
    rmSync(data, { recursive: true, force: true })
    return isKilled
  })
}

async function stateOf(port: number, printed: () => string): Promise<string> {
  const site = (await (await fetch(`http://127.0.0.1:${port}/api/sites/xingfuli`)).json()) as Record<
    string,
    unknown
  >
  if (site['open'] !== true || site['desks'] !== 3) return wrong(`the sample site: ${JSON.stringify(site)}`)
  while (!printed().includes('/screen/')) await new Promise((resolve) => setTimeout(resolve, 20))
  if (/passcode 口令 \d{8}/.test(printed())) return 'ready, with a passcode'
  return printed().includes('YIMI_OWNER_PASSCODE=…')
    ? 'ready, with how to set a passcode'
    : wrong('no way in')
}

function heard(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk))
  return () => text
}

/** Whether it became ready before it ended. */
async function served(child: ChildProcess, port: number): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return true
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  return false
}

function wrong(what: string): string {
  failures += 1
  return `WRONG: ${what}`
}

function count(found: Map<string, number>, what: string): void {
  found.set(what, (found.get(what) ?? 0) + 1)
}

/** Interrupts an operation at every call, until it runs to its end, and prints what the next start found after each. */
async function atEveryCall(
  what: string,
  cut: (call: Call, found: Map<string, number>) => Promise<boolean>,
): Promise<void> {
  const found = new Map<string, number>()
  let kills = 0
  for (const name of CALLS) {
    let times = 1
    while (await cut({ name, count: times }, found)) times += 1
    kills += times - 1
  }
  const lines = [...found].map(([end, times]) => `  ${times} × ${end}`)
  process.stdout.write(`${what}: killed at each of ${kills} calls\n${lines.join('\n')}\n`)
}
