// The thread of dots from the desk to "you": one for each number ahead, so that every call shortens it.

import type { TicketView } from '../../shared/day/views/ticket.ts'

/** Nobody counts more dots than these. */
const MOST_AHEAD = 20
/** And a single one would be a ball. */
const FEWEST_DOTS = 10

interface Thread {
  readonly dots: number
  readonly you: number
  /** Dots to leave room for. */
  readonly room: number
  /** Numbers ahead that have no dot. */
  readonly more: number
}

/** What to draw for a ticket that waits or stands. `longest` is the room that was left for what was drawn before. */
export function threadOf({ ahead }: Pick<TicketView, 'ahead'>, longest: number): Thread {
  const before = Math.min(ahead, MOST_AHEAD)
  const dots = before + 1
  return { dots, you: dots, room: Math.max(longest, dots, FEWEST_DOTS), more: ahead - before }
}
