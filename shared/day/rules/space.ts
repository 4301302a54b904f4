// How many may still come in, at a site that has a capacity.

import { queueSettingsOf, ticketAt, waitingIn } from '../nouns/find.ts'
import { insideOf, isInside } from '../nouns/inside.ts'
import type { Day, Desk } from '../nouns/model.ts'
import type { Ticket } from '../nouns/ticket.ts'

/** The space that a desk can call people into. */
export interface Space {
  /** Whether these may be called: they are inside already, or still fit. A party that is larger than the whole site comes in alone. */
  admits(ticket: Ticket): boolean
  /** Counts them as inside. */
  take(ticket: Ticket): void
}

/** The space once those who are at the desk are finished there: those whose visit is over make room. */
export function spaceFor(day: Day, { calling }: Pick<Desk, 'calling'>): Space {
  const { capacity = Number.POSITIVE_INFINITY } = day.site
  const over = calling
    .map((number) => ticketAt(day, number))
    .filter(({ queue }) => queueSettingsOf(day, queue).then === undefined)
  let inside = over.reduce((sum, { party }) => sum - party, insideOf(day))
  return {
    admits: (ticket) => isInside(day.site, ticket) || inside === 0 || inside + ticket.party <= capacity,
    take(ticket) {
      if (!isInside(day.site, ticket)) inside += ticket.party
    },
  }
}

/** Whether a desk without anybody next has people waiting: the site is full for the first of them. */
export function isShutOut(day: Day, desk: Desk, next: readonly Ticket[]): boolean {
  return next.length === 0 && desk.queues.some((id) => waitsIn(day, id))
}

function waitsIn(day: Day, id: string): boolean {
  const queue = day.queues.get(id)
  return queue !== undefined && waitingIn(queue) > 0
}

/** Whether a party may be larger by so many people: outside anybody may join it, inside only while there is room. */
export function mayGrow(day: Day, ticket: Ticket, by: number): boolean {
  const { capacity = Number.POSITIVE_INFINITY } = day.site
  return !isInside(day.site, ticket) || insideOf(day) + by <= capacity
}
