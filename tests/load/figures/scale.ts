/** How much of a full run is wanted. */
export interface Scale {
  /** Rounds that count; one more goes before them to warm up. */
  readonly rounds: number
  /** A share of the full run's numbers. */
  readonly scale: number
}
