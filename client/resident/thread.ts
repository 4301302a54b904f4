// The thread of dots from the desk to "you": one for each number ahead, so that every call shortens it.

import type { TicketView } from '../../shared/day/views/ticket.ts'

/** Nobody counts more dots than this. */
const MOST_AHEAD = 20
/** With fewer dots each would be too large. */
const FEWEST_DOTS = 10

interface Thread {
  readonly dots: number
  readonly you: number
  /** The number of dots to leave room for. */
  readonly room: number
  /** Numbers ahead that have no dot. */
  readonly more: number
}

/** The thread of a ticket that waits or stands. `longest`: the room that the threads before needed. */
export function threadOf({ ahead }: Pick<TicketView, 'ahead'>, longest: number): Thread {
  const before = Math.min(ahead, MOST_AHEAD)
  const dots = before + 1
  return { dots, you: dots, room: Math.max(longest, dots, FEWEST_DOTS), more: ahead - before }
}
