// Commands in IndexedDB: they outlive a reload, a crash of the tab and an empty battery.

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { GivenCommand, OutboxEntry } from './entry.ts'
import type { OutboxStore } from './store.ts'

const NAME = 'yimi-outbox'
/** Milliseconds to open it: some browsers neither open nor refuse it, and a tap must not wait for that. */
const PATIENCE = 3_000

interface Schema extends DBSchema {
  commands: { key: number; value: GivenCommand & { seq?: number }; indexes: { site: string } }
}
type Database = IDBPDatabase<Schema>

/** Rejects where the database cannot be opened. Its methods reject when it breaks later. */
export async function idbOutbox(): Promise<OutboxStore> {
  let { database } = await open()
  /** The entries that were last known to be in it. */
  let held: readonly OutboxEntry[] = []

  /**
   * Safari closes databases while a tablet's cover is shut; a new connection works. Where the database is new, the
   * browser had deleted it, so its entries are written again.
   */
  async function use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await work(database)
    } catch {
      database.close()
      const opened = await open()
      database = opened.database
      if (opened.isNew) for (const entry of held) await database.put('commands', entry)
      return work(database)
    }
  }

  return {
    lasts: true,
    add: (given) =>
      use(async (db) => {
        const entry = { ...given, seq: await db.add('commands', given) }
        held = [...held, entry]
        return entry
      }),
    all: (site) =>
      use(async (db) => {
        const all = (await db.getAllFromIndex('commands', 'site', site)) as OutboxEntry[]
        held = all
        return all
      }),
    put: (entry) =>
      use(async (db) => {
        const { store, done } = db.transaction('commands', 'readwrite')
        if ((await store.getKey(entry.seq)) !== undefined) await store.put(entry)
        await done
      }),
    remove: (seq) => {
      held = held.filter((entry) => entry.seq !== seq)
      return use((db) => db.delete('commands', seq))
    },
  }
}

async function open(): Promise<{ database: Database; isNew: boolean }> {
  let isNew = false
  const opened = openDB<Schema>(NAME, 1, {
    upgrade(database) {
      isNew = true
      const store = database.createObjectStore('commands', { keyPath: 'seq', autoIncrement: true })
      store.createIndex('site', 'site')
    },
  })
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('IndexedDB does not open')), PATIENCE)
  })
  const database = await Promise.race([opened, late])
  return { database, isNew }
}
