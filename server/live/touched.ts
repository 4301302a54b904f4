// Whom a change names: these hear of it before everybody else.

import type { Recorded } from '../../shared/day/events.ts'
import { standingIn } from '../../shared/day/line.ts'
import type { Day, TicketNumber } from '../../shared/day/model.ts'

/** The tickets that the events name or take back, and those that stand on another mark than before. */
export function touchedBy(records: readonly Recorded[], before: Day | null, after: Day): Set<TicketNumber> {
  const touched = new Set<TicketNumber>()
  for (const { event } of records) {
    if ('number' in event) touched.add(event.number)
    if (event.type !== 'undone') continue
    for (const { number } of before?.desks.get(event.desk)?.undoable?.tickets ?? []) touched.add(number)
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
