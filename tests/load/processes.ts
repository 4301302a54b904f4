// Child processes of the benchmarks: they say where they listen, and end with whoever started them.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../kit/server-process.ts'

export const PASSCODE = '13572468'

export interface Running {
  readonly base: string
  stop(): Promise<void>
}

/** Yimi itself, on a data folder of its own. */
export async function startYimi(): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), 'yimi-bench-'))
  const port = await freePort()
  const child = start(join(import.meta.dirname, '../../server/main.ts'), {
    PORT: String(port),
    HOST: '127.0.0.1',
    YIMI_DATA: data,
    YIMI_OWNER_PASSCODE: PASSCODE,
    LOG_LEVEL: 'silent',
  })
  const running = await isListening(child, port)
  return {
    ...running,
    async stop() {
      await running.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** One of the baselines beside this file. */
export async function startBare(file: string): Promise<Running> {
  const port = await freePort()
  return isListening(start(join(import.meta.dirname, file), { PORT: String(port) }), port)
}

function start(file: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function isListening(child: ChildProcess, port: number): Promise<Running> {
  const base = `http://127.0.0.1:${port}`
  const gone = () => child.exitCode !== null || child.signalCode !== null
  process.once('exit', () => child.kill('SIGKILL'))
  for (let tries = 0; tries < 200 && !gone(); tries++) {
    const alive = await fetch(`${base}/healthz`).catch(() => null)
    if (alive?.ok) return { base, stop: () => stop(child) }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing listens on ${base}`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}
