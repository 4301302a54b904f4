// Settings of the environment that were taken in.

export interface TakenInRecords {
  /** The hash of what was taken in last under this name. */
  takenIn(name: string): Promise<string | null>
  takeIn(name: string, hash: string): Promise<void>
}
