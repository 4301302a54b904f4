// What a ticket has used of the holding that its site allows, and who is on hold.

import * as v from 'valibot'
import { ticketAt } from '../nouns/find.ts'
import type { Day } from '../nouns/model.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { holdsAt } from '../nouns/ticket-core.ts'
import { holdsUsed } from '../rules/holding.ts'

export const HoldsUsed = v.object({
  /** How often its holder held it, also now. */
  times: v.number(),
  /** For how many whole minutes in all, without a present hold; a begun one counts. */
  minutes: v.number(),
  /** For how many minutes its place would be kept if it were held once more. */
  left: v.number(),
  /** What the site allows. */
  most: v.object({ times: v.number(), minutes: v.number() }),
})

/** A number on hold. */
export const OnHold = v.object({
  number: TicketNumber,
  /** When it comes back by itself. */
  until: v.number(),
  /** Whether its holder holds it; else a marshal does. */
  own: v.boolean(),
  /** How often its holder has held it, and for how many minutes in all, up to the end of a present hold. */
  times: v.number(),
  minutes: v.number(),
  /** Until when its place is kept; null: as long as it is held. */
  keptUntil: v.nullable(v.number()),
})

/** The held numbers among these. */
export function onHold(day: Day, numbers: readonly string[]): v.InferOutput<typeof OnHold>[] {
  return numbers.flatMap((number) => {
    const ticket = ticketAt(day, number)
    if (ticket.state !== 'held') return []
    const { until, own, keptUntil } = ticket
    const { times, minutes } = holdsUsed(day.site, holdsAt(ticket, until))
    return [{ number, until, own, times, minutes, keptUntil }]
  })
}
