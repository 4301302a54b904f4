// Child processes of the benchmarks: they report where they listen, and end with their parent.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../kit/server-process.ts'

export const PASSCODE = '13572468'

const TURNS = new URL('turns.ts', import.meta.url).href

export interface Measures {
  /** Seconds of processor time, over all its threads. */
  readonly cpu: number
  /** Resident bytes. */
  readonly memory: number
  /** The longest time that the event loop was blocked since the last call, in milliseconds. */
  readonly hold: number
  /** Processor time of the serving thread in its longest turn since the last call, in milliseconds. */
  readonly turn: number
}

export interface Running {
  /** The current process, or the last one. */
  readonly pid: number
  readonly port: number
  readonly base: string
  measure(): Promise<Measures>
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

export interface RunningYimi extends Running {
  readonly data: string
  /** Starts it again on its port and folder, after it was stopped. Returns the milliseconds until it was ready. */
  start(): Promise<number>
  /** Ends it and deletes its folder. */
  dispose(): Promise<void>
}

/** Yimi itself, on a data folder of its own or the given one, with these settings in addition. */
export async function startYimi(
  data = mkdtempSync(join(tmpdir(), 'yimi-bench-')),
  settings: Record<string, string> = {},
): Promise<RunningYimi> {
  const port = await freePort()
  const main = join(import.meta.dirname, '../../server/main.ts')
  let running: Running
  const begin = async () => {
    const started = performance.now()
    const env = {
      PORT: String(port),
      HOST: '127.0.0.1',
      YIMI_DATA: data,
      YIMI_OWNER_PASSCODE: PASSCODE,
      LOG_LEVEL: 'silent',
      // the benchmark acts as a proxy, so that it can send requests of many addresses
      YIMI_TRUST_PROXY: '1',
      ...settings,
    }
    running = await isListening(start(main, env), port, '/readyz')
    return performance.now() - started
  }
  await begin()
  return {
    data,
    get pid() {
      return running.pid
    },
    port,
    base: `http://127.0.0.1:${port}`,
    measure: () => running.measure(),
    stop: (signal) => running.stop(signal),
    start: begin,
    async dispose() {
      await running.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** One of the baselines in `bare`. */
export async function startBare(file: string): Promise<Running> {
  const port = await freePort()
  const child = start(join(import.meta.dirname, 'bare', file), { PORT: String(port) })
  return isListening(child, port, '/healthz')
}

function start(file: string, env: Record<string, string>): ChildProcess {
  // `node --cpu-prof --cpu-prof-dir=bench tests/load/bench.ts` profiles the servers, too
  const profiling = process.execArgv.filter((argument) => argument.startsWith('--cpu-prof'))
  return spawn(process.execPath, [...profiling, '--import', TURNS, file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

async function isListening(child: ChildProcess, port: number, path: string): Promise<Running> {
  const base = `http://127.0.0.1:${port}`
  const gone = () => child.exitCode !== null || child.signalCode !== null
  process.once('exit', () => child.kill('SIGKILL'))
  for (let tries = 0; tries < 1500 && !gone(); tries++) {
    const alive = await fetch(base + path).catch(() => null)
    if (alive?.ok) {
      const pid = child.pid ?? 0
      return { pid, port, base, measure: () => measure(base, child), stop: (signal) => stop(child, signal) }
    }
    await pause(20)
  }
  throw new Error(`nothing listens on ${base}`)
}

async function measure(base: string, child: ChildProcess): Promise<Measures> {
  const [{ turn }] = await asked(child)
  const text = await (await fetch(`${base}/metrics`)).text()
  const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1])
  return {
    cpu: figure('process_cpu_seconds_total'),
    memory: figure('process_resident_memory_bytes'),
    hold: figure('yimi_loop_hold_seconds') * 1000,
    turn,
  }
}

function asked(child: ChildProcess): Promise<[{ turn: number }]> {
  const said = once(child, 'message')
  child.send('turn')
  return said as Promise<[{ turn: number }]>
}

async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}
