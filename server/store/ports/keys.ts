// The times that a key was replaced. What is secret of a key is not here: it needs the server's secret too.

export interface KeyTurn {
  readonly name: string
  /** Goes into the key from then on. */
  readonly salt: string
  /** When, in milliseconds. */
  readonly since: number
}

export interface KeyRecords {
  /** Every turn of every key, the newest first. */
  keyTurns(): Promise<KeyTurn[]>
  /** Turns a key over. False, and nothing written, when somebody else did in the same moment. */
  turnKey(turn: KeyTurn): Promise<boolean>
}
