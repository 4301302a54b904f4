// Whether this server can be given work. A balancer asks, and so may anybody: one look at a time is taken for all who ask
// within a second, since it writes to the disk.

import type { Clock } from '../clock.ts'

/** Milliseconds for which a look holds. */
const FRESH = 1_000

export interface Readiness {
  readonly ready: boolean
  readonly writable: boolean
}

/** Looks by `check`, which rejects where the log cannot be written; `failed` hears why. Never rejects. */
export function readinessBy(
  check: () => Promise<void>,
  isTaking: () => boolean,
  clock: Pick<Clock, 'now'>,
  failed: (error: unknown) => void,
): () => Promise<Readiness> {
  let last: { at: number; writable: Promise<boolean> } | null = null

  return async () => {
    // whoever leaves says so at once, also where the store would keep the question waiting
    const writable = isTaking() && (await looked())
    return { ready: writable && isTaking(), writable }
  }

  function looked(): Promise<boolean> {
    const now = clock.now()
    if (last && now - last.at < FRESH) return last.writable
    // one at a time: a look that takes long holds until it is over, and for a second from then
    const look = { at: Number.POSITIVE_INFINITY, writable: isWritable() }
    last = look
    void look.writable.then(() => {
      look.at = clock.now()
    })
    return look.writable
  }

  function isWritable(): Promise<boolean> {
    return check().then(
      () => true,
      (error: unknown) => {
        failed(error)
        return false
      },
    )
  }
}
