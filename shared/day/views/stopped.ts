// Where residents, or nobody, can get a number until a marshal says so, as the marshals see it.

import * as v from 'valibot'
import { QueueId } from '../nouns/ids.ts'
import type { Day } from '../nouns/model.ts'
import { lastOf, numberOf } from '../nouns/numbering.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { joinsPerStep } from '../rules/joins.ts'

/**
 * While joins are stopped: since when, the limit of joins in half a minute, and how many phones were turned away
 * since.
 */
export const StoppedJoins = v.nullable(
  v.object({ since: v.number(), most: v.number(), turnedAway: v.number() }),
)
/** A queue that gives no numbers until a marshal says how many to leave out, and the last number it is known to have given. */
export const UnsureQueue = v.object({ queue: QueueId, last: v.nullable(TicketNumber) })

export function stoppedJoins({ joins, site }: Day): v.InferOutput<typeof StoppedJoins> {
  if (joins.stoppedAt === null) return null
  return { since: joins.stoppedAt, most: joinsPerStep(site) ?? 0, turnedAway: 0 }
}

export function unsureQueues({ queues }: Day): v.InferOutput<typeof UnsureQueue>[] {
  return [...queues.values()]
    .filter(({ unsure }) => unsure)
    .map((queue) => {
      const last = lastOf(queue)
      return { queue: queue.id, last: last ? numberOf(queue.id, last) : null }
    })
}
