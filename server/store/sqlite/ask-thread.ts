// Questions to another thread and its answers, paired by number.

import type { Worker } from 'node:worker_threads'

/** The name of one of the thread's functions, and what it is given. */
export interface Request {
  readonly number: number
  readonly name: string
  readonly args: readonly unknown[]
}

/** Number 0 says that the thread is ready to be asked. */
export interface Response {
  readonly number: number
  readonly value?: unknown
  readonly error?: { readonly message: string; readonly code?: unknown }
}

export type Ask = (name: string, args: readonly unknown[]) => Promise<unknown>

interface Asked {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** Resolves when the thread is ready. Once it has ended, every question is rejected: those that wait, and those to come. */
export async function askThread(worker: Worker): Promise<Ask> {
  const asked = new Map<number, Asked>()
  let last = 0
  let gone: Error | null = null

  worker.on('message', ({ number, value, error }: Response) => {
    const one = asked.get(number)
    asked.delete(number)
    if (error) one?.reject(Object.assign(new Error(error.message), { code: error.code }))
    else one?.resolve(value)
  })
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => end(new Error('the store is closed')))

  await new Promise((resolve, reject) => asked.set(0, { resolve, reject }))
  return (name, args) =>
    new Promise((resolve, reject) => {
      if (gone) return reject(gone)
      last += 1
      // first, as it throws where something cannot be sent, and then nobody may wait for an answer
      worker.postMessage({ number: last, name, args } satisfies Request)
      asked.set(last, { resolve, reject })
    })

  function end(error: Error): void {
    gone ??= error
    for (const { reject } of asked.values()) reject(gone)
    asked.clear()
  }
}
