// Who has asked and not been answered. A server that leaves answers them first: what they asked for may be on disk.

import type { Server, ServerResponse } from 'node:http'
import type { Clock } from './clock.ts'

/** Milliseconds for requests under way to be answered when the server goes down. */
const GRACE = 4000

/** Counts what is under way on a server. What it returns resolves when all of it is answered, or after the grace. */
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
