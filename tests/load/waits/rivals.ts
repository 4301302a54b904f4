// The waits that other methods would tell the same person at the same moment, in minutes.

import { ticketAt, waitingIn } from '../../../shared/day/nouns/find.ts'
import type { QueueId } from '../../../shared/day/nouns/ids.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import { callOrder } from '../../../shared/day/rules/order.ts'
import type { Plan } from './plan.ts'

/** How many services, and how many waits, count as recent. */
const RECENT = 30
/** The minutes that Macau's stations took for one ticket: on the first days, and later. */
const MACAU_FIRST = 1.2
const MACAU_LATER = 1

export const rivalNames = ['macau12', 'macau10', 'length', 'known', 'les', 'hol', 'mean30'] as const
export type RivalName = (typeof rivalNames)[number]
export type Guess = Readonly<Record<RivalName, number>>

export interface Rivals {
  /** Called before a number is taken. */
  guess(day: Day, queue: QueueId, at: number): Guess
  called(queue: QueueId, waited: number): void
  served(ms: number, tickets: number): void
}

export function rivalsOf(plan: Plan): Rivals {
  const waits = new Map<QueueId, number[]>()
  const services: { ms: number; tickets: number }[] = []
  return {
    guess(day, id, at) {
      const queue = day.queues.get(id)!
      const count = waitingIn(queue)
      const desks =
        [...day.desks.values()].filter((desk) => desk.open && desk.queues.includes(id)).length || 1
      const recent = waits.get(id) ?? []
      const first = callOrder(day, queue).next().value
      const ms = services.reduce((sum, one) => sum + one.ms, 0)
      const tickets = services.reduce((sum, one) => sum + one.tickets, 0)
      const perTicket = tickets ? ms / tickets : plan.msPerTicket
      const busy = [...day.desks.values()].every((desk) => !desk.open || desk.calling.length > 0)
      // with a free desk the wait is zero
      const before = busy || count > 0 ? count + 1 : 0
      return {
        macau12: Math.round((count * MACAU_FIRST) / desks),
        macau10: Math.round((count * MACAU_LATER) / desks),
        length: (before * perTicket) / desks / 60_000,
        known: (before * plan.msPerTicket) / desks / 60_000,
        les: recent.at(-1) ?? 0,
        hol: first ? (at - ticketAt(day, first.number).takenAt) / 60_000 : 0,
        mean30: recent.length ? recent.reduce((sum, one) => sum + one, 0) / recent.length : 0,
      }
    },
    called(queue, waited) {
      waits.set(queue, [...(waits.get(queue) ?? []), waited].slice(-RECENT))
    },
    served(ms, tickets) {
      services.push({ ms, tickets })
      if (services.length > RECENT) services.shift()
    },
  }
}
