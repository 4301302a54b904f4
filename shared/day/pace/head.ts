// A second estimate of the wait: how long the head of the line has waited so far. It ignores how many wait, but it contains
// what no model knows, such as desks that open whenever somebody comes.
//
// People are told forecast + trust × (wait of the head − forecast). The trust is the slope of a least-squares line through the
// latest calls, drawn towards 0: the better the head's wait has lately predicted what the forecast missed, the more it weighs.

import { ticketAt } from '../nouns/find.ts'
import { busyBetween, idleIn } from '../nouns/idle.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import type { Pace } from '../nouns/pace.ts'
import type { Ticket } from '../nouns/ticket.ts'

const MINUTE = 60_000
/**
 * The ridge of the slope: before the first call the forecast is trusted alone. It weighs as much as this many calls on
 * which the two differed fully.
 */
const RIDGE = 2
/** The number of recent calls that count, roughly. */
const REMEMBERED = 60
/** The forecast always keeps at least a tenth of the weight. */
const MOST = 0.9

/** For how many minutes the head of the queue has waited, breaks left out; 0: nobody waits. */
export function headWaited(day: Day, queue: Queue, at: number): number {
  const head = queue.standing[0] ?? queue.waiting[0] ?? queue.returned[0]
  if (head === undefined) return 0
  const now = ownTime(day, at)
  const cameAt = ownTime(day, ticketAt(day, head).cameAt)
  return Math.max(0, busyBetween(idleIn(day, queue.id, now), cameAt, now)) / MINUTE
}

/** The weight of the head's wait, from 0 to 1. */
export function headTrust({ head = { seen: 0, agreed: 0 } }: Pace): number {
  return Math.min(MOST, Math.max(0, head.agreed / (head.seen + RIDGE)))
}

/**
 * By how many minutes a forecast of this many minutes is moved towards the time that the head of the line has waited:
 * by the length of one call at most. In a crowd that has just come the head has not waited yet, which says nothing
 * about the others.
 */
export function headMoves(pace: Pace, head: number, forecast: number): number {
  const most = pace.ms / pace.calls / MINUTE
  return headTrust(pace) * Math.min(most, Math.max(-most, head - forecast))
}

/** The pace after the call of a ticket that was told a wait. */
export function withHead(pace: Pace, { told, cameAt }: Ticket, at: number): Pace {
  if (!told || told.high === 0) return pace
  const { head, forecast } = told
  if (forecast === null) return pace
  // errors are taken in relation to the wait, so that long waits weigh no more than short ones
  const scale = forecast + head + 1
  const apart = (head - forecast) / scale
  const off = ((at - cameAt) / MINUTE - forecast) / scale
  const keep = 1 - 1 / REMEMBERED
  const { seen, agreed } = pace.head ?? { seen: 0, agreed: 0 }
  return { ...pace, head: { seen: seen * keep + apart * apart, agreed: agreed * keep + apart * off } }
}
