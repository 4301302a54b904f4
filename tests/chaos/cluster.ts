// The servers of a chaos run, and the faults that all kinds of store have in common.

import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keysFrom } from '../../server/access/keys.ts'
import type { Store } from '../../server/store/ports/store.ts'
import { type ServerNode, serverNode } from './server-node.ts'

const SECRET = 'a secret of the chaos run'
/** Characters of a device's hash in the log. */
const DEVICE = 16

/** The faults of one kind of store, by name; each is over after so many milliseconds. `size` says how bad it is, 0 to 1. */
export type StoreFaults = Readonly<Record<string, (ms: number, size: number) => void>>

/** Where the servers keep what they know, and how that fails. */
export interface StoreUnderTest {
  /** What the nth node is told, from 0. */
  env(node: number): Record<string, string>
  /** The faults, once the servers run. */
  faults(nodes: readonly ServerNode[]): StoreFaults
  /** The same store past the servers. */
  open(nodes: readonly ServerNode[]): Promise<Store>
  /**
   * Copies the store, and puts the copy in its place when `meanwhile` is over; `at` is what the machine's clock says then. The witness is called while no client can be answered.
   */
  goBack(
    nodes: readonly ServerNode[],
    meanwhile: () => Promise<unknown>,
    at: () => number,
    witness: Witness,
  ): Promise<void>
  /** Resolves when every fault is over. */
  healed(): Promise<void>
  dispose(): Promise<void>
}

/** Milliseconds in which this process hears what has arrived: some turns of its loop. */
export const HEARD = 100

/** Looks at a store that goes back. */
export interface Witness {
  /** As it was; `endedAt`: nobody heard of it after that, on the clients' own clock. */
  was(store: Store, endedAt: number): Promise<void>
  /** The store as it is after it went back to an older state. */
  older(store: Store): Promise<void>
  /** Before anybody asks it. */
  since(store: Store): Promise<void>
}

export interface Cluster {
  readonly nodes: readonly ServerNode[]
  readonly storeFaults: StoreFaults
  /** Puts every machine's clock so far forward or back, in milliseconds, of what it really is. */
  putClock(offset: number): void
  /** Has the store go back to what it is now, when `meanwhile` is over; nothing where it is about to already. */
  goBack(meanwhile: () => Promise<unknown>, witness: Witness): void
  isGoingBack(): boolean
  /** The store's epoch, once it has gone back for the last time so far. */
  epoch(): number
  hashOf(site: string): (date: string, device: string) => string
  /** Resolves when every fault is over and every node serves again. */
  healed(): Promise<void>
  dispose(): Promise<void>
}

/** Starts so many nodes over a store. `early`: with the group commit that acknowledges too soon. */
export async function startCluster(
  count: number,
  store: StoreUnderTest,
  { early = false } = {},
): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'yimi-chaos-'))
  const clock = join(folder, 'clock')
  writeFileSync(clock, '0')
  const env = {
    YIMI_SECRET: SECRET,
    YIMI_CHAOS_CLOCK: clock,
    ...(early ? { YIMI_CHAOS_EARLY: 'yes' } : {}),
  }
  const nodes = await Promise.all(
    Array.from({ length: count }, (_, n) => serverNode(`node ${n + 1}`, { ...env, ...store.env(n) })),
  )
  const { sign } = keysFrom(SECRET)
  let ahead = 0
  let epoch = 0
  let going: Promise<void> | null = null
  let failed: unknown = null

  return {
    nodes,
    storeFaults: store.faults(nodes),
    putClock(offset) {
      ahead = Math.round(offset)
      writeFileSync(clock, String(ahead))
    },
    isGoingBack: () => going !== null,
    epoch: () => epoch,
    goBack(meanwhile, witness) {
      going ??= store
        .goBack(nodes, meanwhile, () => Date.now() + ahead, {
          ...witness,
          async since(store) {
            await witness.since(store)
            epoch = await store.epoch()
          },
        })
        .catch((error) => {
          failed = error
        })
        .finally(() => {
          for (const { wire } of nodes) wire.mend()
          going = null
        })
    },
    hashOf: (site) => (date, device) => sign('device', site, date, device).slice(0, DEVICE),
    async healed() {
      await going
      if (failed) throw failed
      for (const { wire } of nodes) {
        wire.mend()
        wire.resume()
        wire.slow(0)
      }
      await store.healed()
      await Promise.all(nodes.map((node) => node.serving()))
    },
    async dispose() {
      await Promise.all(nodes.map((node) => node.dispose()))
      await store.dispose()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
