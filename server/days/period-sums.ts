// The days of many sites in a period, put together: one after the other, and everybody else is served in between.

import type { Period } from '../../shared/day/nouns/dates.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import { addDay, noDays, type Sums } from '../../shared/day/reports/figures/sums.ts'
import type { Tallies } from './tallies.ts'
import { nextTurn } from './turns.ts'

/** Days in one turn of the event loop: a few milliseconds. */
const TOGETHER = 20

export interface PeriodSums {
  readonly sums: Sums
  /** Days that are not counted because they cannot be read. */
  readonly unread: number
  /** Days that are not counted because `mayMake` did not let them be made from their logs. */
  readonly pending: number
}

export interface Wanted {
  readonly sites: readonly SiteId[]
  readonly period: Period
  /** Whether one more may be made from its log. */
  readonly mayMake: () => boolean
  readonly signal: AbortSignal
}

/** Rejects with the signal's reason as soon as nobody wants it any more. Memory grows with the sites, not with the days. */
export async function sumPeriod(
  tallies: Tallies,
  { sites, period, mayMake, signal }: Wanted,
): Promise<PeriodSums> {
  const sums = noDays()
  let unread = 0
  let pending = 0
  let days = 0
  for (const site of sites) {
    for await (const day of tallies.of(site, period, mayMake, signal)) {
      if (day === 'unread') unread += 1
      else if (day === 'pending') pending += 1
      else addDay(sums, day)
      days += 1
      if (days % TOGETHER === 0) await nextTurn()
    }
    signal.throwIfAborted()
  }
  return { sums, unread, pending }
}

/** How many days there are, or more than `most` where there are more. */
export async function countDays(
  tallies: Tallies,
  sites: readonly SiteId[],
  periods: readonly Period[],
  most: number,
): Promise<number> {
  let days = 0
  for (const site of sites) {
    for (const period of periods) days += await tallies.count(site, period)
    if (days > most) return days
  }
  return days
}
