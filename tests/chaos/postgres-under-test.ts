// A real PostgreSQL for all nodes; each reaches it through a proxy of its own.

import { setTimeout as pause } from 'node:timers/promises'
import type { Store } from '../../server/store/ports/store.ts'
import { openPostgres } from '../../server/store/postgres/postgres.ts'
import { startPostgres } from '../kit/postgres.ts'
import { wireTo } from '../kit/wire.ts'
import { HEARD, type StoreUnderTest } from './cluster.ts'

/** Milliseconds by which a slow connection delays each chunk, at most: as from a database in the next city. */
const LAG = 50
/** Milliseconds for the nodes to notice that the database went back. */
const PATIENCE = 60_000

/** A new database for so many nodes. */
export async function postgresUnderTest(nodes: number): Promise<StoreUnderTest> {
  const postgres = await startPostgres()
  const url = await postgres.database()
  const wires = await Promise.all(Array.from({ length: nodes }, () => wireTo(Number(new URL(url).port))))
  const wireOf = (size: number) => wires[Math.min(nodes - 1, Math.floor(size * nodes))]
  /** Faults of the database itself: one at a time. */
  let last: Promise<void> = Promise.resolve()
  const during = (fault: () => Promise<void>) => {
    last = last.then(fault)
    return last
  }

  return {
    env: (node) => ({ DATABASE_URL: through(url, wires[node]?.port ?? 0) }),
    faults: () => ({
      'the database stands still': (ms) =>
        during(async () => {
          postgres.freeze()
          await pause(ms)
          postgres.thaw()
        }),
      'the database is stopped at once': (ms) =>
        during(async () => {
          await postgres.crash()
          await pause(ms)
          await postgres.start()
        }),
      'a node is cut off from the database': (_, size) => wireOf(size)?.cut(size < 0.5 ? 'reset' : undefined),
      'a node hears nothing from the database': (ms, size) => {
        wireOf(size)?.pause()
        setTimeout(() => wireOf(size)?.resume(), ms)
      },
      'the way to the database is slow': (ms, size) => {
        wireOf(size)?.slow(size * LAG)
        setTimeout(() => wireOf(size)?.slow(0), ms)
      },
    }),
    async goBack(nodes, meanwhile, _, witness) {
      const looked = async (look: (store: Store) => Promise<void>) => {
        const direct = await openPostgres(url)
        await look(direct).finally(() => direct.close())
      }
      await during(() => postgres.keepCopy())
      await meanwhile()
      await during(async () => {
        // no client hears more of the old state, and no node writes it
        for (const { wire } of nodes) wire.sever()
        await pause(HEARD)
        const endedAt = performance.now()
        for (const wire of wires) wire.sever()
        await looked((store) => witness.was(store, endedAt))
        await postgres.becomeCopy()
        await looked((store) => witness.older(store))
        for (const wire of wires) wire.mend()
        // each running node notices by itself, and is ready only after that
        await Promise.all(nodes.map((node) => node.answering()))
        await looked((store) => witness.since(store, PATIENCE))
      })
    },
    open: () => openPostgres(url),
    async healed() {
      await last
      for (const wire of wires) {
        wire.resume()
        wire.slow(0)
      }
    },
    async dispose() {
      await last
      await Promise.all(wires.map((wire) => wire.close()))
      await postgres.dispose()
    },
  }
}

function through(url: string, port: number): string {
  const address = new URL(url)
  address.port = String(port)
  return address.href
}
