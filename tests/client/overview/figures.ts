// The figures of days that were played through the rules, as the server sends them.

import type { Period } from '../../../shared/day/nouns/dates.ts'
import { periodBefore } from '../../../shared/day/nouns/dates.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { type DayFigures, dayFigures } from '../../../shared/day/reports/figures/day-figures.ts'
import { figuresOf, type PeriodFigures, rowsOf } from '../../../shared/day/reports/figures/period-figures.ts'
import { addDay, noDays, type Sums } from '../../../shared/day/reports/figures/sums.ts'
import { dayTally } from '../../../shared/day/reports/figures/tally.ts'
import {
  after,
  callNext,
  givenAt,
  MINUTE,
  openDay,
  openDesk,
  type Played,
  taken,
  times,
} from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'

export const DATE = '2026-11-23'
export const TODAY: Period = { from: DATE, to: DATE }

/** A day on which two were served, after waits of five and ten minutes, and one is at a desk. */
export function served(site: Site = sampleSite()): Played {
  return givenAt(
    site,
    openDay,
    openDesk(),
    ...times(4, taken()),
    after(5 * MINUTE, callNext('1', [])),
    after(5 * MINUTE, callNext('1', ['A001'])),
    after(5 * MINUTE, callNext('1', ['A002'])),
  )
}

export function dayOf({ day, log }: Played): DayFigures {
  return dayFigures(day, log)
}

/** What days come to in a period; `earlier`: the days of the period before. */
export function periodOf(
  period: Period,
  days: readonly Played[],
  changes: Partial<PeriodFigures> = {},
  earlier: readonly Played[] = [],
): PeriodFigures {
  const [sums, before] = [sumOf(days), sumOf(earlier)]
  const rows = rowsOf(sums, before, () => ({ kind: 'testing', group: null }))
  const all = Object.fromEntries(Object.entries(rows).map(([name, each]) => [name, [...each()]]))
  return {
    ...period,
    before: {
      ...periodBefore(period),
      days: before.days,
      partial: 0,
      unread: 0,
      pending: 0,
      ...figuresOf(before.all),
    },
    days: sums.days,
    partial: sums.partial,
    withoutStaff: sums.withoutStaff,
    unread: 0,
    pending: 0,
    marshals: sums.marshals.size,
    sitesCounted: sums.sites.size,
    sitesServing: [...sums.sites.values()].filter((one) => one.served > 0).length,
    all: figuresOf(sums.all),
    staff: null,
    ...(all as ReturnType<typeof Object.fromEntries>),
    ...changes,
  } as PeriodFigures
}

function sumOf(days: readonly Played[]): Sums {
  const sums = noDays()
  for (const { day, log } of days)
    addDay(sums, { site: day.site.id, date: day.date, tally: dayTally(day, log), isPartial: false })
  return sums
}
