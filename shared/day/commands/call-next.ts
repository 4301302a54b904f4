import * as v from 'valibot'
import { command, refuse } from '../command.ts'
import type { DayEvent } from '../events.ts'
import { TicketNumber } from '../model.ts'
import { nextFor } from '../order.ts'
import { DeskId } from '../site.ts'

const MOST_SEEN = 100

export const callNext = command('call-next', {
  by: ['marshal'],
  input: v.strictObject({
    desk: DeskId,
    /** The numbers that the caller saw at the desk: a second tap, or a second tablet, saw others. */
    seen: v.pipe(v.array(TicketNumber), v.maxLength(MOST_SEEN)),
    people: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
  }),
  decide(day, { desk: id, seen, people }) {
    const desk = day.desks.get(id)
    if (!desk) return refuse('unknown-desk')
    if (!desk.open) return refuse('desk-closed')
    if (!sameNumbers(desk.calling, seen)) return refuse('desk-moved-on')
    const next = nextFor(day, desk, people)
    if (next.length + desk.calling.length === 0) return refuse('nobody-waiting')
    return [
      ...desk.calling.map((number) => ({ type: 'served', number, desk: id }) as const),
      ...next.map(({ number }) => ({ type: 'called', number, desk: id }) as const),
    ]
  },
  answer: (events) => ({ called: numbersOf(events, 'called'), finished: numbersOf(events, 'served') }),
})

function sameNumbers(these: readonly TicketNumber[], those: readonly TicketNumber[]): boolean {
  const seen = new Set(those)
  return seen.size === these.length && these.every((number) => seen.has(number))
}

function numbersOf(events: readonly DayEvent[], type: 'called' | 'served'): TicketNumber[] {
  return events.flatMap((event) => (event.type === type ? [event.number] : []))
}
