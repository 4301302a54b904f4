// Who was left over when a day ended is among the first on the next one, within its first hour.

import { isLeftOver } from '../nouns/comes-again.ts'
import { isEntrance } from '../nouns/entrance.ts'
import { levelAt, ticketAt } from '../nouns/find.ts'
import { type Again, type HandedOn, MOST_LEFT_OVER } from '../nouns/left-over.ts'
import type { Day, Queue } from '../nouns/model.ts'
import type { Ticket } from '../nouns/ticket.ts'
import { opensAt } from './hours.ts'

const HOUR = 60 * 60_000
/** How many tickets that came first wait or stand in a queue. */
export function comingFirstIn(day: Day, queue: Queue): number {
  return [...queue.standing, ...queue.waiting].filter((number) => ticketAt(day, number).place < 0).length
}

/** Whether a ticket may come first on the next day, or would if its holder left now; empty: neither. */
export function leftOverNow(day: Pick<Day, 'state'>, ticket: Ticket): { leftOver?: 'yes' | 'if-left' } {
  if (ticket.state === 'left') return ticket.leftOver ? { leftOver: 'yes' } : {}
  return isLeftOver(ticket, null, day) ? { leftOver: 'if-left' } : {}
}

/** What a day that is over hands on to the next one; null: nobody was left over. */
export function handedOnBy({ date, leftOver }: Pick<Day, 'date' | 'leftOver'>): HandedOn | null {
  return leftOver.length ? { date, leftOver: leftOver.slice(0, MOST_LEFT_OVER) } : null
}

/** Which ticket a caller has had, as its token proves; `by hand`: a marshal has seen its slip. */
export type Had = { readonly date: string; readonly epoch: number } | 'by hand' | null

interface Coming {
  readonly number: string
  readonly queue: string
  readonly party: number
  readonly had: Had
}

/** Whether a number that is taken now comes first, since another was left over on the last day, or why it does not. */
export function againAt(day: Day, { number, queue, party, had }: Coming, at: number): Again {
  if (had === null) return 'unproven'
  const { earlier } = day
  if (!earlier || (had !== 'by hand' && had.date !== earlier.date))
    return had === 'by hand' ? 'not-left-over' : 'other-day'
  const one = earlier.leftOver.find(
    (that) => that.number === number && (had === 'by hand' || that.epoch === had.epoch),
  )
  if (!one) return 'not-left-over'
  if (one.usedAs) return 'used'
  if (at >= firstHourEnds(day)) return 'too-late'
  if (party > one.party) return 'more-people'
  return isSameWay(day, one.queue, queue) ? 'first' : 'other-queue'
}

/** The same, as the event of the new number has it. */
export function againWith(day: Day, coming: Coming, at: number) {
  const { number, had } = coming
  const epoch = had && had !== 'by hand' ? { epoch: had.epoch } : {}
  return { number, ...epoch, is: againAt(day, coming, at) }
}

/** When the first hour is over, counted from the opening time, or from when the day was opened where that is later. */
export function firstHourEnds(day: Day): number {
  return Math.max(day.openedAt, opensAt(day)) + HOUR
}

/** The queue itself or, where that is gone, any that is no green lane. */
function isSameWay(day: Day, before: string, now: string): boolean {
  if (before === now) return true
  const isThere = day.queues.has(before) && isEntrance(day.site, before)
  return !isThere && levelAt(day, { queue: now, lane: 0 }) === 0
}
