// How long the head of the line has waited so far, as a second opinion: it knows nothing of how many wait, and everything of
// what no model sees, such as desks that open whenever somebody comes.
//
// The wait is told as forecast + trust × (head's wait − forecast). The trust is the slope of a least-squares line through the
// calls of late, drawn towards 0: forecasts and delays of the past are combined as their own errors say.

import { ticketAt } from '../find.ts'
import type { Day, Queue, Ticket } from '../model.ts'
import { ownTime } from './own-time.ts'
import type { Pace } from './pace.ts'

const MINUTE = 60_000
/** Calls that speak for the forecast before any has spoken. */
const RIDGE = 2
/** Calls that are remembered, about. */
const REMEMBERED = 60
/** The head of the line is never believed alone. */
const MOST = 0.9

/** Minutes, for how long the head of the queue has waited; 0: nobody waits. */
export function headWaited(day: Day, queue: Queue, at: number): number {
  const head = queue.standing[0] ?? queue.waiting[0] ?? queue.returned[0]
  if (head === undefined) return 0
  return Math.max(0, ownTime(day, at) - ownTime(day, ticketAt(day, head).takenAt)) / MINUTE
}

/** How far the head of the line is believed, from 0 to 1. */
export function headTrust({ head = { seen: 0, agreed: 0 } }: Pace): number {
  return Math.min(MOST, Math.max(0, head.agreed / (head.seen + RIDGE)))
}

/**
 * By how many minutes the head of the line moves a forecast of so many minutes: by one call at most, which is what a desk
 * brings that nobody knew of. In a crowd that has just come the head has waited nothing yet, and says nothing of the others.
 */
export function headMoves(pace: Pace, head: number, forecast: number): number {
  const most = pace.ms / pace.calls / MINUTE
  return headTrust(pace) * Math.min(most, Math.max(-most, head - forecast))
}

/** The pace after a ticket was called that had been told something. */
export function withHead(pace: Pace, { told, takenAt }: Ticket, at: number): Pace {
  if (!told || told.high === 0) return pace
  const { head, forecast } = told
  if (forecast === null) return pace
  // long waits speak no louder than short ones
  const scale = forecast + head + 1
  const apart = (head - forecast) / scale
  const off = ((at - takenAt) / MINUTE - forecast) / scale
  const keep = 1 - 1 / REMEMBERED
  const { seen, agreed } = pace.head ?? { seen: 0, agreed: 0 }
  return { ...pace, head: { seen: seen * keep + apart * apart, agreed: agreed * keep + apart * off } }
}
