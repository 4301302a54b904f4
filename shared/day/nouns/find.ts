// Look up tickets, queues and desks of a day.

import { itemAt, itemsOf } from './chunks.ts'
import type { QueueId } from './ids.ts'
import { levelOf } from './lane-policy.ts'
import type { Day, Queue } from './model.ts'
import { placeOf } from './numbering.ts'
import type { QueueSettings } from './queue-settings.ts'
import { FIRST_SLIP } from './slip.ts'
import type { Ticket, TicketNumber } from './ticket.ts'

/** The letter of the queue that gave a number, which may not be the one it waits in now. */
export function letterOf(number: TicketNumber): QueueId {
  return number.charAt(0)
}

/** The ticket of that number, or undefined where none was given. */
export function findTicket(day: Day, number: TicketNumber): Ticket | undefined {
  const queue = day.queues.get(letterOf(number))
  return queue && ticketOf(queue, number)
}

/** The ticket of a number with this letter: a number that was given, else one from a slip. */
export function ticketOf(
  letter: Pick<Queue, 'tickets' | 'skips' | 'slips'>,
  number: TicketNumber,
): Ticket | undefined {
  // a log that is older than slips may have given the numbers of slips
  return (
    itemAt(letter.tickets, placeOf(letter, number)) ?? itemAt(letter.slips, slipPlaceOf(number)) ?? undefined
  )
}

/** The index of a slip number among the slips of its letter. */
export function slipPlaceOf(number: TicketNumber): number {
  return Number(number.slice(1)) - FIRST_SLIP
}

/** Every ticket of a letter: those that were given, in order, then those of slips. */
export function* ticketsOf({ tickets, slips }: Pick<Queue, 'tickets' | 'slips'>): Generator<Ticket> {
  yield* itemsOf(tickets)
  for (const ticket of itemsOf(slips)) if (ticket) yield ticket
}

/**
 * The ticket of a number that stands in one of the indexes of the day. Throws where the index and the tickets disagree.
 */
export function ticketAt(day: Day, number: TicketNumber): Ticket {
  const ticket = findTicket(day, number)
  if (!ticket) throw new Error(`${number} stands in an index of ${day.date} and in no queue`)
  return ticket
}

/** What the site has set for a queue of the day. */
export function queueSettingsOf(day: Day, id: QueueId): QueueSettings {
  const settings = day.site.queues.find((queue) => queue.id === id)
  if (!settings) throw new Error(`queue ${id} of ${day.date} has no settings`)
  return settings
}

/** Whether the desks of a queue check whom they call. */
export function isCheckedIn({ site }: Pick<Day, 'site'>, id: QueueId): boolean {
  return site.queues.some((queue) => queue.id === id && queue.checks !== undefined)
}

/** How far a ticket goes before others: as far as its queue does, or as a green lane that it was in at an earlier stop. */
export function levelAt(day: Day, { queue, lane }: Pick<Ticket, 'queue' | 'lane'>): number {
  return Math.max(lane, levelOf(queueSettingsOf(day, queue)))
}

/** Whether the day has begun and is not over: people are served, whether or not numbers are given. */
export function isUnderWay(day: Day): boolean {
  return day.state === 'open' || day.state === 'closed'
}

/** Whether a ticket can still be moved. */
export function isOver(ticket: Pick<Ticket, 'state'>): boolean {
  return ticket.state === 'served' || ticket.state === 'left'
}

/** Every ticket of the day, letter by letter. */
export function* allTickets(day: Day): Generator<Ticket> {
  for (const queue of day.queues.values()) yield* ticketsOf(queue)
}

/** How many tickets wait or stand in a queue. */
export function waitingIn(queue: Queue): number {
  return queue.waiting.length + queue.standing.length + queue.returned.length
}
