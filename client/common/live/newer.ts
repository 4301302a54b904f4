// Which of two views is the newer one.

interface Stamped {
  readonly day?: string
  readonly version: number
  /** Left out by a view that has no day. */
  readonly epoch?: number
}

/**
 * Whether a view takes the place of the one shown: the first after a connection, another day's, or not an older one. After
 * the store went back to an older state, its versions begin lower again, and the epoch is higher.
 */
export function isNewer(shown: Stamped | null, next: Stamped, isFirst: boolean): boolean {
  if (shown === null || isFirst || shown.day !== next.day) return true
  const [before, now] = [shown.epoch ?? 0, next.epoch ?? 0]
  return now === before ? next.version >= shown.version : now > before
}
