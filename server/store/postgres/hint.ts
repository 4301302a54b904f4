// Tells other nodes to look. NOTIFY is sent after the commit, never in it: PostgreSQL commits notifying transactions one
// after another.

import type { Using } from './pool.ts'

export const CHANNEL = 'yimi'

/** Sends one hint at a time; writes during a hint share the next one. Other nodes' own looks find what a lost hint announced. */
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
