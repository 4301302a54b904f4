// SQLite behind the store's port: one file, its engine in a thread of its own.

import { Worker } from 'node:worker_threads'
import type { Request, Response } from './sqlite-worker.ts'
import type { Store } from './store.ts'

/** Every function of the port, so that one that is added and not passed on does not compile. */
const names: Record<keyof Store, true> = {
  append: true,
  read: true,
  days: true,
  latestDays: true,
  sites: true,
  site: true,
  addSite: true,
  saveSite: true,
  staff: true,
  addStaff: true,
  removeStaff: true,
  addSession: true,
  session: true,
  touchSession: true,
  removeSession: true,
  sweep: true,
  screens: true,
  screen: true,
  removeScreen: true,
  addPairing: true,
  pairingByCode: true,
  pairingByClaim: true,
  pair: true,
  check: true,
  close: true,
}

interface Asked {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** Opens the store in a file, made where there is none. Rejects when it cannot be opened, or is from a newer version. */
export async function openSqlite(file: string): Promise<Store> {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: { file } })
  const asked = new Map<number, Asked>()
  let last = 0
  let gone: Error | null = null

  worker.on('message', ({ number, value, error }: Response) => {
    const one = asked.get(number)
    asked.delete(number)
    if (error === undefined) one?.resolve(value)
    else one?.reject(new Error(error))
  })
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => end(new Error('the store is closed')))

  await new Promise((resolve, reject) => asked.set(0, { resolve, reject }))
  const functions = Object.keys(names).map((name) => [name, (...args: unknown[]) => ask(name, args)])
  return Object.fromEntries(functions) as Store

  function ask(name: string, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (gone) return reject(gone)
      last += 1
      asked.set(last, { resolve, reject })
      worker.postMessage({ number: last, name, args } satisfies Request)
    })
  }

  /** Nobody waits for ever on a thread that has ended. */
  function end(error: Error): void {
    gone ??= error
    for (const { reject } of asked.values()) reject(gone)
    asked.clear()
  }
}
