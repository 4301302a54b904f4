// Which of two views is the newer one.

interface Stamped {
  readonly day?: string
  readonly version: number
  /** Absent in a view that has no day. */
  readonly epoch?: number
}

/**
 * Whether a view replaces the one shown: it is the first after a connection, it is of another day, or it is not older.
 * When the store was restored to an older state, its versions begin lower again, and its epoch is higher.
 */
export function isNewer(shown: Stamped | null, next: Stamped, isFirst: boolean): boolean {
  if (shown === null || isFirst || shown.day !== next.day) return true
  const [before, now] = [shown.epoch ?? 0, next.epoch ?? 0]
  return now === before ? next.version >= shown.version : now > before
}
