// What keeps the store itself in order.

export interface Upkeep {
  /** Whether the log can be written now. Rejects when it cannot. */
  check(): Promise<void>
  /**
   * Leaves nothing of what was deleted in the files that belong to the store. False where something held it up, such as
   * a backup being made: then it is to be asked again.
   */
  scrub(): Promise<boolean>
  close(): Promise<void>
}
