// What the log tells: to anyone the moves out of order, by number; to the owner who did what.

import { type Request, type Response, Router } from 'express'
import * as v from 'valibot'
import { TicketNumber } from '../../shared/day/nouns/model.ts'
import { asMeant, numberTyped } from '../../shared/day/nouns/typed.ts'
import { type Audited, AuditLine, auditOf } from '../../shared/day/reports/audit.ts'
import { Move } from '../../shared/day/reports/out-of-order.ts'
import { faultsOf } from '../days/faults.ts'
import { noLog, ownerOnly, siteIn } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'
import { askerOf, found } from './reader.ts'

/** Lines of a page. */
const PAGE = 100

/** Which page: from the newest on, or from before a version; of one number, or of all. */
const Query = v.object({
  number: v.optional(TicketNumber),
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
})

export const MovesPage = v.object({
  /** The newest first. */
  moves: v.array(Move),
  /** Whether there are older ones. */
  more: v.boolean(),
})

export const AuditPage = v.object({
  lines: v.array(
    v.object({
      ...AuditLine.entries,
      /** Null: not staff; `name` null: an account that is gone. */
      staff: v.nullable(v.object({ name: v.nullable(v.string()) })),
      role: v.picklist(['resident', 'marshal', 'owner', 'clock']),
    }),
  ),
  more: v.boolean(),
})

export function recordRoutes(parts: HttpParts): Router {
  const { days, access } = parts
  const router = Router()

  router.get('/sites/:site/days/:date/moves', async (request, response) => {
    const site = siteIn(parts, request, response)
    const query = site === null ? null : pageIn(request, response)
    if (site === null || !query) return
    const asker = askerOf(parts, request, response, null)
    const all = found(await days.records.moves(site, request.params.date, asker), request, response)
    if (all === undefined) return
    if (!all) return noLog(parts, site, request, response)
    const { number, before } = query
    const older = all.filter((move) => move.version < before && (number === null || move.number === number))
    response.json({
      moves: older.slice(-PAGE).reverse(),
      more: older.length > PAGE,
    } satisfies v.InferOutput<typeof MovesPage>)
  })

  router.get('/sites/:site/days/:date/audit', ownerOnly(parts), async (request, response) => {
    const site = siteIn(parts, request, response)
    const query = site === null ? null : pageIn(request, response)
    if (site === null || !query) return
    const asker = askerOf(parts, request, response, await access.staffOf(request.headers))
    const date = String(request.params['date'])
    const log = found(await days.records.log(site, date, asker), request, response)
    if (log === undefined) return
    if (!log) return noLog(parts, site, request, response)
    const staff = await access.staff.list()
    const { lines, more } = auditOf(log, { ...query, limit: PAGE })
    response.json({ lines: lines.map((line) => named(line, staff)), more } satisfies v.InferOutput<
      typeof AuditPage
    >)
  })
  return router
}

function pageIn(request: Request, response: Response): { number: string | null; before: number } | null {
  const query = v.safeParse(Query, asMeant(request.query, { number: numberTyped }))
  if (query.success) {
    const { number = null, before = Number.POSITIVE_INFINITY } = query.output
    return { number, before }
  }
  sendProblem(request, response, 'invalid', faultsOf(query.issues))
  return null
}

/** With the name that whoever did it has now. A resident has none, and the hash of a device says nothing to anyone. */
function named({ by, ...line }: Audited, staff: readonly { id: string; name: string }[]) {
  const isStaff = by.role === 'marshal' || by.role === 'owner'
  const name = staff.find(({ id }) => id === by.id)?.name ?? null
  return { ...line, role: by.role, staff: isStaff ? { name } : null }
}
