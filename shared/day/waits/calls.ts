// A call's beginning and its end at a desk, and what they say of the pace.

import type { Draft } from '../draft.ts'
import { waitingIn } from '../find.ts'
import type { Desk, Queue, Ticket } from '../model.ts'
import { factorsOf, withSeen } from './factors.ts'
import { callTimeOf, keepOf, type Pace, unevenness } from './pace.ts'
import type { DeskWork, QueuePace } from './work.ts'

/** A call that took longer than this many times the expected was no service, but a break. */
const BREAK = 6
/** A desk that is slow to call the next is at work for at most this many expected calls; the rest is a break. */
const SLOW_TO_CALL = 2
/** Milliseconds. Nobody is served in less: whoever was called had not even come, and Next was tapped twice. */
const SLIP = 5000
/** Calls for which it is remembered how many people a call takes. */
const FULL_CALLS = 10

/** What a desk is at once this ticket is called there; and how long it took to react, where it had been free before. */
export function callBegins(
  { work, calling }: Desk,
  queue: Queue,
  { takenAt, party, queue: id }: Ticket,
  at: number,
): { work: DeskWork; reaction: number | null } {
  const isFull = waitingIn(queue) > 1
  // it goes to the desk with others, in the same call
  if (calling.length > 0) return { work: { ...work, people: work.people + party, isFull }, reaction: null }
  const free = work.freeAt ?? at
  const gap = Math.max(0, at - Math.max(free, takenAt))
  // who came to a free desk shows how fast it reacts; who waited while it was free, how fast it works
  const cameLater = takenAt > free
  return {
    work: { ...work, begun: at, gap: cameLater ? 0 : gap, queue: id, people: party, isFull },
    reaction: cameLater ? gap : null,
  }
}

/** The desk is free: its last call counts, unless it was a slip. */
export function callEnds(draft: Draft, desk: Desk, at: number): void {
  const { begun, gap, people, queue: id, isFull } = desk.work
  const free = { ...desk.work, begun: null, freeAt: at }
  const queue = id === null ? undefined : draft.queues.get(id)
  if (begun === null || !queue || at - begun < SLIP) {
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
  draft.pace = withCall(draft.pace, people, took / (deskFactor * queueFactor), error, at)
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
  }
}

function withFull({ calls, people }: QueuePace['full'], more: number): QueuePace['full'] {
  const keep = 1 - 1 / FULL_CALLS
  return { calls: calls * keep + 1, people: people * keep + more }
}
