// What a day keeps of those who were left over, and of those who come again.

import type { HandedOn, LeftOver } from './left-over.ts'
import type { Day } from './model.ts'
import type { Ticket } from './ticket.ts'

/** More than the arrivals of any day: the places of those who come first lie so far before all others. */
const BEFORE_ALL = 1_000_000

/** The place of a ticket that comes first: before everybody but those who came first earlier. */
export function firstPlace(arrivals: number): number {
  return arrivals - BEFORE_ALL
}

/** Whether a ticket that ends now counts as left over: it waited, and the day was over or closed. */
export function isLeftOver(
  { state }: Pick<Ticket, 'state'>,
  reason: string | null,
  day: Pick<Day, 'state'>,
): boolean {
  const waited = state === 'waiting' || state === 'lined' || state === 'held'
  return waited && (reason === 'day-ended' || (reason === null && day.state === 'closed'))
}

export function leftOverOf({ number, epoch, queue, party, stops }: Ticket): LeftOver {
  return { number, epoch, queue: stops[0]?.queue ?? queue, party, usedAs: null }
}

/** What the last day handed on, once a number of it was used. */
export function markedUsed(
  earlier: HandedOn | null,
  { number, epoch }: { readonly number: string; readonly epoch?: number },
  usedAs: string,
): HandedOn | null {
  const isIt = (one: LeftOver) => one.number === number && (epoch === undefined || one.epoch === epoch)
  const used = (one: LeftOver) => (isIt(one) ? { ...one, usedAs } : one)
  return earlier && { ...earlier, leftOver: earlier.leftOver.map(used) }
}
