// The turns of keys, at which a key is replaced by the next. A key needs the server's secret too, which is not here.

export interface KeyTurn {
  readonly name: string
  /** The salt of the key from this turn on. */
  readonly salt: string
  /** When, in milliseconds. */
  readonly since: number
}

export interface KeyRecords {
  /** Every turn of every key, the newest first. */
  keyTurns(): Promise<KeyTurn[]>
  /** Replaces a key. False, and nothing written, if another node did so at the same moment. */
  turnKey(turn: KeyTurn): Promise<boolean>
}
