// The audit: who did what and when, read from the log. It has one line for each command, with the events that it caused.

import * as v from 'valibot'
import type { DayEvent, Recorded } from '../log/recorded.ts'
import type { TurnAwayReason } from '../nouns/checks.ts'
import { DeskId, QueueId } from '../nouns/ids.ts'
import type { PauseReason } from '../nouns/pause.ts'
import type { QuotaReason } from '../nouns/quota.ts'
import { type CallReason, type PassOverReason, type Reason, TicketNumber } from '../nouns/ticket.ts'

/** The most events that are shown for one command: the end of a day may end thousands of numbers. */
const MOST_SHOWN = 60

const Did = v.object({
  /** The event's name. */
  type: v.string(),
  number: v.nullable(TicketNumber),
  reason: v.nullable(v.string()),
})

export const AuditLine = v.object({
  /** The version of the first event of the command. */
  version: v.number(),
  /** Milliseconds since the epoch. */
  at: v.number(),
  command: v.string(),
  did: v.array(Did),
  /** How many more events it had. */
  more: v.number(),
  desk: v.nullable(DeskId),
  queue: v.nullable(QueueId),
})
export type AuditLine = v.InferOutput<typeof AuditLine>

/** A line, and who gave the command. */
export interface Audited extends AuditLine {
  readonly by: Recorded['by']
}

export interface AuditQuery {
  /** Commands before this version. */
  readonly before: number
  /** Only commands that affected this number. */
  readonly number: string | null
  readonly limit: number
}

/** The requested commands of a log, the newest first, and whether there are older ones. */
export function auditOf(
  log: readonly Recorded[],
  { before, number, limit }: AuditQuery,
): { lines: Audited[]; more: boolean } {
  const lines: Audited[] = []
  for (let end = log.length; end > 0; ) {
    const start = startOf(log, end)
    const records = log.slice(start, end)
    end = start
    const isAsked = number === null || records.some(({ event }) => numberIn(event) === number)
    if (!isAsked || (records[0]?.version ?? 0) >= before) continue
    if (lines.length === limit) return { lines, more: true }
    lines.push(lineOf(records, number))
  }
  return { lines, more: false }
}

/** The index at which the command that ends before `end` begins: its events stand together and carry its id. */
function startOf(log: readonly Recorded[], end: number): number {
  const id = log[end - 1]?.id
  let start = end - 1
  while (start > 0 && log[start - 1]?.id === id) start--
  return start
}

function lineOf(records: readonly Recorded[], number: string | null): Audited {
  const [first] = records
  if (!first) throw new Error('a command without events')
  const { version, at, command, by } = first
  // the event that was searched for must be among those that are shown
  const asked = number === null ? [] : records.filter(({ event }) => numberIn(event) === number)
  const shown = [...new Set([...asked, ...records])]
    .slice(0, MOST_SHOWN)
    .sort((a, b) => a.version - b.version)
  const told = records.map(({ event }) => event)
  return {
    version,
    at,
    by,
    command,
    did: shown.map(({ event }) => ({ type: event.type, number: numberIn(event), reason: reasonIn(event) })),
    more: records.length - shown.length,
    desk: told.map((event) => ('desk' in event ? event.desk : null)).find((one) => one !== null) ?? null,
    queue: told.map((event) => ('queue' in event ? event.queue : null)).find((one) => one !== null) ?? null,
  }
}

function numberIn(event: DayEvent): TicketNumber | null {
  return 'number' in event ? event.number : null
}

function reasonIn(
  event: DayEvent,
): Reason | CallReason | PassOverReason | TurnAwayReason | PauseReason | QuotaReason | 'beyond' | null {
  if (event.type === 'ticket-taken') return event.beyond ? 'beyond' : null
  if ('why' in event) return event.why ?? null
  return 'reason' in event ? (event.reason ?? null) : null
}
