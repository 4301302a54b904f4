// What a day learns from each event about how fast it goes, before the event is applied.

import { minutesAt } from '../calendar.ts'
import { type Draft, deskIn, queueIn } from '../draft.ts'
import type { DayEvent, Recorded } from '../events.ts'
import { findTicket } from '../find.ts'
import type { Desk, Ticket } from '../model.ts'
import { isServing } from '../serving.ts'
import { callBegins, callEnds } from './calls.ts'
import { withHead } from './head.ts'
import type { Known } from './lesson.ts'
import { inOwnTime, ownTime } from './own-time.ts'
import { spreadAfter } from './spread.ts'
import { afterCall, trustIn } from './told.ts'
import type { DeskWork } from './work.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Within so many milliseconds the count of arrivals fades by two thirds. */
export const ARRIVALS_MEMORY = 40 * MINUTE
/** How many leave is counted over about so much waiting: that of a hundred people for 25 minutes. */
const WAITS_MEMORY = 40 * HOUR
/** Hours by the clock on the wall, within which a desk that closes has most likely gone for a meal. */
const NOON = { from: 11.25, to: 13.25 }
/** The chance that a desk that closes opens again: within those hours, and at other times, when it mostly closes for good. */
const RETURNS = { atNoon: 0.45, else: 0.12 }
/** A desk that opens again after a longer time than this was closed, and not on a break. */
const LONGEST_BREAK = 2.5 * HOUR
/** About so many of the latest reactions of free desks count. A reaction that takes longer than the second figure was a break. */
const REACTIONS = 10
const SLOWEST_REACTION = 3 * MINUTE
/** The weight of one break beside those before it. */
const BREAK_WEIGHT = 1 / 3

export function learn(draft: Draft, record: Recorded): void {
  // where a desk's command can be taken back, what it teaches can be taken back with it
  const desk = [...draft.desks.values()].find(({ undoable }) => undoable?.of === record.id)
  const before = desk && (desk.undoable?.learnt?.before ?? knownIn(draft))
  take(draft, record)
  if (!desk || !before) return
  const { undoable, ...now } = deskIn(draft, desk.id)
  if (undoable)
    draft.desks.set(desk.id, { ...now, undoable: { ...undoable, learnt: { before, after: knownIn(draft) } } })
}

function knownIn({ pace, queues }: Draft): Known {
  return { pace, queues: new Map([...queues].map(([id, queue]) => [id, queue.pace])) }
}

function take(draft: Draft, { event, at: onTheWall }: Recorded): void {
  const at = ownTime(draft, onTheWall)
  if (event.type === 'ticket-taken') numberGiven(draft, event.queue, at)
  else if (event.type === 'desk-opened') deskOpens(draft, deskIn(draft, event.desk), at)
  else if (event.type === 'desk-taken') deskOpens(draft, deskIn(draft, event.desk), at)
  else if (event.type === 'desk-closed' || event.type === 'desk-rested')
    deskCloses(draft, deskIn(draft, event.desk), at, onTheWall)
  else if ('number' in event) ticketMoves(draft, event, at)
}

function numberGiven(draft: Draft, id: string, at: number): void {
  const queue = queueIn(draft, id)
  const { count, since, last } = queue.pace.arrivals
  // a crowd that is there before the first call says nothing about how many are yet to come
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

function deskOpens(draft: Draft, desk: Desk, at: number): void {
  if (isServing(desk)) return
  const span = desk.work.closed ? at - desk.work.closed.at : LONGEST_BREAK
  if (span < LONGEST_BREAK) {
    const { breakMs } = draft.pace
    draft.pace = { ...draft.pace, breakMs: breakMs + (span - breakMs) * BREAK_WEIGHT }
  }
  isAt(draft, desk, { ...desk.work, begun: null, freeAt: at, closed: null })
}

function deskCloses(draft: Draft, desk: Desk, at: number, onTheWall: number): void {
  // where it rested it has been away since then
  if (!isServing(desk)) return
  const hour = minutesAt(draft.site.timeZone, onTheWall) / 60
  const returns = hour >= NOON.from && hour < NOON.to ? RETURNS.atNoon : RETURNS.else
  const hasWorked = desk.work.factor.expected > 0
  isAt(draft, desk, { ...desk.work, begun: null, closed: hasWorked ? { at, returns } : null })
}

function ticketMoves(draft: Draft, event: DayEvent & { number: string }, at: number): void {
  const found = findTicket(draft, event.number)
  if (!found) return
  const ticket = inOwnTime(draft, found)
  if (event.type === 'called') {
    callingBegins(draft, at)
    const desk = deskIn(draft, event.desk)
    const queue = queueIn(draft, ticket.queue)
    const { work, reaction } = callBegins(desk, queue, ticket, at)
    if (reaction !== null) reacts(draft, reaction)
    isAt(draft, desk, work)
    waitEnds(draft, ticket, at)
    // what came of a wait that a marshal cut short says nothing of how good the forecast was
    if (event.why !== undefined) return
    const spread = spreadAfter(draft.pace.spread, ticket, at, trustIn(draft.told, at))
    draft.pace = withHead({ ...draft.pace, spread }, ticket, at)
    draft.told = afterCall(draft.told, ticket, at)
  } else if (ticket.state === 'called' && leavesDesk(event)) {
    const desk = deskIn(draft, ticket.desk)
    // a call is over when the last of its people have gone
    if (desk.calling.length === 1) callEnds(draft, desk, at)
  } else if (event.type === 'left' && event.reason !== 'day-ended' && waits(ticket)) {
    waitEnds(draft, ticket, at)
    draft.pace = { ...draft.pace, left: draft.pace.left + 1 }
  }
}

function reacts(draft: Draft, gap: number): void {
  const { reactionMs } = draft.pace
  const step = (Math.min(gap, SLOWEST_REACTION) - reactionMs) / REACTIONS
  draft.pace = { ...draft.pace, reactionMs: reactionMs + step }
}

function waitEnds(draft: Draft, { takenAt }: Ticket, at: number): void {
  const { left, waitedMs } = draft.pace
  const keep = Math.min(1, WAITS_MEMORY / waitedMs)
  draft.pace = { ...draft.pace, left: left * keep, waitedMs: waitedMs * keep + Math.max(0, at - takenAt) }
}

function leavesDesk({ type }: DayEvent): boolean {
  return ['served', 'missed', 'returned', 'held', 'left', 'transferred'].includes(type)
}

function waits({ state }: Ticket): boolean {
  return state === 'waiting' || state === 'lined'
}

function isAt(draft: Draft, desk: Desk, work: DeskWork): void {
  draft.desks.set(desk.id, { ...desk, work })
}
