// Answers that were made from a day's whole log, kept while the log is as it was: for good where the day has ended, until
// its log is erased. What is kept is bounded, and what was asked for last stays.

import type { LogStore } from '../store/ports/log.ts'
import { keyOf, type Which } from './read-log.ts'

export interface Kept<Answer> {
  readonly answer: Answer
  /** The day's version when the answer was made. */
  readonly version: number
  /** How much the answer counts towards the limit. */
  readonly size: number
}

export type KeptAnswers<Answer> = ReturnType<typeof keptAnswers<Answer>>

/** Keeps answers of `most` in size together, the newest of any size among them. */
export function keptAnswers<Answer>(store: Pick<LogStore, 'read'>, most: number) {
  const kept = new Map<string, Kept<Answer>>()
  let size = 0

  return {
    get: (which: Which): Kept<Answer> | null => kept.get(keyOf(which)) ?? null,
    /** The answer, where the log still ends as it did: one event is read, and nothing where none is kept. */
    async unchanged(which: Which): Promise<Answer | null> {
      const known = kept.get(keyOf(which))
      if (!known || !(await isUnchanged(which, known))) return null
      return known.answer
    },
    keep(which: Which, answer: Kept<Answer>): void {
      drop(keyOf(which))
      kept.set(keyOf(which), answer)
      size += answer.size
      for (const oldest of kept.keys()) {
        if (size <= most || kept.size === 1) return
        drop(oldest)
      }
    },
    drop: (which: Which): void => drop(keyOf(which)),
    isUnchanged,
    /** The size of all kept answers together. */
    size: () => size,
  }

  /** Whether the day's last event is the one that it was: neither was one added, nor has the log gone. */
  async function isUnchanged({ site, date }: Which, { version }: Kept<Answer>): Promise<boolean> {
    const last = await store.read(site, date, version - 1, 2)
    return last.length === 1
  }

  function drop(key: string): void {
    size -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
}
