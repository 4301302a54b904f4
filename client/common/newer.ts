// Which of two views is the newer one.

interface Stamped {
  readonly day?: string
  readonly version: number
}

/** Whether a view takes the place of the one shown: the first after a connection, another day's, or not an older one. */
export function isNewer(shown: Stamped | null, next: Stamped, isFirst: boolean): boolean {
  return shown === null || isFirst || shown.day !== next.day || next.version >= shown.version
}
