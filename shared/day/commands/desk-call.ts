// Parts of all commands that call people to a desk.

import * as v from 'valibot'
import type { DayEvent } from '../log/recorded.ts'
import { type Desk, TicketNumber } from '../nouns/model.ts'

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

/** The tickets at the desk are served, so that the next one can come. */
export function finishedAt({ id, calling }: Desk): DayEvent[] {
  return calling.map((number) => ({ type: 'served', number, desk: id }) as const)
}

/** The numbers that the command called and finished. */
export const CalledAndFinished = v.object({ called: v.array(TicketNumber), finished: v.array(TicketNumber) })
type CalledAndFinished = v.InferOutput<typeof CalledAndFinished>

export function calledAndFinished(events: readonly DayEvent[]): CalledAndFinished {
  return { called: numbersOf(events, 'called'), finished: numbersOf(events, 'served') }
}

function numbersOf(events: readonly DayEvent[], type: 'called' | 'served'): TicketNumber[] {
  return events.flatMap((event) => (event.type === type ? [event.number] : []))
}
