// Who changed when a site is open, when, and from what to what: read from the site's own log, which holds every settings that
// were ever set there.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import { type Site, settingsIn } from '../../shared/day/nouns/site.ts'
import type { LoggedNote, SiteRecords } from '../store/ports/sites.ts'

/** Settings that are read at a time: with 400 dates and their notes a site's take about a hundred kilobytes. */
const PAGE = 50

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

/** Reads the changes of a site before a place in its log, as many as there are among the next fifty settings. */
export async function calendarChanges(
  store: Pick<SiteRecords, 'settingsSet'>,
  site: SiteId,
  before: number,
): Promise<CalendarChanges> {
  // one more, to compare the oldest with
  const notes = await store.settingsSet(site, before, PAGE + 1)
  const changes = notes.slice(0, PAGE).flatMap((note, index) => changeBetween(notes[index + 1], note) ?? [])
  return { changes, before: notes.length > PAGE ? (notes[PAGE - 1]?.number ?? null) : null }
}

function changeBetween(
  before: LoggedNote | undefined,
  { number, at, actor, body }: LoggedNote,
): CalendarChange | null {
  const to = timesIn(body)
  // nothing can be said of settings that cannot be read
  if (!to) return null
  const from = before ? timesIn(before.body) : null
  if (from && JSON.stringify(from) === JSON.stringify(to)) return null
  return { number, at, by: actor, from, to }
}

function timesIn(body: string): OpenTimes | null {
  const site = settingsIn(parsed(body))
  if (!site) return null
  const { hours, calendar, dayStart } = site
  return { dayStart, ...(hours ? { hours } : {}), ...(calendar ? { calendar } : {}) }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
