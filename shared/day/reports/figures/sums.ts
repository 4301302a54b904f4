// Aggregates days: by site, group, kind, queue, desk, hour, weekday, date and member of staff. Counts, sums and longest
// times are exact in any order; for the rest see `spread.ts`.

import { dayNumber, weekdayOf } from '../../nouns/dates.ts'
import type { SiteId } from '../../nouns/ids.ts'
import { addCounting, addCounts, type Counting, nothingCounted } from './counts.ts'
import type { DayTally } from './tally.ts'

/** A day that is counted. */
export interface CountedDay {
  readonly site: SiteId
  readonly date: string
  readonly tally: DayTally
  /** Stored before there were tallies: it has no times, and knows less about what happened to its numbers. */
  readonly isPartial: boolean
}

export interface DeskSum {
  readonly counting: Counting
  openSeconds: number
}

/** The sums over days while they grow. */
export interface Sums {
  days: number
  partial: number
  readonly all: Counting
  readonly sites: Map<SiteId, Counting>
  /** Days of each site. */
  readonly daysOf: Map<SiteId, number>
  /** By site, then letter. */
  readonly queues: Map<SiteId, Map<string, Counting>>
  readonly desks: Map<SiteId, Map<string, DeskSum>>
  readonly hours: Map<number, Counting>
  /** From 1, Monday. */
  readonly weekdays: Map<number, Counting>
  /** By the date's number. */
  readonly dates: Map<number, Counting>
  readonly staff: Map<string, Counting>
  /** Accounts that worked as marshals where somebody was served. */
  readonly marshals: Set<string>
  /** Days that no longer tell which account did what. */
  withoutStaff: number
}

export function noDays(): Sums {
  return {
    days: 0,
    partial: 0,
    all: nothingCounted(),
    sites: new Map(),
    daysOf: new Map(),
    queues: new Map(),
    desks: new Map(),
    hours: new Map(),
    weekdays: new Map(),
    dates: new Map(),
    staff: new Map(),
    marshals: new Set(),
    withoutStaff: 0,
  }
}

/** Adds a day. The caller must add each day once, since a second time would count it twice. */
export function addDay(sums: Sums, { site, date, tally, isPartial }: CountedDay): void {
  sums.days += 1
  sums.partial += isPartial ? 1 : 0
  sums.withoutStaff += tally.staff ? 0 : 1
  sums.daysOf.set(site, (sums.daysOf.get(site) ?? 0) + 1)
  const day = nothingCounted()
  for (const { id, ...counts } of tally.queues) {
    addCounts(day, counts)
    addCounts(in2(sums.queues, site, id), counts)
  }
  if (tally.inside) {
    day.entered += tally.inside.counted
    day.mostInside = tally.inside.most
  }
  addCounts(day, tally.aside ?? {})
  for (const { id, openSeconds, ...counts } of tally.desks) {
    const desks = mapIn(sums.desks, site)
    const desk = desks.get(id) ?? { counting: nothingCounted(), openSeconds: 0 }
    desk.openSeconds += openSeconds
    addCounts(desk.counting, counts)
    desks.set(id, desk)
  }
  for (const { hour, ...counts } of tally.hours) addCounts(countingIn(sums.hours, hour), counts)
  for (const { id, ...counts } of tally.staff ?? []) addCounts(countingIn(sums.staff, id), counts)
  if (day.served > 0) for (const id of tally.marshals) sums.marshals.add(id)
  for (const to of [
    sums.all,
    countingIn(sums.sites, site),
    countingIn(sums.weekdays, weekdayOf(date)),
    countingIn(sums.dates, dayNumber(date)),
  ])
    addCounting(to, day)
}

/** The sums of the sites by a common key: their group or their kind. Sites whose key is null are left out. */
export function sitesBy<Key extends string>(
  { sites }: Pick<Sums, 'sites'>,
  keyOf: (site: SiteId) => Key | null,
): Map<Key, Counting> {
  const by = new Map<Key, Counting>()
  for (const [site, counting] of sites) {
    const key = keyOf(site)
    if (key !== null) addCounting(countingIn(by, key), counting)
  }
  return by
}

function in2(of: Map<SiteId, Map<string, Counting>>, site: SiteId, id: string): Counting {
  return countingIn(mapIn(of, site), id)
}

function mapIn<Key, Value>(of: Map<SiteId, Map<Key, Value>>, site: SiteId): Map<Key, Value> {
  const known = of.get(site) ?? new Map<Key, Value>()
  of.set(site, known)
  return known
}

function countingIn<Key>(of: Map<Key, Counting>, key: Key): Counting {
  const known = of.get(key) ?? nothingCounted()
  of.set(key, known)
  return known
}
