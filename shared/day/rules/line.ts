// The one-metre line: where its marks are, who stands on which, whom to bring forward.

import type { EventOf } from '../log/recorded.ts'
import { queueSettingsOf, ticketAt } from '../nouns/find.ts'
import type { QueueId } from '../nouns/ids.ts'
import type { Day, Queue } from '../nouns/model.ts'
import type { Site } from '../nouns/site.ts'
import type { Ticket, TicketNumber } from '../nouns/ticket.ts'

/** Marks in a line of `length` metres: one at the desk, then one every `spacing` metres. 0 where there is no line. */
export function marksIn(length: number, spacing: number): number {
  // 2.1 / 0.7 and similar quotients fall short of the whole number by a rounding error
  return length > 0 ? Math.floor(length / spacing + 1e-6) + 1 : 0
}

/** How many marks a queue's line has. */
export function marksOf(day: Day, id: QueueId): number {
  return marksIn(queueSettingsOf(day, id).length, day.site.spacing)
}

export interface Standing {
  readonly number: TicketNumber
  readonly mark: number
}

/** Who stands where, from the head. Nobody stands beyond the last mark, even when a setting left too few. */
export function standingIn(day: Day, queue: Queue): Standing[] {
  const marks = marksOf(day, queue.id)
  let taken = 0
  return queue.standing.map((number) => {
    const mark = Math.min(taken + 1, marks)
    taken += marksFor(day.site, ticketAt(day, number))
    return { number, mark }
  })
}

/** The mark a ticket stands on, or null. */
export function markOf(day: Day, ticket: Ticket): number | null {
  if (ticket.state !== 'lined') return null
  const queue = day.queues.get(ticket.queue)
  return (queue && standingIn(day, queue).find((one) => one.number === ticket.number)?.mark) ?? null
}

/** The marks that a ticket's party takes, the last of them within the line; null where it does not stand. */
export function marksUnder(day: Day, ticket: Ticket): { from: number; to: number } | null {
  const from = markOf(day, ticket)
  if (from === null) return null
  return { from, to: Math.min(from + marksFor(day.site, ticket) - 1, marksOf(day, ticket.queue)) }
}

/** How many of a line's marks are taken. */
export function marksTaken(day: Day, queue: Queue): number {
  if (day.site.markPer !== 'person') return queue.standing.length
  return queue.standing.reduce((sum, number) => sum + marksFor(day.site, ticketAt(day, number)), 0)
}

/**
 * The tickets to bring forward now, in order, until the line is full. A ticket whose place is before that of the last
 * one standing (it was resumed, or transferred in) is left out: it is called from where it waits, and nobody in the
 * line moves back.
 */
export function toBringForward(day: Day, queue: Queue): EventOf<'lined'>[] {
  if (queue.waiting.length === 0) return []
  const marks = marksOf(day, queue.id)
  const lined: EventOf<'lined'>[] = []
  const last = queue.standing.at(-1)
  let behind = last === undefined ? Number.NEGATIVE_INFINITY : ticketAt(day, last).place
  let taken = marksTaken(day, queue)
  for (const number of queue.waiting) {
    if (taken >= marks) break
    const ticket = ticketAt(day, number)
    if (ticket.place < behind) continue
    const needed = marksFor(day.site, ticket)
    // a household that needs more marks than the line has comes when the line is empty
    if (taken + needed > marks && taken > 0) break
    lined.push({ type: 'lined', number, mark: taken + 1 })
    behind = ticket.place
    taken += needed
  }
  return lined
}

/**
 * Whether a ticket in the line can stay there as a party of this size: nobody behind it has to move back, and the line
 * has enough marks. Only the first ticket may need more marks than the line has.
 */
export function fitsAs(day: Day, ticket: Ticket, party: number): boolean {
  if (day.site.markPer !== 'person' || party <= ticket.party) return true
  const queue = day.queues.get(ticket.queue)
  if (queue?.standing.at(-1) !== ticket.number) return false
  const taken = marksTaken(day, queue) - ticket.party + party
  return queue.standing.length === 1 || taken <= marksOf(day, ticket.queue)
}

/** Minutes within which somebody brought forward is expected, where the site has not said otherwise. */
const GRACE = 3

/**
 * The first ticket in a line whose holder seems not to have come, at a time in milliseconds; null: nothing points to
 * that. The grace time has passed since it was brought forward and since its queue last called, others have been
 * brought forward behind it, and its holder has not said that they are on their way. Further back, an absent holder
 * looks like one who waits for the line to move.
 */
export function lateIn(day: Day, queue: Queue, at: number): TicketNumber | null {
  const [first] = queue.standing
  const last = queue.standing.at(-1)
  if (first === undefined || last === undefined) return null
  const head = ticketAt(day, first)
  const since = Math.max(head.linedAt ?? 0, queue.lastCallAt ?? 0)
  const hasMoved = (ticketAt(day, last).linedAt ?? 0) > since
  const isOver = at - since >= graceMinutesOf(day.site) * 60_000
  return isOver && hasMoved && !head.coming ? first : null
}

function marksFor(site: Site, ticket: Ticket): number {
  return site.markPer === 'person' ? ticket.party : 1
}

/** Minutes for which a place in the line is kept for somebody who was told to come. */
export function graceMinutesOf({ graceMinutes }: Pick<Site, 'graceMinutes'>): number {
  return graceMinutes ?? GRACE
}
