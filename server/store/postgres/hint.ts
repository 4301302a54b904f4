// Telling other nodes to look. After the commit, never in it: PostgreSQL lets transactions that notify commit only one
// after the other.

import type { Using } from './pool.ts'

export const CHANNEL = 'yimi'

/** Tells the others, one message at a time: whatever is written meanwhile goes with the next. What is lost they see by themselves. */
export function hinting(using: Using, me: string): () => void {
  let telling = false
  let again = false
  return hint

  function hint(): void {
    again = telling
    if (telling) return
    telling = true
    void using((client) => client.query('SELECT pg_notify($1, $2)', [CHANNEL, me]))
      .catch(() => {})
      .then(() => {
        telling = false
        if (again) hint()
      })
  }
}
