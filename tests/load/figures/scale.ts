/** How large a run is, compared with a full one. */
export interface Scale {
  /** Rounds that count; one more runs before them to warm up. */
  readonly rounds: number
  /** A share of the full run's numbers. */
  readonly scale: number
}
