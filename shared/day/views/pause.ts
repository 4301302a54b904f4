// A pause, as everybody is shown it.

import * as v from 'valibot'
import type { Day, Queue } from '../nouns/model.ts'
import { type Pause, PauseReason } from '../nouns/pause.ts'
import { Text } from '../nouns/site-text.ts'
import { isPaused, pauseOf } from '../rules/pauses.ts'

/** Times are milliseconds since the epoch. */
export const ShownPause = v.object({
  since: v.number(),
  /** When it is expected to be over; null: nobody has said. Where it has passed, it lasts longer than expected. */
  until: v.nullable(v.number()),
  /** Null: no reason was given. */
  reason: v.nullable(PauseReason),
  /** The marshal's sentence about it; null: there is none. */
  words: v.nullable(Text),
  /** Whether whoever waits does so under a roof and nobody stands in the line. */
  shelter: v.boolean(),
  /** Whether the whole site is paused, and not this queue alone. */
  site: v.boolean(),
})
export type ShownPause = v.InferOutput<typeof ShownPause>

/** What a view says of each queue. */
export const queuePause = {
  paused: v.boolean(),
  /** Why and until when; left out: it is not paused. */
  pause: v.optional(ShownPause),
}

/** The same of one queue. */
export function pausedFigures(day: Day, queue: Pick<Queue, 'pause'>) {
  return { paused: isPaused(day, queue), ...shownPause(day, queue) }
}

/** What a view of a queue says while it is paused; nothing otherwise. */
export function shownPause(day: Day, queue: Pick<Queue, 'pause'>): { pause?: ShownPause } {
  const pause = pauseOf(day, queue)
  return pause ? { pause: shown(day, pause) } : {}
}

/** What a view of a site says while the whole of it is paused; nothing otherwise. */
export function sitePause(day: Day): { pause?: ShownPause } {
  return day.pause ? { pause: shown(day, day.pause) } : {}
}

function shown(day: Day, pause: Pause): ShownPause {
  const { since, until, reason, words } = pause
  const shelter = day.pause?.isSheltered === true || pause.isSheltered
  return { since, until, reason, words, shelter, site: pause === day.pause }
}
