// A queue may be a room instead of desks: people sit there for some minutes, and are observed.

import * as v from 'valibot'

/** Minutes: four hours. Nobody is observed longer after a jab. */
const LONGEST = 240
/** People. The largest halls that were used for it seat two thousand. */
export const MOST_SEATS = 5000
/** Milliseconds for which somebody who was let go is remembered: a screen shows the number until they have seen it. */
export const LET_GO_FOR = 5 * 60_000

export const SeatedRoom = v.strictObject({
  /** Minutes for which everybody is observed. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST)),
  /** People who can sit there at one time. */
  seats: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_SEATS)),
  /** A marshal has to let each one go; left out: an observation is over when its time is. */
  nod: v.optional(v.literal(true)),
})
export type SeatedRoom = v.InferOutput<typeof SeatedRoom>

interface Queue {
  readonly length: number
  readonly then?: readonly string[] | undefined
  readonly room?: Readonly<SeatedRoom> | undefined
}

/** Whether a room has no line before it, and nothing comes after it. */
export function isLast({ room, length, then }: Queue): boolean {
  return room === undefined || (length === 0 && then === undefined)
}

/** Whether a site has a room: then people are observed there, and not where the kind of site says so. */
export function hasRooms({ queues }: { readonly queues: readonly Pick<Queue, 'room'>[] }): boolean {
  return queues.some(({ room }) => room !== undefined)
}

/** Minutes that people hear they are observed in the site's rooms, the longest where they differ; null: it has none. */
export function minutesInRooms({
  queues,
}: {
  readonly queues: readonly Pick<Queue, 'room'>[]
}): number | null {
  const minutes = queues.flatMap(({ room }) => (room ? [room.minutes] : []))
  return minutes.length ? Math.max(...minutes) : null
}
