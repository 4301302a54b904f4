// Parts of all commands that call people to a desk.

import * as v from 'valibot'
import type { DayEvent } from '../log/recorded.ts'
import { queueSettingsOf, ticketAt } from '../nouns/find.ts'
import { type DeskId, QueueId } from '../nouns/ids.ts'
import type { Day, Desk } from '../nouns/model.ts'
import { type Ticket, TicketNumber } from '../nouns/ticket.ts'
import { isChosenByDesk, nextStops } from '../waits/next-stop.ts'
import { type CommandContext, type Refusal, refuse } from './command.ts'

const MOST_SEEN = 100

/**
 * The numbers that the caller saw at the desk. After a second tap, or a tap on a second tablet, they differ from those
 * in the day.
 */
export const SeenNumbers = v.pipe(v.array(TicketNumber), v.maxLength(MOST_SEEN))

/** Whether exactly the numbers that the caller saw are still at the desk. */
export function isAsSeen({ calling }: Desk, those: readonly TicketNumber[]): boolean {
  const seen = new Set(those)
  return seen.size === calling.length && calling.every((number) => seen.has(number))
}

/** Where those go on to who are finished there, where the desk chooses: one of the queues that come after theirs. */
export const To = v.optional(QueueId)

/**
 * Whoever is there is finished: their visit is over, or they go on to the next step. Refused where the desk chooses among
 * several queues and has not said one of them.
 */
export function finishedAt(
  day: Day,
  { id, calling }: Desk,
  { at }: Pick<CommandContext, 'at'>,
  to?: QueueId,
): DayEvent[] | Refusal {
  return finished(
    day,
    calling.map((number) => ticketAt(day, number)),
    id,
    at,
    to,
  )
}

/** The same of these tickets, which are at that desk. */
export function finished(
  day: Day,
  tickets: readonly Ticket[],
  desk: DeskId,
  at: number,
  to?: QueueId,
): DayEvent[] | Refusal {
  const follows = tickets.map(({ queue }) => queueSettingsOf(day, queue).then ?? [])
  if (to !== undefined && !follows.some((then) => then.includes(to))) return refuse('where-next')
  const isUnsaid = tickets.some(
    ({ queue }, n) => isChosenByDesk(day, queue) && !(to !== undefined && follows[n]?.includes(to)),
  )
  if (isUnsaid) return refuse('where-next')
  return nextStops(day, tickets, at, to).map((queue, n) => {
    const number = tickets[n]!.number
    return queue === null ? { type: 'served', number, desk } : { type: 'moved-on', number, desk, queue }
  })
}

/** The numbers that the command called and finished, and where those went on to. */
export const CalledAndFinished = v.object({
  called: v.array(TicketNumber),
  finished: v.array(TicketNumber),
  /** The finished ones that go on to another queue; left out where none does. */
  moved: v.optional(v.array(v.object({ number: TicketNumber, queue: QueueId }))),
})
type CalledAndFinished = v.InferOutput<typeof CalledAndFinished>

export function calledAndFinished(events: readonly DayEvent[]): CalledAndFinished {
  const moved = events.flatMap((event) =>
    event.type === 'moved-on' ? [{ number: event.number, queue: event.queue }] : [],
  )
  return {
    called: events.flatMap((event) => (event.type === 'called' ? [event.number] : [])),
    finished: events.flatMap((event) =>
      event.type === 'served' || event.type === 'moved-on' ? [event.number] : [],
    ),
    ...(moved.length ? { moved } : {}),
  }
}
