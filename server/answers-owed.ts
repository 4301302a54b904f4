// Counts the requests that have no answer yet. A server that leaves answers them first: their writes may be on disk.

import type { Server, ServerResponse } from 'node:http'
import type { Clock } from './clock.ts'

/** How long a server that goes down waits for requests in progress, in milliseconds. */
const GRACE = 4000

/**
 * Counts the requests in progress on a server. The returned function resolves when all of them are answered, or after
 * the grace period.
 */
export function answersOwed(http: Server, clock: Clock): () => Promise<void> {
  const owed = new Set<ServerResponse>()
  let changed = () => {}
  http.prependListener('request', (_request, response: ServerResponse) => {
    owed.add(response)
    response.once('close', () => {
      owed.delete(response)
      if (owed.size === 0) changed()
    })
  })
  return async () => {
    if (owed.size === 0) return
    const stopWaiting = await new Promise<() => void>((resolve) => {
      const stop = clock.after(GRACE, () => resolve(stop))
      changed = () => resolve(stop)
    })
    stopWaiting()
  }
}
