// Which alarms nobody has taken: those that are told to staff who do not look at a tablet, and to systems outside. What is
// known of them is kept between two looks.

import * as v from 'valibot'
import { DeskId } from '../nouns/ids.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { AlarmKind } from './alarms.ts'
import type { KeptAlarm } from './kept-facts.ts'

const MINUTE = 60_000
/** Milliseconds after which an alarm that nobody has taken is told to staff who do not look. */
export const UNTAKEN = 2 * MINUTE
/** An alarm that is raised again within so many milliseconds is the same one: a wait swings about its limit. */
const SAME_WITHIN = 10 * MINUTE
/** A bound of the alarms of one site, the worst first. */
const MOST = 100

/** An alarm that was seen, with what was told of it. Times are milliseconds since the epoch. */
export const WatchedAlarm = v.object({
  kind: AlarmKind,
  key: v.string(),
  /** Since when it was raised, or first seen where that is not known. */
  since: v.number(),
  desk: v.optional(v.nullable(DeskId)),
  number: v.optional(TicketNumber),
  /** When it was told that nobody has taken it; null: it was not. */
  toldAt: v.nullable(v.number()),
  /** When it was last seen to be over; null: it is not. */
  endedAt: v.nullable(v.number()),
})
export type WatchedAlarm = v.InferOutput<typeof WatchedAlarm>

export interface AlarmLook {
  /** To be kept for the next look. */
  readonly known: readonly WatchedAlarm[]
  /** Calls for all staff that are new: they are told at once. */
  readonly called: readonly WatchedAlarm[]
  /** Those that nobody has taken for two minutes, each once. */
  readonly untaken: readonly WatchedAlarm[]
}

/** What is to be told of the alarms of a site at a time, by what was known of them and what there is now. */
export function watched(before: readonly WatchedAlarm[], now: readonly KeptAlarm[], at: number): AlarmLook {
  const known = new Map(before.map((one) => [one.key, one]))
  const called: WatchedAlarm[] = []
  const untaken: WatchedAlarm[] = []
  const going = now.slice(0, MOST).map((alarm) => {
    const seen = known.get(alarm.key)
    known.delete(alarm.key)
    const one = seen ? goingOn(seen, at) : begun(alarm, at)
    if (!seen && one.kind === 'emergency') called.push(one)
    if (one.toldAt !== null || at - one.since < UNTAKEN) return one
    const told = { ...one, toldAt: at }
    untaken.push(told)
    return told
  })
  const over = [...known.values()].flatMap((one) => ended(one, at))
  return { known: [...going, ...over], called, untaken }
}

function begun({ kind, key, since, desk, number }: KeptAlarm, at: number): WatchedAlarm {
  return {
    kind,
    key,
    // the clock may have been put back since
    since: Math.min(since ?? at, at),
    ...(desk === undefined ? {} : { desk }),
    ...(number === undefined ? {} : { number }),
    toldAt: null,
    endedAt: null,
  }
}

/** One that was over meanwhile has begun again, and is not told again. */
function goingOn(one: WatchedAlarm, at: number): WatchedAlarm {
  const since = one.endedAt === null ? Math.min(one.since, at) : at
  return { ...one, since, endedAt: null }
}

function ended(one: WatchedAlarm, at: number): WatchedAlarm[] {
  const endedAt = Math.min(one.endedAt ?? at, at)
  return at - endedAt < SAME_WITHIN ? [{ ...one, endedAt }] : []
}
