// The data for the advice on desks: when people came, and how long each took a desk.

import type { Sliced } from '../../log/sliced.ts'
import type { DeskId } from '../../nouns/ids.ts'
import { isDone, type Service, servicesOf, wasCalled } from '../../nouns/service-times.ts'
import type { Stop, Ticket } from '../../nouns/ticket.ts'
import { type DesksNeeded, desksNeededSliced } from '../desks-needed.ts'

/** A ticket that left without a call would have left the queue of the other desks too. */
export function* neededFor(tickets: readonly Ticket[]): Sliced<DesksNeeded | null> {
  const served = tickets.filter((ticket) => ticket.state === 'served')
  const wanted = tickets.filter((ticket) => ticket.state !== 'left' || wasCalled(ticket))
  const calls = tickets.flatMap(servicesOf)
  const begins = calls.reduce((first, { calledAt }) => Math.min(first, calledAt), Number.POSITIVE_INFINITY)
  if (served.length === 0) return null
  return yield* desksNeededSliced({
    arrivals: wanted.map(({ takenAt }) => takenAt).sort((a, b) => a - b),
    begins,
    msPerTicket: busyMs(calls.filter(isDone)) / served.length,
  })
}

/** For how long desks were occupied. Ten parties that are called together occupy a desk once, not ten times. */
function busyMs(services: readonly (Service & Stop)[]): number {
  const until = new Map<DeskId, number>()
  let sum = 0
  for (const { desk, calledAt, endedAt } of [...services].sort((a, b) => a.calledAt - b.calledAt)) {
    const from = Math.max(calledAt, until.get(desk) ?? 0)
    sum += Math.max(0, endedAt - from)
    until.set(desk, Math.max(from, endedAt))
  }
  return sum
}
