// Who changed when a site is open, when, and from what to what: read from the site's own log, which holds every settings that
// were ever set there.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import type { SiteRecords } from '../store/ports/sites.ts'
import { nextTurn } from './turns.ts'

/** Settings that are read at a time: with 400 dates and their notes a site's take about a hundred kilobytes. */
const PAGE = 10

/** What says when a site is open. */
export type OpenTimes = Pick<Site, 'hours' | 'calendar' | 'dayStart'>

export interface CalendarChange {
  /** Its place in the site's log. */
  readonly number: number
  /** Milliseconds since the epoch; null: not known. */
  readonly at: number | null
  /** The account's id; null: not known. */
  readonly by: string | null
  /** Null: the site was made with it. */
  readonly from: OpenTimes | null
  readonly to: OpenTimes
}

export interface CalendarChanges {
  /** The newest first. */
  readonly changes: readonly CalendarChange[]
  /** Ask for those before this place to get more; null: there are none. */
  readonly before: number | null
}

/** Reads the changes of a site before a place in its log, as many as there are among the next ten settings. */
export async function calendarChanges(
  store: Pick<SiteRecords, 'settingsSet'>,
  site: SiteId,
  before: number,
): Promise<CalendarChanges> {
  // one more, to compare the oldest with
  const notes = await store.settingsSet(site, before, PAGE + 1)
  const times: (OpenTimes | null)[] = []
  for (const { body } of notes) {
    times.push(timesIn(body))
    await nextTurn()
  }
  const changes = notes.slice(0, PAGE).flatMap(({ number, at, actor }, index): CalendarChange[] => {
    const [to = null, from = null] = [times[index], times[index + 1]]
    // nothing can be said of settings that cannot be read
    return to && !isSame(from, to) ? [{ number, at, by: actor, from, to }] : []
  })
  return { changes, before: notes.length > PAGE ? (notes[PAGE - 1]?.number ?? null) : null }
}

function isSame(from: OpenTimes | null, to: OpenTimes): boolean {
  return JSON.stringify(from) === JSON.stringify(to)
}

/** What was set had its shape, and is only shown here: to check it again would cost more than to read it. */
function timesIn(body: string): OpenTimes | null {
  const site = parsed(body)
  if (typeof site !== 'object' || site === null || !('dayStart' in site)) return null
  const { dayStart, hours, calendar } = site as OpenTimes
  return { dayStart, ...(hours ? { hours } : {}), ...(calendar ? { calendar } : {}) }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
