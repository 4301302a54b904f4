// The figures of a period, of every site that whoever asks may read: for pages, and as files.

import { type Request, type Response, Router } from 'express'
import type { SiteId } from '../../shared/day/nouns/site.ts'
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
import { type AskedPeriod, askedPeriod } from './asked-period.ts'
import { sendPages } from './lines.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'
import { askerOf } from './reader.ts'

/**
 * Milliseconds that one answer spends on tallies that are not kept yet: the rest is told as `pending`, and the page asks
 * again.
 */
const PATIENCE = 4_000
/** Milliseconds after which to ask again, where too many ask at once. */
const BUSY = 5_000
/** Questions that wait: each goes through all the days it asks for. */
const MOST_WAITING = { staff: 16, anyone: 0 }
/** Rows in one turn of the event loop. */
const TOGETHER = 50

export interface Summed {
  readonly now: PeriodSums
  readonly before: PeriodSums
}

/** Adds up what was asked for; otherwise it has answered when to ask again, and returns null. */
export type AddUp = (
  asked: AskedPeriod,
  request: Request,
  response: Response,
  isPatient: boolean,
) => Promise<Summed | null>

/** A lane of its own: a year's figures keep nobody from the log of a day. */
export function addUpWith(parts: HttpParts): AddUp {
  const { days, clock } = parts
  const lane = new ReadingLane(MOST_WAITING)
  return async ({ staff, period, before, sites }, request, response, isPatient) => {
    const asker = askerOf(parts, request, response, staff)
    const wait = await asker.wait()
    if (wait !== null) return busy(wait)
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
    return found === 'busy' || found === 'gone' ? busy(BUSY) : found

    function busy(ms: number): null {
      sendProblem(request, response, 'too-many-requests', [], ms)
      return null
    }
  }
}

export function figureRoutes(parts: HttpParts, addUp: AddUp): Router {
  const router = Router()
  router.get('/figures', async (request, response) => {
    const asked = await askedPeriod(parts, request, response)
    if (!asked) return
    const summed = await addUp(asked, request, response, false)
    if (!summed) return
    const staff = await staffOf(parts, asked, summed)
    await sendPages(response.type('application/json'), jsonOf(asked, summed, staff))
  })
  return router
}

/** The staff's figures, for owners: whoever may read the record of who did what. */
export async function staffOf(
  { access }: HttpParts,
  { staff }: AskedPeriod,
  { now }: Summed,
): Promise<PeriodFigures['staff']> {
  if (staff.role !== 'owner') return null
  const names = new Map((await access.staff.list()).map(({ id, name }) => [id, name]))
  return [...now.sums.staff].map(([id, one]) => ({ id, name: names.get(id) ?? null, ...figuresOf(one) }))
}

/** All of it but the rows and the staff. */
export function headOf(
  { period, before }: AskedPeriod,
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

export function partsOf({ sites }: AskedPeriod, { now, before }: Summed) {
  const facts = new Map<SiteId, SiteFacts>(
    sites.map(({ id, kind, group }) => [id, { kind, group: group ? groupKey(group) : null }]),
  )
  return rowsOf(now.sums, before.sums, (site) => facts.get(site) ?? null)
}

/** The answer a piece at a time: a county's is megabytes. */
function* jsonOf(
  asked: AskedPeriod,
  summed: Summed,
  staff: PeriodFigures['staff'],
): Generator<readonly string[]> {
  const head = JSON.stringify({ ...headOf(asked, summed), staff })
  yield [head.slice(0, -1)]
  for (const [name, rows] of Object.entries(partsOf(asked, summed))) {
    yield [`,${JSON.stringify(name)}:[`]
    let page: string[] = []
    let isFirst = true
    for (const row of rows()) {
      page.push(`${isFirst ? '' : ','}${JSON.stringify(row)}`)
      isFirst = false
      if (page.length < TOGETHER) continue
      yield page
      page = []
    }
    yield [...page, ']']
  }
  yield ['}']
}
