// Group commit: appends that arrive while the disk is busy are written together in the next commit.

import type { Append, Appended, LogStore } from '../store/ports/log.ts'

/** Appends the events of one day. Resolves when they are on disk; rejects when they are not known to be. */
export type Commit = (append: Append) => Promise<Appended>

interface Waiting {
  readonly append: Append
  resolve(appended: Appended): void
  reject(error: unknown): void
}

/** Makes one append of all days at a time. */
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
