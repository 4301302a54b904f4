// The servers of a chaos run, and the faults that every kind of store has.

import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keysFrom } from '../../server/access/keys.ts'
import type { Store } from '../../server/store/ports/store.ts'
import type { Wire } from '../kit/wire.ts'
import { type ServerNode, serverNode } from './server-node.ts'

const SECRET = 'a secret of the chaos run'
/** Characters of a device's hash in the log. */
const DEVICE = 16

/** The faults of one kind of store, by name; each ends after this many milliseconds. `size` is its severity, 0 to 1. */
export type StoreFaults = Readonly<Record<string, (ms: number, size: number) => void>>

/** The store of the servers, and its faults. */
export interface StoreUnderTest {
  /** The environment of the nth node, from 0. */
  env(node: number): Record<string, string>
  /** The faults, once the servers run. */
  faults(nodes: readonly ServerNode[]): StoreFaults
  /** Direct access to the same store, without the servers. */
  open(nodes: readonly ServerNode[]): Promise<Store>
  /**
   * Copies the store, and replaces it by the copy when `meanwhile` ends; `at` is the time of the machine's clock then.
   * The witness is called while no client can be answered.
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

/** Milliseconds in which this process handles messages that have arrived: some turns of its event loop. */
export const HEARD = 100

/** Observes a store that goes back. */
export interface Witness {
  /** The store before it goes back; `endedAt`: no client got an answer from it after that, on the clients' own clock. */
  was(store: Store, endedAt: number): Promise<void>
  /** The store as it is after it went back to an older state. */
  older(store: Store): Promise<void>
  /**
   * The same, before any client can ask it. `patience`: the milliseconds that running nodes have to notice; if they do
   * not, the checker reports it.
   */
  since(store: Store, patience: number): Promise<void>
}

export interface Cluster {
  readonly nodes: readonly ServerNode[]
  readonly storeFaults: StoreFaults
  /** Sets every machine's clock forward or back by this many milliseconds. */
  putClock(offset: number): void
  /** Makes the store return to its state of now when `meanwhile` ends; does nothing if that is already planned. */
  goBack(meanwhile: () => Promise<unknown>, witness: Witness): void
  isGoingBack(): boolean
  /** The store's epoch after it last went back. */
  epoch(): number
  hashOf(site: string): (date: string, device: string) => string
  /** Resolves when every fault has ended and every node serves again. */
  healed(): Promise<void>
  dispose(): Promise<void>
}

/** Starts this many nodes on a store. `early`: with the group commit that acknowledges too soon. */
export async function startCluster(
  count: number,
  store: StoreUnderTest,
  { early = false } = {},
): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'yimi-chaos-'))
  const clock = join(folder, 'clock')
  writeFileSync(clock, '0')
  const env = { YIMI_SECRET: SECRET, YIMI_CHAOS_CLOCK: clock, ...(early ? { YIMI_CHAOS_EARLY: 'yes' } : {}) }
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
          async since(store, patience) {
            await witness.since(store, patience)
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
      for (const { wire } of nodes) heal(wire)
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

function heal(wire: Wire): void {
  wire.mend()
  wire.resume()
  wire.slow(0)
}
