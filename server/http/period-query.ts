// The query of a period's figures: which days, and of which sites.

import * as v from 'valibot'
import type { Fault } from '../../shared/day/commands/command.ts'
import { daysIn, isDate, type Period, periodBefore } from '../../shared/day/nouns/dates.ts'
import { SiteId } from '../../shared/day/nouns/ids.ts'
import { Kind } from '../../shared/day/nouns/kinds.ts'
import { CalendarDate } from '../../shared/day/nouns/model.ts'
import { isChosen } from '../../shared/day/reports/figures/chosen.ts'
import type { SiteSummary } from '../../shared/day/views/site.ts'
import { reads } from '../access/actor.ts'
import type { ActiveSession } from '../access/sessions.ts'
import { countDays } from '../days/period-sums.ts'
import type { HttpParts } from './parts.ts'
import { type Answer, invalid, no, ok } from './route/answer.ts'

/** Days of a period, the first and the last included. */
export const LONGEST = 3_660
/** Days of sites that one question may go through, those of the period before included: 400 sites for half a year. */
export const MOST_DAYS = 150_000

/** Ids in one question: more would not fit into an address. */
const MOST_SITES = 200

const Dated = v.pipe(CalendarDate, v.check(isDate, 'a date of the calendar'))
export const PeriodQuery = v.object({
  from: Dated,
  to: Dated,
  site: v.optional(
    v.pipe(
      v.array(SiteId),
      v.maxLength(MOST_SITES),
      v.description('Once for each site; left out: all that one may read'),
    ),
  ),
  kind: v.optional(Kind),
  group: v.optional(v.pipe(v.string(), v.maxLength(60))),
  words: v.optional(v.pipe(v.string(), v.maxLength(200))),
})

/** A query names one site as a text, and several as a list. */
export const asList = { site: (id: string) => [id] }

export interface ReadablePeriod {
  readonly staff: ActiveSession['staff']
  readonly period: Period
  readonly before: Period
  /** The sites that were asked for and may be read. */
  readonly sites: readonly SiteSummary[]
}

/** The part that the account may read. Refuses a period that is none, and a site that is unknown or not theirs. */
export async function readable(
  { days }: HttpParts,
  staff: ActiveSession['staff'],
  { from, to, ...choice }: v.InferOutput<typeof PeriodQuery>,
): Promise<Answer<ReadablePeriod>> {
  const period = { from, to }
  const fault = faultIn(period)
  if (fault) return invalid(fault)
  if (choice.site?.some((id) => !days.has(id))) return no('unknown-site')
  if (choice.site?.some((id) => !reads(staff, id))) return no('not-allowed')
  const sites = days.summaries().filter((one) => reads(staff, one.id) && isChosen(one, choice))
  const before = periodBefore(period)
  const ids = sites.map(({ id }) => id)
  if ((await countDays(days.tallies, ids, [period, before], MOST_DAYS)) > MOST_DAYS)
    return invalid({ path: 'to', rule: 'days', limit: mostDays(ids.length) })
  return ok({ staff, period, before, sites })
}

/** Days of a period that so many sites may always be asked for, with as many before. */
export function mostDays(sites: number): number {
  return Math.min(LONGEST, Math.max(1, Math.floor(MOST_DAYS / Math.max(1, sites) / 2)))
}

function faultIn(period: Period): Fault | null {
  const { from, to } = period
  if (to < from) return { path: 'to', rule: 'min', limit: from }
  if (daysIn(period) > LONGEST) return { path: 'to', rule: 'period-days', limit: LONGEST }
  return null
}
