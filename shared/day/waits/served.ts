// What is expected of a queue's desks, or of the seats of a room. Times are milliseconds of the day's own time.

import type { Guess } from './guess.ts'

export interface Served {
  /** When they call that ticket. */
  readonly called: Guess
  /** How long they then take for it. */
  readonly service: Guess
  /** How many they are. */
  readonly desks: number
  /** The share of their time that newcomers need, at the rate at which people have come lately. */
  readonly load: number
}
