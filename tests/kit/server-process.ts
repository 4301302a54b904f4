// The real server as a process of its own, on a folder that outlives it, so that a test can kill it and start it again.

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
  /** The current process, or the last one. */
  pid(): number
  isRunning(): boolean
  /** Its whole output so far. */
  printed(): string
  /** Kills it without warning, as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same port and data. Rejects if it ends instead. */
  start(args?: readonly string[]): Promise<void>
  /** Asks it to leave, and returns its exit code. */
  leave(): Promise<number | null>
  /** Ends it and deletes its data. */
  dispose(): Promise<void>
}

/** Starts a server on a new folder, and waits until it is ready. `main`: the entry file of another source tree. */
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
  outputs.set(base, () => printed)
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
    await ready(base, isRunning, () => printed)
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

/** The outputs of this file's servers, by address. */
const outputs = new Map<string, () => string>()

/** What the server at that address has printed, in all its lives; empty where it is no process of this file. */
export function printedAt(base: string): string {
  return outputs.get(base)?.() ?? ''
}

/** Asks again until it answers: how long a start takes depends on the machine. */
async function ready(base: string, isRunning: () => boolean, printed: () => string): Promise<void> {
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
  throw new Error(`the server did not start: ${printed()}`)
}

/** Ports below the range for outgoing connections: that begins at 32,768 on Linux, and at 49,152 elsewhere. */
const PORTS = { first: 20_000, count: 12_000 }
/** Each process gets a hundred ports, so that it meets those of no other. */
let given = process.pid * 101

/** A port that is free, and that no outgoing connection takes while its server is down. */
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
