// Notices that this browser's session was ended elsewhere. It uses a socket: regular requests would count as use, and a
// page that was left open would stay signed in for ever.

import type { PageSession } from '../common/http/session.ts'
import { LiveConnection } from '../common/live/live.ts'

/** Calls `ended` when the session is over, until the returned function is called. It cannot watch an account without a site. */
export function watchSession(
  { sites }: PageSession,
  all: readonly { id: string }[],
  ended: () => void,
): () => void {
  const site = sites[0] ?? all[0]?.id
  if (site === undefined) return () => {}
  const live = new LiveConnection(() => ({ view: 'marshal', site }))
  const unsubscribe = live.subscribe(() => {
    if (live.status.problem?.code === 'not-signed-in') ended()
  })
  live.start()
  return () => {
    unsubscribe()
    live.stop()
  }
}
