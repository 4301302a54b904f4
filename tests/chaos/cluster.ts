// The servers of a chaos run, and the faults that all kinds of store have in common.

import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keysFrom } from '../../server/access/keys.ts'
import type { Store } from '../../server/store/store.ts'
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
  /** Resolves when every fault is over. */
  healed(): Promise<void>
  dispose(): Promise<void>
}

export interface Cluster {
  readonly nodes: readonly ServerNode[]
  readonly storeFaults: StoreFaults
  /** Puts every machine's clock so far forward or back, in milliseconds, of what it really is. */
  putClock(offset: number): void
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

  return {
    nodes,
    storeFaults: store.faults(nodes),
    putClock: (offset) => writeFileSync(clock, String(Math.round(offset))),
    hashOf: (site) => (date, device) => sign('device', site, date, device).slice(0, DEVICE),
    async healed() {
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
