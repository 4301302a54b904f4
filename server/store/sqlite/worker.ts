// The engine's worker thread: an fsync blocks this thread, and never the one that serves viewers.

import { parentPort, workerData } from 'node:worker_threads'
import type { Request, Response } from './ask-thread.ts'
import { sqliteEngine } from './engine.ts'

const port = parentPort
if (!port) throw new Error('this file is a worker')

const { file } = workerData as { file: string }
const functions: Record<string, ((...args: never[]) => unknown) | undefined> = sqliteEngine(file)

port.on('message', ({ number, name, args }: Request) => {
  const response = answer(number, () => functions[name]?.(...(args as never[])))
  port.postMessage(response)
  if (name === 'close') port.close()
})
port.postMessage({ number: 0 } satisfies Response)

function answer(number: number, run: () => unknown): Response {
  try {
    return { number, value: run() }
  } catch (error) {
    if (!(error instanceof Error)) return { number, error: { message: String(error) } }
    return { number, error: { message: error.message, code: 'code' in error ? error.code : undefined } }
  }
}
