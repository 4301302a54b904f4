// Visits at home that a site has noted for today: people who cannot come. What is written about one stands outside of the day,
// with the personal data.

import * as v from 'valibot'
import { LONGEST_TEXT, plain } from './plain.ts'
import type { TicketNumber } from './ticket.ts'

/** Visits that a day notes: more than a site's people can walk to, and few enough for one list. */
export const MOST_VISITS = 200

export interface HomeVisit {
  /** From 1, in the order in which they were noted. */
  readonly id: number
  /** The number whose holder spoke of it; null: nobody's. */
  readonly number: TicketNumber | null
  /** Whether a note was written about it, which may have been erased since. */
  readonly noted: boolean
  readonly at: number
  /** When a marshal ticked it off; null: somebody still has to go. */
  readonly doneAt: number | null
}

const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TEXT), plain)

/** What a marshal writes about a visit: where it is, and what for. No name is asked. */
export const VisitNote = v.strictObject({ where: Words, what: v.optional(Words) })
export type VisitNote = v.InferOutput<typeof VisitNote>

/** The visit that has this id and was not taken off the list; undefined: there is none. */
export function findVisit(
  { visits }: { readonly visits: readonly HomeVisit[] },
  id: number,
): HomeVisit | undefined {
  return visits.find((visit) => visit.id === id)
}
