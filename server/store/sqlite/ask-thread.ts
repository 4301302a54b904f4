// Sends requests to another thread and pairs them with its responses by number.

import type { Worker } from 'node:worker_threads'

/** The name of one of the thread's functions, and its arguments. */
export interface Request {
  readonly number: number
  readonly name: string
  readonly args: readonly unknown[]
}

/** Number 0 means that the thread is ready for requests. */
export interface Response {
  readonly number: number
  readonly value?: unknown
  readonly error?: { readonly message: string; readonly code?: unknown }
}

export type ThreadCall = (name: string, args: readonly unknown[]) => Promise<unknown>

interface Pending {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** Resolves when the thread is ready. Once the thread has ended, every request is rejected, open or new. */
export async function askThread(worker: Worker): Promise<ThreadCall> {
  const pending = new Map<number, Pending>()
  let last = 0
  let gone: Error | null = null

  worker.on('message', ({ number, value, error }: Response) => {
    const one = pending.get(number)
    pending.delete(number)
    if (error) one?.reject(Object.assign(new Error(error.message), { code: error.code }))
    else one?.resolve(value)
  })
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => end(new Error('the store is closed')))

  await new Promise((resolve, reject) => pending.set(0, { resolve, reject }))
  return (name, args) =>
    new Promise((resolve, reject) => {
      if (gone) return reject(gone)
      last += 1
      // this comes first: it throws if a value cannot be sent, and then no response must be expected
      worker.postMessage({ number: last, name, args } satisfies Request)
      pending.set(last, { resolve, reject })
    })

  function end(error: Error): void {
    gone ??= error
    for (const { reject } of pending.values()) reject(gone)
    pending.clear()
  }
}
