// Fair holding: for which holds by its holder a ticket keeps its place, and where it comes back.

import type { EventOf } from '../log/recorded.ts'
import { type Holds, holdingOf } from '../nouns/holds.ts'
import type { Site } from '../nouns/site.ts'
import type { Ticket } from '../nouns/ticket.ts'

const MINUTE = 60_000
/** Milliseconds by which a server may notice late that a hold is over. They make no further minute. */
const WAKE = 5000

type Limits = Pick<Site, 'holding'>

/** Milliseconds for which a ticket's place would be kept if it were held now; 0: it was held as often as the site allows. */
export function placeKeptFor(site: Limits, { times, ms }: Holds): number {
  const most = holdingOf(site)
  return times < most.times ? Math.max(0, most.minutes * MINUTE - ms) : 0
}

interface Asked {
  readonly ms: number
  /** Whether the holder accepts to come back at the end of the queue. */
  readonly atEnd: boolean
  readonly at: number
}

/**
 * How long a hold by the holder lasts, and until when the place is kept. Without `atEnd` it is cut to what the site still
 * allows, so that nobody loses their place unasked; null: that is less than a minute.
 */
export function holdOf(
  site: Limits,
  holds: Holds,
  { ms, atEnd, at }: Asked,
): Pick<EventOf<'held'>, 'until' | 'keptUntil'> | null {
  const kept = placeKeptFor(site, holds)
  if (ms <= kept) return { until: at + ms }
  if (atEnd) return { until: at + ms, keptUntil: at + kept }
  return kept >= MINUTE ? { until: at + kept } : null
}

/** What a site allows and what of it a ticket has used, in whole minutes, of which a begun one counts. */
export function holdsUsed(site: Limits, holds: Holds) {
  const most = holdingOf(site)
  const minutes = Math.ceil(Math.max(0, holds.ms - WAKE) / MINUTE)
  const left = Math.floor((placeKeptFor(site, holds) + WAKE) / MINUTE)
  return { times: holds.times, minutes, left, most: { ...most } }
}

/** A held ticket comes back: to its place or, once that is no longer kept, to the end of its queue. */
export function backFrom(
  { number, keptUntil }: Extract<Ticket, { state: 'held' }>,
  at: number,
): EventOf<'resumed'> {
  return { type: 'resumed', number, ...(keptUntil !== null && at >= keptUntil ? { atEnd: true } : {}) }
}
