// How many are inside a site that has a capacity, as every viewer sees it.

import * as v from 'valibot'
import { isUnderWay } from '../nouns/find.ts'
import { insideOf } from '../nouns/inside.ts'
import type { Day } from '../nouns/model.ts'
import { isFull } from '../rules/order.ts'
import { minutesUntilRoom } from '../waits/until-room.ts'

/** Null: the site has no capacity, or its day is not under way. */
export const Inside = v.nullable(
  v.object({
    people: v.number(),
    capacity: v.number(),
    /** Whether nobody is called at the entrance: there is no room, or not for the party that is next there. */
    full: v.boolean(),
    /** While it is full: minutes until somebody is expected to leave; null: nothing is known about it. */
    minutes: v.nullable(v.number()),
  }),
)
export type Inside = v.InferOutput<typeof Inside>

export function insideFigures(day: Day, at: number): Inside {
  const { capacity } = day.site
  if (capacity === undefined || !isUnderWay(day)) return null
  const full = isFull(day)
  return { people: insideOf(day), capacity, full, minutes: full ? minutesUntilRoom(day, at) : null }
}
