// The list of visits at home, as tablets show it. What was written about a visit is read separately.

import * as v from 'valibot'
import type { Day } from '../nouns/model.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import type { HomeVisit } from '../nouns/visits.ts'

export const ListedVisit = v.object({
  id: v.number(),
  /** The number whose holder spoke of it; null: nobody's. */
  number: v.nullable(TicketNumber),
  /** Whether something was written about it, which may have been erased since. */
  noted: v.boolean(),
  at: v.number(),
  /** When it was ticked off; null: somebody still has to go. */
  doneAt: v.nullable(v.number()),
})

/** Those to do in the order in which they were noted, then those that are done, the latest first. */
export function visitsListed({ visits }: Day): v.InferOutput<typeof ListedVisit>[] {
  const done = (one: HomeVisit) => one.doneAt !== null
  const latest = visits.filter(done).sort((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0) || b.id - a.id)
  return [...visits.filter((one) => !done(one)), ...latest].map((one) => ({ ...one }))
}
