// The real server as a process of its own, on a folder that outlives it, to be killed and started again.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../../server/main.ts')
export const PASSCODE = '246810'

export interface ServerProcess {
  readonly base: string
  readonly data: string
  /** The process that runs now, or ran last. */
  pid(): number
  isRunning(): boolean
  /** Everything it has printed so far. */
  printed(): string
  /** Ends it without a word, as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same port and data. Rejects where it ends instead. */
  start(args?: readonly string[]): Promise<void>
  /** Asks it to leave, and returns its exit code. */
  leave(): Promise<number | null>
  /** Ends it and deletes its data. */
  dispose(): Promise<void>
}

/** Starts a server on a new folder, and waits until it is ready. `main`: of another tree than this one. */
export async function serverProcess(env: Record<string, string> = {}, main = MAIN): Promise<ServerProcess> {
  const data = mkdtempSync(join(tmpdir(), 'yimi-test-'))
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  let child: ChildProcess
  let printed = ''

  const server: ServerProcess = {
    base,
    data,
    pid: () => child.pid ?? 0,
    isRunning: () => isRunning(),
    printed: () => printed,
    kill: () => end('SIGKILL').then(() => {}),
    start,
    leave: () => end('SIGTERM'),
    async dispose() {
      await end('SIGKILL')
      rmSync(data, { recursive: true, force: true })
    },
  }
  await start()
  return server

  async function start(args: readonly string[] = []): Promise<void> {
    child = spawn(process.execPath, [main, ...args], {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(port),
        YIMI_DATA: data,
        YIMI_PUBLIC_URL: base,
        YIMI_OWNER_PASSCODE: PASSCODE,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const hear = (chunk: Buffer) => {
      printed += chunk
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    await ready()
  }

  /** Asked again until it answers: how long a start takes is the machine's business. */
  async function ready(): Promise<void> {
    while (isRunning()) {
      if (
        await fetch(`${base}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`the server did not start: ${printed}`)
  }

  function isRunning(): boolean {
    return child.exitCode === null && child.signalCode === null
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (!isRunning()) return child.exitCode
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
    return child.exitCode
  }
}

/** Ports below those that a system gives to outgoing connections: from 32,768 on Linux, from 49,152 elsewhere. */
const PORTS = { first: 20_000, count: 12_000 }
/** A hundred ports for each process before it meets those of the next. */
let given = process.pid * 101

/** A port that nobody listens on, and that no connection takes while its server is down. */
export async function freePort(): Promise<number> {
  const port = PORTS.first + (given++ % PORTS.count)
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return freePort()
  }
  server.close()
  await once(server, 'close')
  return port
}
