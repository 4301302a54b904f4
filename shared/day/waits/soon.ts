// Who is told that they are called soon: once at each stop.
//
// It has to cost as much for five thousand who wait as for five. Whoever was not told yet is listed by their wish, in the
// order of calls, so that only the first of each list is looked at, and the next once that one is told.

import type { DayEvent, EventOf } from '../log/recorded.ts'
import { ticketAt, waitingIn } from '../nouns/find.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { SOON_BEFORE, SOON_MINUTES, type SoonWish, USUAL_MINUTES } from '../nouns/soon.ts'
import type { Ticket } from '../nouns/ticket.ts'
import { aheadOf, aheadOfReturned, callOrder } from '../rules/order.ts'
import { isPaused } from '../rules/pauses.ts'
import { waitsOn } from './estimate.ts'
import type { Waits } from './wait.ts'

const MINUTE = 60_000
const FURTHEST = { before: Math.max(...SOON_BEFORE), minutes: Math.max(...SOON_MINUTES) }

/**
 * The events that may bring somebody nearer to their call. A crowd gives mostly others, and a forecast for each would cost as
 * much as the rest of it.
 */
const BRINGS_NEARER: ReadonlySet<DayEvent['type']> = new Set([
  'day-opened',
  'day-resumed',
  'settings-changed',
  'ticket-amended',
  'lined',
  'sheltered',
  'called',
  'served',
  'moved-on',
  'turned-away',
  'seated',
  'observation-ended',
  'missed',
  'passed-over',
  'returned',
  'came-back',
  'transferred',
  'held',
  'resumed',
  'left',
  'desk-opened',
  'desk-closed',
  'desk-rested',
  'desk-taken',
  'queue-resumed',
  'site-resumed',
  'counted',
  'undone',
] as const)

/** Whether somebody may have come near by these events. */
export function mayBringNearer(events: readonly DayEvent[]): boolean {
  return events.some(({ type }) => BRINGS_NEARER.has(type))
}

/** Whether a ticket waits to be told, now or later. */
export function isUntold({ state, soonAt }: Pick<Ticket, 'state' | 'soonAt'>): boolean {
  return state === 'waiting' && soonAt === null
}

/** The tickets of a queue that are told now, in the order of calls for each wish. While it is paused nobody is. */
export function toTellSoon(day: Day, queue: Queue, at: number): EventOf<'soon'>[] {
  if (queue.untold.size + queue.returned.length === 0 || isPaused(day, queue)) return []
  const within = nearness(queue, waitsOn(day, at))
  if (within === null) return []
  const told = queue.fromLanes > 0 ? amongLanes(day, queue, within, at) : inOrder(day, queue, within, at)
  return told.map(({ number }) => ({ type: 'soon', number }))
}

/** Whether a ticket that waits is within its wish at a time in milliseconds; never where nobody calls. */
export function isNear(day: Day, ticket: Ticket, at: number, waits: Waits = waitsOn(day, at)): boolean {
  const queue = day.queues.get(ticket.queue)
  if (ticket.state !== 'waiting' || !queue || isPaused(day, queue)) return false
  return nearness(queue, waits)?.(ticket.wish, aheadOf(day, ticket)) ?? false
}

/** Whether a wish is reached by who has so many tickets of the queue before them. */
type Within = (wish: SoonWish | null, ahead: number) => boolean

/** Null: nobody calls there. */
function nearness(queue: Queue, waits: Waits): Within | null {
  const each = queue.people / Math.max(1, waitingIn(queue))
  const calledIn = (ahead: number) => waits.servedIn(queue, ahead, ahead * each)?.called.mean
  if (calledIn(0) === undefined) return null
  return (wish, ahead) => {
    if (wish && 'before' in wish) return ahead <= wish.before
    return (calledIn(ahead) ?? Number.POSITIVE_INFINITY) <= (wish?.minutes ?? USUAL_MINUTES) * MINUTE
  }
}

function inOrder(day: Day, queue: Queue, within: Within, at: number): Ticket[] {
  const told: Ticket[] = []
  for (const numbers of queue.untold.values()) {
    for (const number of numbers) {
      const ticket = ticketAt(day, number)
      // those behind came later, but for who came before everybody
      if (at < ticket.soonFrom && ticket.again === 'first') continue
      if (at < ticket.soonFrom || !within(ticket.wish, aheadOf(day, ticket))) break
      told.push(ticket)
    }
  }
  for (const { ticket, ahead } of aheadOfReturned(day, queue)) {
    if (!isWithinFurthest(within, ahead)) break
    if (isDue(ticket, at) && within(ticket.wish, ahead)) told.push(ticket)
  }
  return told
}

/** Where lanes of earlier stops meet, the place of a ticket does not say how many go before it. */
function amongLanes(day: Day, queue: Queue, within: Within, at: number): Ticket[] {
  const told: Ticket[] = []
  let ahead = 0
  for (const ticket of callOrder(day, queue)) {
    if (!isWithinFurthest(within, ahead)) break
    if (isDue(ticket, at) && within(ticket.wish, ahead)) told.push(ticket)
    ahead += 1
  }
  return told
}

function isDue(ticket: Ticket, at: number): boolean {
  return isUntold(ticket) && at >= ticket.soonFrom
}

function isWithinFurthest(within: Within, ahead: number): boolean {
  return ahead <= FURTHEST.before || within({ minutes: FURTHEST.minutes }, ahead)
}
