// Whether this server can be given work. Balancers ask, and anybody may. The check writes to the disk, so there is one check
// at a time, and its answer holds for a second.

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
    // a server that goes down says so at once, also when the store would not answer
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
