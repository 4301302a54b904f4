// A pause of a queue or of a whole site: why, until when, and what it means for the line.

import * as v from 'valibot'
import type { Text } from './text.ts'

export const PauseReason = v.picklist(['lunch', 'disinfection', 'supplies', 'weather', 'other'])
export type PauseReason = v.InferOutput<typeof PauseReason>

/** Whether the line of a paused queue waits under a roof. */
export const PausedLine = v.literal('shelter')

/** What is known of a pause. Times are milliseconds since the epoch. */
export interface Pause {
  readonly since: number
  /** When it is over, or expected to be over; null: nobody has said. */
  readonly until: number | null
  /** Whether a marshal ends it, also when `until` has passed. */
  readonly byHand: boolean
  /** Null: no reason was given. */
  readonly reason: PauseReason | null
  /** The marshal's own sentence about it; null: there is none. */
  readonly words: Text | null
  /** Whether nobody stands in the line meanwhile: all of them wait under a roof, in their order. */
  readonly isSheltered: boolean
}

/** When a pause ends by itself, in milliseconds; null: a marshal ends it. */
export function endsAt({ until, byHand }: Pause): number | null {
  return byHand ? null : until
}

/** What an event says of a pause that begins. All is left out where nothing was said, as in every older log. */
export interface PauseSaid {
  readonly reason?: PauseReason
  readonly until?: number
  readonly byHand?: true
  readonly words?: Text
  readonly line?: 'shelter'
}

/** The pause that begins, or that replaces one which was there before: since then, and whoever is under a roof stays there. */
export function pauseFrom(
  { reason, until, byHand, words, line }: PauseSaid,
  at: number,
  before: Pause | null,
): Pause {
  return {
    since: before?.since ?? at,
    until: until ?? null,
    byHand: byHand ?? false,
    reason: reason ?? null,
    words: words ?? null,
    isSheltered: line === 'shelter' || before?.isSheltered === true,
  }
}
