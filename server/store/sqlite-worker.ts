// The engine's own thread: an fsync holds this one, and never the one that serves.

import { parentPort, workerData } from 'node:worker_threads'
import { sqliteAccess } from './sqlite-access.ts'
import { sqliteLog } from './sqlite-log.ts'
import { openFile } from './sqlite-open.ts'

/** What the port asks: the name of one of the engine's functions, and what it is given. */
export interface Request {
  readonly number: number
  readonly name: string
  readonly args: readonly unknown[]
}

export interface Response {
  readonly number: number
  readonly value?: unknown
  readonly error?: string
}

const port = parentPort
if (!port) throw new Error('this file is a worker')

const { file } = workerData as { file: string }
const db = openFile(file)
const check = db.transaction(() => db.pragma(`user_version = ${db.pragma('user_version', { simple: true })}`))

const engine: Record<string, (...args: never[]) => unknown> = {
  ...sqliteLog(db),
  ...sqliteAccess(db),
  check: () => void check.immediate(),
  close: () => void db.close(),
}

port.on('message', ({ number, name, args }: Request) => {
  const response = answer(number, () => engine[name]?.(...(args as never[])))
  port.postMessage(response)
  if (name === 'close') port.close()
})
port.postMessage({ number: 0 } satisfies Response)

function answer(number: number, run: () => unknown): Response {
  try {
    return { number, value: run() }
  } catch (error) {
    return { number, error: error instanceof Error ? error.message : String(error) }
  }
}
