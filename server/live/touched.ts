// Finds the tickets that a change concerns: their holders hear of it before everybody else.

import type { DayEvent, EventOf, Recorded } from '../../shared/day/log/recorded.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { TicketNumber } from '../../shared/day/nouns/ticket.ts'
import { standingIn } from '../../shared/day/rules/line.ts'

/**
 * The tickets that the events name or take back, those that stand on another mark than before, and all that stand in a
 * line of which something is said.
 */
export function touchedBy(records: readonly Recorded[], before: Day | null, after: Day): Set<TicketNumber> {
  const touched = new Set<TicketNumber>()
  for (const { event } of records) {
    if ('number' in event) touched.add(event.number)
    if (saysOf(event)) for (const number of after.queues.get(event.queue)?.standing ?? []) touched.add(number)
    if (event.type !== 'undone') continue
    for (const { number } of before?.desks.get(event.desk)?.undoable?.before.tickets ?? [])
      touched.add(number)
  }
  const marks = new Map(before ? standing(before) : [])
  for (const [number, mark] of standing(after)) if (marks.get(number) !== mark) touched.add(number)
  return touched
}

function standing(day: Day): (readonly [TicketNumber, number])[] {
  return [...day.queues.values()].flatMap((queue) =>
    standingIn(day, queue).map(({ number, mark }) => [number, mark] as const),
  )
}

type AboutALine = EventOf<'prompted' | 'crowding-cleared'>

function saysOf(event: DayEvent): event is AboutALine {
  return event.type === 'prompted' || event.type === 'crowding-cleared'
}
