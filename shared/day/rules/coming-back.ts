// Coming back by oneself: whether the holder of a missed or passed-over ticket may, and where it then waits.

import { comeBackOf } from '../nouns/come-back.ts'
import { levelAt } from '../nouns/find.ts'
import type { Day } from '../nouns/model.ts'
import type { Ticket } from '../nouns/ticket.ts'
import { callOrder } from './order.ts'
import { isEnoughFor } from './quota.ts'

/**
 * `open`: it may come back, and is called after `places` more calls of its queue. `used`: it did so before. `none-left`: its
 * people would be more than the quotas have left. `back`: it waits already, and would not be called sooner. `none`: it was
 * neither missed nor passed over.
 */
export type WayBack =
  | { readonly is: 'open'; readonly places: number }
  | { readonly is: 'used' | 'none-left' | 'back' | 'none' }

export function wayBack(day: Day, ticket: Ticket): WayBack {
  const isUsed = ticket.cameBackAt !== null
  if (ticket.state === 'missed') {
    if (isUsed) return { is: 'used' }
    return isEnoughFor(day, ticket) ? { is: 'open', places: placesOf(day, ticket) } : { is: 'none-left' }
  }
  const isPassedOver = ticket.state === 'waiting' && ticket.reason === 'passed-over'
  if (!isPassedOver || ticket.after === null)
    return { is: isUsed && ticket.state === 'waiting' ? 'back' : 'none' }
  const left = ticket.after - (day.queues.get(ticket.queue)?.calls ?? 0)
  const places = placesOf(day, ticket)
  if (places >= left) return { is: 'back' }
  return isUsed ? { is: 'used' } : { is: 'open', places }
}

/** Whether a ticket waits where it came back to by itself. */
export function isBackByItself({ state, reason, cameBackAt, calledAt }: Ticket): boolean {
  return state === 'waiting' && reason === 'returned' && cameBackAt !== null && (calledAt ?? 0) < cameBackAt
}

function placesOf(day: Day, ticket: Ticket): number {
  return Math.max(comeBackOf(day.site).places, callsToEarlier(day, ticket))
}

/**
 * How many calls its queue needs until everybody is called who came before the ticket and waits in order. It was called, or
 * put back, before some of them only where a marshal chose it.
 */
function callsToEarlier(day: Day, ticket: Ticket): number {
  const queue = day.queues.get(ticket.queue)
  if (!queue) return 0
  const level = levelAt(day, ticket)
  const isEarlier = (one: Ticket) =>
    one.after === null && one.place < ticket.place && levelAt(day, one) === level
  let calls = 0
  let last = 0
  for (const one of callOrder(day, queue)) {
    // those of a level come by their places: behind the first who came later nobody came earlier
    if (one.after === null && one.place > ticket.place && levelAt(day, one) === level) break
    if (one.number === ticket.number) continue
    calls++
    if (isEarlier(one)) last = calls
  }
  return last
}
