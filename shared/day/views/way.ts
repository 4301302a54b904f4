// The way of one ticket through a site of several steps: what is behind it, where it is, and what is to come.

import * as v from 'valibot'
import { isOver, queueSettingsOf } from '../nouns/find.ts'
import { QueueId } from '../nouns/ids.ts'
import { PlaceWord, placeWordOf } from '../nouns/kinds.ts'
import type { Day } from '../nouns/model.ts'
import { hasSteps } from '../nouns/route.ts'
import { Text } from '../nouns/site-text.ts'
import { StepKind } from '../nouns/steps.ts'
import type { Ticket } from '../nouns/ticket.ts'
import { DoneBy, doneByOf } from '../waits/done-by.ts'
import type { Waits } from '../waits/wait.ts'

/** What its queues are called: said once, and not in each stop of each ticket. */
export const WayQueues = v.nullable(
  v.array(
    v.object({
      id: QueueId,
      name: Text,
      /** What its desks are called. */
      place: PlaceWord,
      /** What happens there; null: the site has not said. */
      step: v.nullable(StepKind),
    }),
  ),
)
export type WayQueues = v.InferOutput<typeof WayQueues>

export const TicketWay = v.nullable(
  v.object({
    /** In the order of the visit. */
    stops: v.array(
      v.object({
        /** One queue, or of a stop to come that is not decided yet, all that it may be. */
        queues: v.array(QueueId),
        state: v.picklist(['done', 'here', 'ahead']),
      }),
    ),
    /** When the visit will be over. */
    doneBy: DoneBy,
  }),
)
export type TicketWay = v.InferOutput<typeof TicketWay>

export function wayQueues(day: Day): WayQueues {
  if (!hasSteps(day.site)) return null
  return day.site.queues.map(({ id, name, step = null }) => ({
    id,
    name,
    place: placeWordOf(day.site, id),
    step,
  }))
}

export function ticketWay(day: Day, ticket: Ticket, at: number, waits: Waits): TicketWay {
  if (!hasSteps(day.site)) return null
  return {
    stops: [
      ...ticket.stops.map(({ queue }) => ({ queues: [queue], state: 'done' as const })),
      { queues: [ticket.queue], state: ticket.state === 'served' ? 'done' : 'here' },
      ...(isOver(ticket) ? [] : ahead(day, ticket.queue)),
    ],
    doneBy: isOver(ticket) ? null : doneByOf(day, ticket, at, waits),
  }
}

/** The stops after a queue. Where several queues may follow, the first of the settings says how it goes on from there. */
function ahead(day: Day, queue: QueueId): NonNullable<TicketWay>['stops'] {
  const { then = [] } = queueSettingsOf(day, queue)
  const [first] = then
  return first === undefined ? [] : [{ queues: [...then], state: 'ahead' }, ...ahead(day, first)]
}
