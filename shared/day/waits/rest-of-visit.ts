// How long the rest of a visit lasts: its steps, one after the other.
//
// At each step one is served once one has come there and everybody is served who came before. So the later of two times
// counts, and not their sum: those who wait at the last desk now are served while one still waits at the first, and those
// who stand before one at the first desk will stand before one at the last.

import { levelAt, queueSettingsOf, waitingIn } from '../nouns/find.ts'
import type { QueueId } from '../nouns/ids.ts'
import { levelOf, mixOf } from '../nouns/lane-policy.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import type { Ticket } from '../nouns/ticket.ts'
import { aheadOf } from '../rules/order.ts'
import { needsNod } from '../rules/rooms.ts'
import { followedBy, type Guess, guessOf, oneOf } from './guess.ts'
import { type Clear, calledAfter } from './later-queue.ts'
import type { Served } from './served.ts'
import { type Crowd, calledCrowd, comingTo, plus, portionOf, shareTo, waitingCrowd } from './streams.ts'
import type { Waits } from './wait.ts'

/** Where somebody is on their way. */
interface Step {
  readonly queue: QueueId
  /** When the first of those before them, or they themselves, are finished there: nobody comes to the next step before. */
  readonly first: number
  /** When they are finished there, in milliseconds from now. */
  readonly done: Guess
  /** Who is finished there before them, and goes on to the same queues. */
  readonly before: Crowd
}

/** What the steps of one ticket are computed from. */
interface Walk {
  readonly day: Day
  readonly level: number
  readonly waits: Waits
  /** The queues of its way: nobody comes from them before it but those who are counted already. */
  readonly own: ReadonlySet<QueueId>
}

/** A call that lasts longer than expected is taken to last for this share of the usual time yet. */
const STILL = 0.4

/**
 * The time until the visit of a ticket that waits, is called or sits is over, in milliseconds of the day's own time. Null for
 * another ticket, and where no open desk draws from one of the queues that it still has to go through.
 */
export function restOfVisit(day: Day, ticket: Ticket, at: number, waits: Waits): Guess | null {
  const here = hereOf(day, ticket, at, waits)
  const walk = { day, level: levelAt(day, ticket), waits, own: new Set([ticket.queue]) }
  return here && endOf(walk, here)
}

/** The same of whoever takes a number in this queue now: how long their whole visit will last. */
export function wholeVisit(day: Day, queue: Queue, waits: Waits): Guess | null {
  const here = waitingStep(day, queue, waitingIn(queue), waits)
  const level = levelOf(queueSettingsOf(day, queue.id))
  return here && endOf({ day, level, waits, own: new Set([queue.id]) }, here)
}

function hereOf(day: Day, ticket: Ticket, at: number, waits: Waits): Step | null {
  const { queue: id, state } = ticket
  const queue = day.queues.get(id)
  if (!queue) return null
  if (state === 'waiting' || state === 'lined') return waitingStep(day, queue, aheadOf(day, ticket), waits)
  if (state === 'seated') return seatedStep(day, ticket, at)
  if (state !== 'called') return null
  const served = waits.servedIn(queue, 0)
  if (!served) return null
  const { mean, variance } = served.service
  const rest = Math.max(STILL * mean, mean - ownTime(day, at - (ticket.calledAt ?? at)))
  return {
    queue: id,
    first: firstDone(served, calledCrowd(day, id), 0),
    done: guessOf(rest, variance),
    before: portionOf(calledCrowd(day, id), 1 / 2),
  }
}

/** An observation ends at its time, which is known; null: a marshal has to end it. */
function seatedStep(day: Day, ticket: Extract<Ticket, { state: 'seated' }>, at: number): Step | null {
  if (needsNod(day, ticket)) return null
  const left = Math.max(0, ownTime(day, ticket.until - at))
  return { queue: ticket.queue, first: left, done: guessOf(left, 0), before: { tickets: 0, people: 0 } }
}

/** Where somebody waits who has so many tickets of their queue before them; null: no open desk draws from it. */
function waitingStep(day: Day, queue: Queue, ahead: number, waits: Waits): Step | null {
  const served = waits.servedIn(queue, ahead)
  if (!served) return null
  const there = waitingCrowd(queue)
  const called = calledCrowd(day, queue.id)
  return {
    queue: queue.id,
    first: firstDone(served, called, 0),
    done: followedBy(served.called, served.service),
    before: plus(portionOf(there, ahead / Math.max(1, there.tickets)), called),
  }
}

/** When somebody's visit is over who is finished there then. */
function endOf(walk: Walk, step: Step): Guess | null {
  const { then: next = [], choose } = queueSettingsOf(walk.day, step.queue)
  if (next.length === 0) return step.done
  const open = next.flatMap((id) => nextStep(walk, step, id) ?? [])
  if (choose === 'desk') {
    const ends = open.map((one) => endOf(walk, one))
    return ends.length > 0 && ends.every((end) => end !== null) ? oneOf(ends) : null
  }
  const [first] = open.sort((a, b) => a.done.mean - b.done.mean)
  return first ? endOf(walk, first) : null
}

/** The step in the queue after that; null: no open desk draws from it. */
function nextStep(walk: Walk, { queue: from, first: come, done, before }: Step, id: QueueId): Step | null {
  const { day, waits } = walk
  const queue = day.queues.get(id)
  if (!queue) return null
  const own = new Set([...walk.own, from])
  const ahead = plus(
    waitingCrowd(queue),
    portionOf(before, shareTo(day, from, id, waits)),
    comingTo(day, id, done.mean, own, waits),
  )
  const first = beforeIn(walk, queue, ahead, before)
  const served = waits.servedIn(queue, first.tickets, first.people)
  if (!served) return null
  const called = calledAfter(done, clearOf(waits, queue, first, come, served))
  const there = calledCrowd(day, id)
  return {
    queue: id,
    first: firstDone(served, there, waitingCrowd(queue).tickets > 0 ? 0 : come),
    done: followedBy(called, served.service),
    before: plus(ahead, there),
  }
}

/** Milliseconds until the first is finished of those who are called, or of those who come at that time. */
function firstDone({ service: { mean } }: Served, { tickets }: Crowd, come: number): number {
  return Math.min(come + mean, tickets > 0 ? mean / (tickets + 1) : Number.POSITIVE_INFINITY)
}

/** When the desks of a queue have called those who come before somebody: also when they have to wait for the first of them. */
function clearOf(waits: Waits, queue: Queue, first: Crowd, come: number, served: Served): Clear {
  const { called, desks } = served
  const there = waitingCrowd(queue)
  const now = waits.servedIn(queue, there.tickets)?.called.mean ?? 0
  const late = first.tickets > there.tickets ? Math.max(0, come - now) : 0
  return { at: guessOf(called.mean + late, called.variance), queue: there.tickets > 0 ? now : 0, desks }
}

/** Of those who are there before somebody, those who are called before them: a green lane passes the others. */
function beforeIn({ day, level }: Walk, queue: Queue, ahead: Crowd, before: Crowd): Crowd {
  if (level <= levelOf(queueSettingsOf(day, queue.id))) return ahead
  const lane = (queue.fromLanes + before.tickets) * (1 + mixOf(day.site))
  return portionOf(ahead, Math.min(1, lane / Math.max(1, ahead.tickets)))
}
