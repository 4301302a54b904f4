// What phones and walls are told before a call.

import * as v from 'valibot'
import { findTicket } from '../nouns/find.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { MOST_SOON, SoonWish } from '../nouns/soon.ts'
import type { Ticket, TicketNumber } from '../nouns/ticket.ts'
import { lasting } from '../rules/rooms.ts'
import type { Wait } from '../waits/wait.ts'

const MINUTE = 60_000
/** A time to be back by is a full five minutes of the hour, as people say it, and further away than this. */
const FULL = 5 * MINUTE
/** Milliseconds for which a wall asks somebody back: as long as a walk back takes. */
const SHOWN_FOR = 5 * MINUTE

export const Soon = v.object({
  /** When its holder was told that it is called soon, in milliseconds; null: not at this stop, or it waits no more. */
  at: v.nullable(v.number()),
  /** How early the holder wishes to be told; null: as early as is usual. */
  wish: v.nullable(SoonWish),
  /** By when to be back, in milliseconds; null: that is not known, or it is near. */
  backBy: v.nullable(v.number()),
})
export type Soon = v.InferOutput<typeof Soon>

/** The part of a ticket's view about its soon. */
export function soonOf(day: Day, { state, soonAt, wish }: Ticket, wait: Wait, at: number): Soon {
  const isWaiting = state === 'waiting'
  return {
    at: isWaiting ? soonAt : null,
    wish,
    backBy: isWaiting && soonAt === null ? backBy(day, wait, at) : null,
  }
}

/** The earliest end of a wait, rounded down; null: none is known, or it is less than ten minutes away. */
function backBy(day: Day, wait: Wait, at: number): number | null {
  if (!wait) return null
  const by = Math.floor((at + lasting(day, wait.low)) / FULL) * FULL
  return by - at > FULL ? by : null
}

/** Those of these queues who were told lately and still wait, without a mark to stand on: the latest, in the order in which they were told. */
export function toldSoon(day: Day, queues: readonly Queue[], at: number): TicketNumber[] {
  const told = queues.flatMap((queue) =>
    queue.toldSoon.flatMap((number) => {
      const ticket = findTicket(day, number)
      const isShown = ticket?.state === 'waiting' && ticket.queue === queue.id
      return isShown && ticket.soonAt !== null && at < ticket.soonAt + SHOWN_FOR
        ? [{ number, soonAt: ticket.soonAt }]
        : []
    }),
  )
  return told
    .sort((one, other) => one.soonAt - other.soonAt)
    .slice(-MOST_SOON)
    .map(({ number }) => number)
}
