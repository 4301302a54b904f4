// When a site with a calendar shuts and opens next, as every view tells it.

import { isUnderWay } from '../nouns/find.ts'
import type { Day } from '../nouns/model.ts'
import type { Break } from '../nouns/opening.ts'
import type { Site } from '../nouns/site.ts'
import { breaksOf, breaksOn, isGiving, shutsAt } from '../rules/hours.ts'
import { openingDue } from '../rules/timetable.ts'
import type { Ahead } from './ahead.ts'

/** What a summary keeps of it. */
interface Stored {
  readonly ahead?: Ahead | undefined
  readonly date: string
  readonly version: number
}

/** A part of a view; empty at a site without a calendar. */
type Told = { readonly ahead?: Ahead }

export function hoursAhead(day: Day, at: number): Told {
  const { site } = day
  if (!site.calendar) return {}
  // most views are of a day that is under way, which knows it
  const opens = isUnderWay(day)
    ? day.opensNext
    : opensNext(site, at, day.state === 'unopened' ? null : day.date)
  if (!isGiving(day, at)) return { ahead: { open: false, shuts: null, opens, pause: null } }
  return {
    ahead: { open: true, shuts: upcoming(shutsAt(day), at), opens, pause: pauseIn(site, breaksOf(day), at) },
  }
}

/** The same in the view of a ticket, where `ahead` is how many go before it. */
export function openingAhead(day: Day, at: number): { readonly opening?: Ahead } {
  const { ahead } = hoursAhead(day, at)
  return ahead ? { opening: ahead } : {}
}

/**
 * The same of a stored summary, whose day is not in memory: what follows from the settings of now, and the closing as it was
 * when the day last changed.
 */
export function aheadKept({ ahead: stored, date, version }: Stored, at: number, site: Site | null): Told {
  if (!site?.calendar) return {}
  const opens = opensNext(site, at, version > 0 ? date : null)
  if (!stored?.open) return { ahead: { open: false, shuts: null, opens, pause: null } }
  const shuts = stored.shuts === null ? null : upcoming(stored.shuts, at)
  return { ahead: { open: true, shuts, opens, pause: pauseIn(site, breaksOn(site, date), at) } }
}

function opensNext(site: Site, at: number, after: string | null): number | null {
  return openingDue(site, at, after)?.at ?? null
}

function upcoming(time: number, at: number): number | null {
  return Number.isFinite(time) && time > at ? time : null
}

/** The break that is now, or comes next on that day. */
function pauseIn({ calendar }: Site, breaks: readonly Break[], at: number): Ahead['pause'] {
  const next = breaks.find(({ to }) => at < to)
  return next ? { from: next.from, to: next.to, note: calendar?.breakNote ?? null } : null
}
