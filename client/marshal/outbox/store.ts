// The store of waiting commands: the port, and the one in memory, for browsers that keep nothing.

import type { GivenCommand, OutboxEntry } from './entry.ts'

export interface OutboxStore {
  /** Whether it outlives the page. */
  readonly lasts: boolean
  add(given: GivenCommand): Promise<OutboxEntry>
  /** The entries of a site, in order. */
  all(site: string): Promise<OutboxEntry[]>
  /** Writes the outcome of an entry, unless it was removed in the meantime. */
  put(entry: OutboxEntry): Promise<void>
  remove(seq: number): Promise<void>
}

export function memoryOutbox(before: readonly OutboxEntry[] = []): OutboxStore {
  const entries = new Map(before.map((entry) => [entry.seq, entry]))
  let last = Math.max(0, ...entries.keys())
  return {
    lasts: false,
    async add(given) {
      last += 1
      const entry = { ...given, seq: last }
      entries.set(last, entry)
      return entry
    },
    all: async (site) => [...entries.values()].filter((entry) => entry.site === site),
    async put(entry) {
      if (entries.has(entry.seq)) entries.set(entry.seq, entry)
    },
    async remove(seq) {
      entries.delete(seq)
    },
  }
}
