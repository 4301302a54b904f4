// The refusals that all commands about one visit share.

import * as v from 'valibot'
import type { DayEvent } from '../log/recorded.ts'
import type { Day } from '../nouns/model.ts'
import { findVisit, type HomeVisit } from '../nouns/visits.ts'
import { already, type Outcome, type Refusal, refuse } from './command.ts'

export const VisitId = v.pipe(v.number(), v.integer(), v.minValue(1))

/** The result of `then` for a visit on the list, or a refusal: there is none of this id. Null: it is so already. */
export function withVisit(
  day: Day,
  id: number,
  then: (visit: HomeVisit) => DayEvent[] | Refusal | null,
): Outcome<Record<never, never>> {
  const visit = findVisit(day, id)
  return visit ? (then(visit) ?? already({})) : refuse('unknown-visit')
}
