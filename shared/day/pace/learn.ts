// What a day learns about its pace. Each event names what it teaches, and the day learns it before the event is applied.
// `at` is a time by the clock on the wall.

import { type Draft, deskIn, queueIn } from '../draft/draft.ts'
import { minutesAt } from '../nouns/calendar.ts'
import type { Entry } from '../nouns/entry.ts'
import { findTicket } from '../nouns/find.ts'
import { busyBetween, idleIn } from '../nouns/idle.ts'
import type { DeskId, QueueId } from '../nouns/ids.ts'
import type { Desk } from '../nouns/model.ts'
import { inOwnTime, ownTime } from '../nouns/own-time.ts'
import { isServing } from '../nouns/serving.ts'
import type { CallReason, Reason, Ticket, TicketNumber } from '../nouns/ticket.ts'
import type { DeskWork } from '../nouns/work.ts'
import { callBegins, callEnds } from './calls.ts'
import { withHead } from './head.ts'
import { spreadAfter } from './spread.ts'
import { afterCall, trustIn } from './told.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** The count of arrivals fades by two thirds within this many milliseconds. */
export const ARRIVALS_MEMORY = 40 * MINUTE
/** People who leave are counted over about this much waiting: that of a hundred people for 25 minutes. */
const WAITS_MEMORY = 40 * HOUR
/** A desk that closes between these hours, by the clock on the wall, is most likely away for a meal. */
const NOON = { from: 11.25, to: 13.25 }
/**
 * The chance that a desk that closes opens again: within those hours, and at other times, when a desk mostly closes for
 * good.
 */
const RETURNS = { atNoon: 0.45, else: 0.12 }
/** A desk that opens again after a longer time was closed, and not on a break. */
const LONGEST_BREAK = 2.5 * HOUR
/**
 * The number of recent reactions of free desks that count, roughly. A reaction longer than the second figure was a
 * break.
 */
const REACTIONS = 10
const SLOWEST_REACTION = 3 * MINUTE
/** The weight of one break beside those before it. */
const BREAK_WEIGHT = 1 / 3

type Moment = Pick<Entry, 'at'>
interface Named {
  readonly number: TicketNumber
}

/** A number has been given in a queue. */
export function numberGiven(draft: Draft, id: QueueId, { at: onTheWall }: Moment): void {
  const at = ownTime(draft, onTheWall)
  const queue = queueIn(draft, id)
  const { count, since, last } = queue.pace.arrivals
  // a crowd that waits before the first call says nothing about future arrivals
  if (since === null) return
  const kept = count * Math.exp(Math.min(0, last - at) / ARRIVALS_MEMORY)
  queue.pace = { ...queue.pace, arrivals: { count: kept + 1, since, last: at } }
}

/** From the first call on, arrivals are counted. */
function callingBegins(draft: Draft, at: number): void {
  for (const id of draft.queues.keys()) {
    const { since } = queueIn(draft, id).pace.arrivals
    if (since === null)
      queueIn(draft, id).pace = { ...queueIn(draft, id).pace, arrivals: { count: 0, since: at, last: at } }
  }
}

/** A desk begins to work: it was closed, or rested. */
export function deskOpens(draft: Draft, id: DeskId, { at: onTheWall }: Moment): void {
  const at = ownTime(draft, onTheWall)
  const desk = deskIn(draft, id)
  if (isServing(desk)) return
  const span = desk.work.closed ? at - desk.work.closed.at : LONGEST_BREAK
  if (span < LONGEST_BREAK) {
    const { breakMs } = draft.pace
    draft.pace = { ...draft.pace, breakMs: breakMs + (span - breakMs) * BREAK_WEIGHT }
  }
  isAt(draft, desk, { ...desk.work, begun: null, freeAt: at, closed: null })
}

/** A desk closes, or begins to rest. */
export function deskCloses(draft: Draft, id: DeskId, { at: onTheWall }: Moment): void {
  const at = ownTime(draft, onTheWall)
  const desk = deskIn(draft, id)
  // a desk that rested has been away since then
  if (!isServing(desk)) return
  const hour = minutesAt(draft.site.timeZone, onTheWall) / 60
  const returns = hour >= NOON.from && hour < NOON.to ? RETURNS.atNoon : RETURNS.else
  const hasWorked = desk.work.factor.expected > 0
  isAt(draft, desk, { ...desk.work, begun: null, closed: hasWorked ? { at, returns } : null })
}

/** A ticket is called to a desk. `why`: a marshal called it before its turn. */
export function ticketCalled(
  draft: Draft,
  { number, desk: id, why }: Named & { readonly desk: DeskId; readonly why?: CallReason },
  { at: onTheWall }: Moment,
): void {
  const found = findTicket(draft, number)
  if (!found) return
  const at = ownTime(draft, onTheWall)
  const ticket = inOwnTime(draft, found)
  callingBegins(draft, at)
  const desk = deskIn(draft, id)
  const { work, reaction } = callBegins(desk, queueIn(draft, ticket.queue), ticket, at)
  if (reaction !== null) reacts(draft, reaction)
  isAt(draft, desk, work)
  waitEnds(draft, ticket, at)
  // a wait that a marshal cut short says nothing about the quality of the forecast
  if (why !== undefined) return
  // all who waited through a break share its error, which says nothing about the hours of calls
  if (busyBetween(idleIn(draft, ticket.queue, at), ticket.cameAt, at) < at - ticket.cameAt) {
    draft.told = afterCall(draft.told, ticket, at)
    return
  }
  const spread = spreadAfter(draft.pace.spread, ticket, at, trustIn(draft.told, at))
  draft.pace = withHead({ ...draft.pace, spread }, ticket, at)
  draft.told = afterCall(draft.told, ticket, at)
}

/** A ticket leaves the desk where it is called, if it is called. A call is over when its last party has left. */
export function ticketGoes(draft: Draft, { number }: Named, { at: onTheWall }: Moment): void {
  const ticket = findTicket(draft, number)
  if (ticket?.state !== 'called') return
  const desk = deskIn(draft, ticket.desk)
  if (desk.calling.length === 1) callEnds(draft, desk, ownTime(draft, onTheWall))
}

/** A ticket leaves the site, from a desk or while it waits. `reason`: why, if it was not its holder who left. */
export function ticketLeaves(
  draft: Draft,
  event: Named & { readonly reason: Reason | null },
  entry: Moment,
): void {
  ticketGoes(draft, event, entry)
  const found = findTicket(draft, event.number)
  // a party that is sent home at the end of the day has not given up
  if (!found || !waits(found) || event.reason === 'day-ended') return
  waitEnds(draft, inOwnTime(draft, found), ownTime(draft, entry.at))
  draft.pace = { ...draft.pace, left: draft.pace.left + 1 }
}

function reacts(draft: Draft, gap: number): void {
  const { reactionMs } = draft.pace
  const step = (Math.min(gap, SLOWEST_REACTION) - reactionMs) / REACTIONS
  draft.pace = { ...draft.pace, reactionMs: reactionMs + step }
}

function waitEnds(draft: Draft, { cameAt }: Ticket, at: number): void {
  const { left, waitedMs } = draft.pace
  const keep = Math.min(1, WAITS_MEMORY / waitedMs)
  draft.pace = { ...draft.pace, left: left * keep, waitedMs: waitedMs * keep + Math.max(0, at - cameAt) }
}

function waits({ state }: Ticket): boolean {
  return state === 'waiting' || state === 'lined'
}

function isAt(draft: Draft, desk: Desk, work: DeskWork): void {
  draft.desks.set(desk.id, { ...desk, work })
}
