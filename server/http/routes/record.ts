// The record of a day: moves out of order for anyone, by number; who did what for the owner.

import * as v from 'valibot'
import { TicketNumber } from '../../../shared/day/nouns/ticket.ts'
import { numberTyped } from '../../../shared/day/nouns/typed.ts'
import { type Audited, AuditLine, auditOf } from '../../../shared/day/reports/audit.ts'
import { Move } from '../../../shared/day/reports/out-of-order.ts'
import { noLog } from '../no-log.ts'
import { askerOf } from '../reader.ts'
import { ok, tooMany } from '../route/answer.ts'
import { json } from '../route/answers.ts'
import { route } from '../route/route.ts'

/** Lines of a page. */
const PAGE = 100

/** Which page: from the newest on, or from before a version; of one number, or of all. */
const PageQuery = v.object({
  number: v.optional(TicketNumber),
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
})

const MovesPage = v.object({
  /** The newest first. */
  moves: v.array(Move),
  /** Whether there are older ones. */
  more: v.boolean(),
})

const AuditPage = v.object({
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

const readMoves = route(
  'get /api/sites/:site/days/:date/moves',
  {
    by: 'anyone',
    query: PageQuery,
    typed: { number: numberTyped },
    answers: json('Every move out of order, a page at a time', MovesPage),
    refusals: [429],
  },
  async (parts, { params: { site, date }, query, visit }) => {
    const read = await parts.days.records.moves(site, date, askerOf(parts, visit, null))
    if ('wait' in read) return tooMany(read.wait)
    if (!read.found) return noLog(parts, site, date)
    const { number, before } = pageOf(query)
    const older = read.found.filter(
      (move) => move.version < before && (number === null || move.number === number),
    )
    return ok({ moves: older.slice(-PAGE).reverse(), more: older.length > PAGE })
  },
)

const readAudit = route(
  'get /api/sites/:site/days/:date/audit',
  {
    by: 'owner',
    query: PageQuery,
    typed: { number: numberTyped },
    answers: json('Who did what when, a page at a time', AuditPage),
    refusals: [429],
  },
  async (parts, { params: { site, date }, query, by, visit }) => {
    const read = await parts.days.records.log(site, date, askerOf(parts, visit, by.staff))
    if ('wait' in read) return tooMany(read.wait)
    if (!read.found) return noLog(parts, site, date)
    const staff = await parts.access.staff.list()
    const { lines, more } = auditOf(read.found, { ...pageOf(query), limit: PAGE })
    return ok({ lines: lines.map((line) => named(line, staff)), more })
  },
)

export const recordRoutes = [readMoves, readAudit] as const

type Page = v.InferOutput<typeof PageQuery>

function pageOf({ number, before = Number.POSITIVE_INFINITY }: Page) {
  return { number: number ?? null, before }
}

/** With the name that the account has now. A resident has none, and the hash of a device says nothing to anyone. */
function named({ by, ...line }: Audited, staff: readonly { id: string; name: string }[]) {
  const isStaff = by.role === 'marshal' || by.role === 'owner'
  const name = staff.find(({ id }) => id === by.id)?.name ?? null
  return { ...line, role: by.role, staff: isStaff ? { name } : null }
}
