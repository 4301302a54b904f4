// SQLite behind the store's port: one file, its engine in a thread of its own.

import { Worker } from 'node:worker_threads'
import { askThread } from './ask-thread.ts'
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

/** Opens the store in a file, made where there is none. Rejects when it cannot be opened, or is from a newer version. */
export async function openSqlite(file: string): Promise<Store> {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: { file } })
  const ask = await askThread(worker)
  const functions = Object.keys(names).map((name) => [name, (...args: unknown[]) => ask(name, args)])
  const store: Store = Object.fromEntries(functions)
  let closed: Promise<void> | null = null
  return {
    ...store,
    close() {
      closed ??= store.close()
      return closed
    },
  }
}
