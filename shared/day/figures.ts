// What a day came to: the figures that are left when its log is gone.

import * as v from 'valibot'
import { itemsOf } from './chunks.ts'
import { allTickets, isOver } from './find.ts'
import { CalendarDate, type Day, type Ticket } from './model.ts'
import { DeskId, QueueId } from './site.ts'

const counts = {
  taken: v.number(),
  people: v.number(),
  called: v.number(),
  served: v.number(),
  missed: v.number(),
  left: v.number(),
  /** Still waiting, held, standing, called or missed. */
  open: v.number(),
  /** From number to call, of who was called; null: nobody was. */
  meanWaitSeconds: v.nullable(v.number()),
  /** From call to end, of who was served. */
  meanServiceSeconds: v.nullable(v.number()),
}

export const DayFigures = v.object({
  date: CalendarDate,
  ...counts,
  queues: v.array(v.object({ id: QueueId, ...counts })),
  desks: v.array(v.object({ id: DeskId, served: v.number(), meanServiceSeconds: v.nullable(v.number()) })),
})
export type DayFigures = v.InferOutput<typeof DayFigures>

/** The figures of a day, whole and by queue (the one that gave the number) and desk. */
export function dayFigures(day: Day): DayFigures {
  const tickets = [...allTickets(day)]
  return {
    date: day.date,
    ...countsOf(tickets),
    queues: [...day.queues.values()].map((queue) => ({
      id: queue.id,
      ...countsOf([...itemsOf(queue.tickets)]),
    })),
    desks: [...day.desks.keys()].map((id) => {
      const { served, meanServiceSeconds } = countsOf(
        tickets.filter((one) => one.state === 'served' && one.desk === id),
      )
      return { id, served, meanServiceSeconds }
    }),
  }
}

function countsOf(tickets: readonly Ticket[]) {
  const inState = (state: Ticket['state']) => tickets.filter((ticket) => ticket.state === state).length
  const called = tickets.filter(({ calledAt }) => calledAt !== null)
  return {
    taken: tickets.length,
    people: tickets.reduce((sum, { party }) => sum + party, 0),
    called: called.length,
    served: inState('served'),
    missed: inState('missed'),
    left: inState('left'),
    open: tickets.filter((ticket) => !isOver(ticket)).length,
    meanWaitSeconds: meanSeconds(called.map(({ calledAt, takenAt }) => (calledAt ?? takenAt) - takenAt)),
    meanServiceSeconds: meanSeconds(
      tickets.flatMap((one) => (one.state === 'served' ? [one.endedAt - (one.calledAt ?? one.endedAt)] : [])),
    ),
  }
}

function meanSeconds(spans: readonly number[]): number | null {
  if (spans.length === 0) return null
  return Math.round(spans.reduce((sum, span) => sum + span, 0) / spans.length / 1000)
}
