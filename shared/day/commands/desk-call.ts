// What every command has in common that calls somebody to a desk.

import * as v from 'valibot'
import type { DayEvent } from '../log/recorded.ts'
import { type Desk, TicketNumber } from '../nouns/model.ts'

const MOST_SEEN = 100

/** The numbers that the caller saw at the desk: a second tap, or a second tablet, saw others. */
export const SeenNumbers = v.pipe(v.array(TicketNumber), v.maxLength(MOST_SEEN))

/** Whether the desk still has just those whom the caller saw there. */
export function isAsSeen({ calling }: Desk, those: readonly TicketNumber[]): boolean {
  const seen = new Set(those)
  return seen.size === calling.length && calling.every((number) => seen.has(number))
}

/** Whoever is there is served: the next one comes. */
export function finishedAt({ id, calling }: Desk): DayEvent[] {
  return calling.map((number) => ({ type: 'served', number, desk: id }) as const)
}

/** Whom the command called, and whom it finished. */
export const CalledAndFinished = v.object({ called: v.array(TicketNumber), finished: v.array(TicketNumber) })
type CalledAndFinished = v.InferOutput<typeof CalledAndFinished>

export function calledAndFinished(events: readonly DayEvent[]): CalledAndFinished {
  return { called: numbersOf(events, 'called'), finished: numbersOf(events, 'served') }
}

function numbersOf(events: readonly DayEvent[], type: 'called' | 'served'): TicketNumber[] {
  return events.flatMap((event) => (event.type === type ? [event.number] : []))
}
