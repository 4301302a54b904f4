// One append for all days: what arrives while the disk is busy goes together in the next.

import type { Append, Appended, LogStore } from '../store/ports/log.ts'

/** Appends the events of one day. Resolves when they are on disk; rejects when they are not known to be. */
export type Commit = (append: Append) => Promise<Appended>

interface Waiting {
  readonly append: Append
  resolve(appended: Appended): void
  reject(error: unknown): void
}

/** Group commit over a store. */
export function groupCommit(store: Pick<LogStore, 'append'>): Commit {
  let waiting: Waiting[] = []
  let writing = false

  return (append) =>
    new Promise((resolve, reject) => {
      waiting.push({ append, resolve, reject })
      if (!writing) void write()
    })

  async function write(): Promise<void> {
    writing = true
    while (waiting.length) {
      const together = waiting
      waiting = []
      try {
        const appended = await store.append(together.map(({ append }) => append))
        for (const [index, { resolve }] of together.entries()) resolve(appended[index] ?? 'moved')
      } catch (error) {
        for (const { reject } of together) reject(error)
      }
    }
    writing = false
  }
}
