// How a call begins and ends at a desk, and what it teaches about the pace.

import type { Draft } from '../draft/draft.ts'
import { waitingIn } from '../nouns/find.ts'
import type { Desk, Queue } from '../nouns/model.ts'
import type { Pace } from '../nouns/pace.ts'
import type { Ticket } from '../nouns/ticket.ts'
import type { DeskWork, QueuePace } from '../nouns/work.ts'
import { callTimeOf, keepOf, unevenness } from './call-time.ts'
import { driftAfter } from './drift.ts'
import { factorsOf, withSeen } from './factors.ts'

/** The time of a call beyond this many times the expected counts as a break, not as service. */
const BREAK = 6
/** Between two calls a desk counts as at work for at most this many expected calls; the rest is a break. */
const SLOW_TO_CALL = 2
/** Nobody can be served in fewer milliseconds: Next was tapped twice, or the person was not there. */
const SLIP = 5000
/** The number of recent calls that say how many people a call takes. */
const FULL_CALLS = 10

/**
 * The work of the desk after this ticket is called there, and how many milliseconds the free desk took to call; null:
 * it was not free.
 */
export function callBegins(
  { work, calling }: Desk,
  queue: Queue,
  { cameAt, party, queue: id }: Ticket,
  at: number,
): { work: DeskWork; reaction: number | null } {
  const isFull = waitingIn(queue) > 1
  // this ticket belongs to the same call as the tickets at the desk
  if (calling.length > 0) return { work: { ...work, people: work.people + party, isFull }, reaction: null }
  const free = work.freeAt ?? at
  const gap = Math.max(0, at - Math.max(free, cameAt))
  // a ticket that was taken while the desk was free shows how fast the desk reacts; one that waited before shows how fast it works
  const cameLater = cameAt > free
  return {
    work: { ...work, begun: at, gap: cameLater ? 0 : gap, queue: id, people: party, isFull },
    reaction: cameLater ? gap : null,
  }
}

/** Called when the desk becomes free: the pace learns from its last call, or counts it as a slip. */
export function callEnds(draft: Draft, desk: Desk, at: number): void {
  const { begun, gap, people, queue: id, isFull } = desk.work
  const free = { ...desk.work, begun: null, freeAt: at }
  const queue = id === null ? undefined : draft.queues.get(id)
  if (begun === null || !queue || at - begun < SLIP) {
    if (begun !== null) draft.pace = { ...draft.pace, slips: (draft.pace.slips ?? 0) + 1 }
    draft.desks.set(desk.id, { ...desk, work: free })
    return
  }
  const { perCall, perPerson } = callTimeOf(draft.pace)
  const usual = perCall + perPerson * people
  const factors = factorsOf(draft)
  const deskFactor = factors.ofDesk(desk)
  const queueFactor = factors.ofQueue(queue)
  const expected = usual * deskFactor * queueFactor
  const atWork = at - begun + Math.min(gap, SLOW_TO_CALL * expected)
  const took = Math.min(atWork, Math.max(SLIP, BREAK * expected))
  const error = (took / expected - 1) / Math.sqrt(unevenness(people))
  const atUsual = took / (deskFactor * queueFactor)
  const drift = driftAfter(draft.pace, people, atUsual)
  draft.pace = { ...withCall(draft.pace, people, atUsual, error, at), drift }
  queue.pace = {
    ...queue.pace,
    factor: withSeen(queue.pace.factor, took / deskFactor, usual),
    full: isFull ? withFull(queue.pace.full, people) : queue.pace.full,
  }
  const factor = withSeen(desk.work.factor, took / queueFactor, usual)
  draft.desks.set(desk.id, { ...desk, work: { ...free, factor } })
}

function withCall(pace: Pace, people: number, ms: number, error: number, at: number): Pace {
  const keep = keepOf(pace, at)
  return {
    ...pace,
    at,
    calls: pace.calls * keep + 1,
    people: pace.people * keep + people,
    peopleSquared: pace.peopleSquared * keep + people * people,
    ms: pace.ms * keep + ms,
    peopleMs: pace.peopleMs * keep + people * ms,
    errors: pace.errors * keep + error * error,
    slips: (pace.slips ?? 0) * keep,
  }
}

function withFull({ calls, people }: QueuePace['full'], more: number): QueuePace['full'] {
  const keep = 1 - 1 / FULL_CALLS
  return { calls: calls * keep + 1, people: people * keep + more }
}
