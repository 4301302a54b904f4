// The figures of a period, added up for pages and files alike.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import { groupKey } from '../../shared/day/nouns/text.ts'
import {
  figuresOf,
  type PeriodFigures,
  type Rows,
  rowsOf,
  type SiteFacts,
} from '../../shared/day/reports/figures/period-figures.ts'
import { type PeriodSums, sumPeriod } from '../days/period-sums.ts'
import { ReadingLane } from '../days/reading-lane.ts'
import type { HttpParts } from './parts.ts'
import type { ReadablePeriod } from './period-query.ts'
import { askerOf } from './reader.ts'
import { type Answer, ok, tooMany } from './route/answer.ts'
import type { Visit } from './route/visit.ts'

/**
 * Milliseconds that one answer spends on tallies that are not kept yet: the rest counts as `pending`, and the page asks
 * again.
 */
const PATIENCE = 4_000
/** Milliseconds after which to ask again, where too many ask at once. */
const BUSY = 5_000
/** Questions that wait: each goes through all the days it asks for. */
const MOST_WAITING = { staff: 16, anyone: 0 }

export interface Summed {
  readonly now: PeriodSums
  readonly before: PeriodSums
}

/** Adds a period up. `isPatient`: until all of it is there, as a file needs it. */
export type AddUp = (asked: ReadablePeriod, visit: Visit, isPatient: boolean) => Promise<Answer<Summed>>

/** A lane of its own: a year's figures keep nobody from the log of a day. */
export function addUpWith(parts: HttpParts): AddUp {
  const { days, clock } = parts
  const lane = new ReadingLane(MOST_WAITING)
  return async ({ staff, period, before, sites }, visit, isPatient) => {
    const asker = askerOf(parts, visit, staff)
    const wait = await asker.wait()
    if (wait !== null) return tooMany(wait)
    const ids = sites.map(({ id }) => id)
    const key = JSON.stringify([period, isPatient, ids])
    const found = await lane.run(key, asker, async (signal): Promise<Summed> => {
      const until = clock.now() + PATIENCE
      const mayMake = () => isPatient || clock.now() < until
      const wanted = { sites: ids, mayMake, signal }
      return {
        now: await sumPeriod(days.tallies, { ...wanted, period }),
        before: await sumPeriod(days.tallies, { ...wanted, period: before }),
      }
    })
    return found === 'busy' || found === 'gone' ? tooMany(BUSY) : ok(found)
  }
}

/** The staff's figures, for owners, who may read the record of who did what; null for everybody else. */
export async function staffFigures(
  { access }: HttpParts,
  { staff }: ReadablePeriod,
  { now }: Summed,
): Promise<PeriodFigures['staff']> {
  if (staff.role !== 'owner') return null
  const names = new Map((await access.staff.list()).map(({ id, name }) => [id, name]))
  return [...now.sums.staff].map(([id, one]) => ({ id, name: names.get(id) ?? null, ...figuresOf(one) }))
}

/** All of it but the rows and the staff. */
export function periodHead(
  { period, before }: ReadablePeriod,
  summed: Summed,
): Omit<PeriodFigures, keyof Rows | 'staff'> {
  const { sums, unread, pending } = summed.now
  const was = summed.before
  return {
    ...period,
    before: {
      ...before,
      days: was.sums.days,
      partial: was.sums.partial,
      unread: was.unread,
      pending: was.pending,
      ...figuresOf(was.sums.all),
    },
    days: sums.days,
    partial: sums.partial,
    withoutStaff: sums.withoutStaff,
    unread,
    pending,
    marshals: sums.marshals.size,
    sitesCounted: sums.sites.size,
    sitesServing: [...sums.sites.values()].filter(({ served }) => served > 0).length,
    all: figuresOf(sums.all),
  }
}

export function partsOf({ sites }: ReadablePeriod, { now, before }: Summed) {
  const facts = new Map<SiteId, SiteFacts>(
    sites.map(({ id, kind, group }) => [id, { kind, group: group ? groupKey(group) : null }]),
  )
  return rowsOf(now.sums, before.sums, (site) => facts.get(site) ?? null)
}
