// The data for the advice on desks: when people came, and how long each took a desk.

import type { Sliced } from '../../log/sliced.ts'
import type { Ticket } from '../../nouns/model.ts'
import type { DeskId } from '../../nouns/site.ts'
import { type DesksNeeded, desksNeededSliced } from '../desks-needed.ts'

/** A ticket that left without a call would have left the queue of the other desks too. */
export function* neededFor(tickets: readonly Ticket[]): Sliced<DesksNeeded | null> {
  const served = tickets.filter((ticket) => ticket.state === 'served')
  const wanted = tickets.filter((ticket) => ticket.state !== 'left' || ticket.calledAt !== null)
  const begins = wanted.reduce(
    (first, { calledAt }) => Math.min(first, calledAt ?? first),
    Number.POSITIVE_INFINITY,
  )
  if (served.length === 0) return null
  return yield* desksNeededSliced({
    arrivals: wanted.map(({ takenAt }) => takenAt).sort((a, b) => a - b),
    begins,
    msPerTicket: busyMs(served) / served.length,
  })
}

/** For how long desks were occupied. Ten parties that are called together occupy a desk once, not ten times. */
function busyMs(served: readonly Ticket[]): number {
  const until = new Map<DeskId, number>()
  let sum = 0
  for (const one of [...served].sort((a, b) => (a.calledAt ?? 0) - (b.calledAt ?? 0))) {
    if (one.state !== 'served') continue
    const from = Math.max(one.calledAt ?? one.endedAt, until.get(one.desk) ?? 0)
    sum += Math.max(0, one.endedAt - from)
    until.set(one.desk, Math.max(from, one.endedAt))
  }
  return sum
}
