// What a holder is told whose page is closed: which of the things that happen to a number, for how long each is worth
// anything, and whether it is still true.

import * as v from 'valibot'
import type { Recorded } from '../log/recorded.ts'
import { findTicket } from '../nouns/find.ts'
import { DeskId, QueueId } from '../nouns/ids.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { PauseReason } from '../nouns/pause.ts'
import { Reason, type Ticket, type TicketNumber } from '../nouns/ticket.ts'
import { markOf } from '../rules/line.ts'
import { isPaused, pauseOf } from '../rules/pauses.ts'
import type { Notice } from './notices.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** How long each is worth anything, in milliseconds, and whether it wakes a phone that saves its battery. */
export const PUSH_KINDS = {
  soon: { lasts: 10 * MINUTE, isUrgent: true },
  lined: { lasts: 10 * MINUTE, isUrgent: true },
  // a marshal waits a minute or two for somebody before they call the next
  called: { lasts: 3 * MINUTE, isUrgent: true },
  recalled: { lasts: 3 * MINUTE, isUrgent: true },
  again: { lasts: 3 * MINUTE, isUrgent: true },
  missed: { lasts: 30 * MINUTE, isUrgent: true },
  'passed-over': { lasts: 10 * MINUTE, isUrgent: false },
  'came-back': { lasts: 10 * MINUTE, isUrgent: false },
  returned: { lasts: 10 * MINUTE, isUrgent: true },
  held: { lasts: 30 * MINUTE, isUrgent: false },
  'held-over': { lasts: 10 * MINUTE, isUrgent: true },
  moved: { lasts: 30 * MINUTE, isUrgent: false },
  'moved-on': { lasts: 30 * MINUTE, isUrgent: false },
  'put-back': { lasts: 10 * MINUTE, isUrgent: true },
  seated: { lasts: 10 * MINUTE, isUrgent: true },
  observed: { lasts: 10 * MINUTE, isUrgent: true },
  paused: { lasts: 30 * MINUTE, isUrgent: false },
  resumed: { lasts: 30 * MINUTE, isUrgent: true },
  closed: { lasts: 30 * MINUTE, isUrgent: false },
  ended: { lasts: 60 * MINUTE, isUrgent: false },
} as const satisfies Readonly<Record<string, { readonly lasts: number; readonly isUrgent: boolean }>>

export const PushKind = v.picklist(Object.keys(PUSH_KINDS) as (keyof typeof PUSH_KINDS)[])
export type PushKind = v.InferOutput<typeof PushKind>

/** Milliseconds after a call was told at which it is said once more, if nobody has said that they are on their way. */
export const AGAIN_AFTER = 60 * SECOND

/** What is told of a number, without the number. Times are milliseconds since the epoch. */
export const PushSaid = v.object({
  kind: PushKind,
  at: v.number(),
  /** The version of the day after it. */
  version: v.number(),
  /** The version of the number's last move then; null: it is said of its whole queue. */
  moved: v.nullable(v.number()),
  queue: QueueId,
  /** Where it is called to; null: to no desk. */
  desk: v.nullable(DeskId),
  /** The mark to stand on; null: none. */
  mark: v.nullable(v.number()),
  /** Until when it is held, observed or paused; null: that is not known, or there is no such time. */
  until: v.nullable(v.number()),
  /** Why it ended; null: it did not, or nobody else ended it. */
  reason: v.nullable(Reason),
  pause: v.nullable(
    v.object({ reason: v.nullable(PauseReason), words: v.nullable(v.record(v.string(), v.string())) }),
  ),
})
export type PushSaid = v.InferOutput<typeof PushSaid>

export interface Push {
  readonly numbers: readonly TicketNumber[]
  readonly said: PushSaid
}

const OF_TICKETS: Readonly<Record<string, PushKind>> = {
  'ticket.soon': 'soon',
  'ticket.lined': 'lined',
  'ticket.called': 'called',
  'ticket.recalled': 'recalled',
  'ticket.missed': 'missed',
  'ticket.passed-over': 'passed-over',
  'ticket.came-back': 'came-back',
  'ticket.returned': 'returned',
  'ticket.held': 'held',
  'ticket.resumed': 'held-over',
  'ticket.held-over': 'held-over',
  'ticket.transferred': 'moved',
  'ticket.moved-on': 'moved-on',
  'ticket.put-back': 'put-back',
  'ticket.seated': 'seated',
  'ticket.observed': 'observed',
  'ticket.left': 'ended',
}

/** What happened to a number, by the name of its notice; undefined: nothing that its holder is told. */
export function pushKindOf(type: Notice['type']): PushKind | undefined {
  return OF_TICKETS[type]
}

/** What a holder knows who did it themselves, with the page open: only that it came true replaces what was told before. */
const OWN: readonly PushKind[] = ['held', 'held-over', 'ended']

/** What phones are told of a notice, by the day after it and the line of the log that it comes from. [Q1] */
export function pushesOf(
  after: Day,
  { type, data }: Notice,
  { at, version, by }: Pick<Recorded, 'at' | 'version' | 'by'>,
): Push[] {
  const kind = pushKindOf(type)
  const ticket = data.ticket && findTicket(after, data.ticket.number)
  if (kind && ticket) {
    if (OWN.includes(kind) && by.role === 'resident') return []
    const said = { ...blank, ...saidOf(after, ticket), kind, at, version, moved: ticket.moved }
    return [{ numbers: [ticket.number], said }]
  }
  const whole = OF_QUEUES[type]
  if (!whole) return []
  const queues = data.queue ? [after.queues.get(data.queue.id)] : [...after.queues.values()]
  return queues.flatMap((queue) => {
    if (!queue || (whole === 'resumed' && isPaused(after, queue))) return []
    const numbers = waitingIn(after, queue)
    const said = { ...blank, ...(whole === 'paused' ? pausedIn(after, queue) : {}), queue: queue.id }
    return numbers.length === 0 ? [] : [{ numbers, said: { ...said, kind: whole, at, version } }]
  })
}

const OF_QUEUES: Readonly<Record<string, 'paused' | 'resumed' | 'closed'>> = {
  'queue.paused': 'paused',
  'site.paused': 'paused',
  'queue.resumed': 'resumed',
  'site.resumed': 'resumed',
  'day.closed': 'closed',
}

/** Whether it is still so on that day, and worth telling at a time in milliseconds. [Q2] */
export function isStillTrue(
  day: Day,
  number: TicketNumber,
  { kind, moved, queue, at }: PushSaid,
  now: number,
): boolean {
  const ticket = findTicket(day, number)
  if (!ticket || now >= at + PUSH_KINDS[kind].lasts) return false
  if (kind === 'again') return ticket.moved === moved && isAwaited(ticket)
  if (moved !== null) return ticket.moved === moved
  if (ticket.queue !== queue || !isWaiting(ticket)) return false
  const of = day.queues.get(queue)
  return kind === 'closed'
    ? day.state === 'closed'
    : of !== undefined && isPaused(day, of) === (kind === 'paused')
}

/**
 * The same call once more, and when it is due if it was told at a time in milliseconds: a service that was down may have told
 * it late. Null: what was told is no call. [Q3]
 */
export function againAfter(
  said: PushSaid,
  toldAt: number,
): { readonly said: PushSaid; readonly dueAt: number } | null {
  if (said.kind !== 'called' && said.kind !== 'recalled') return null
  return { said: { ...said, kind: 'again' }, dueAt: toldAt + AGAIN_AFTER }
}

const blank = { desk: null, mark: null, until: null, reason: null, pause: null, moved: null }

function saidOf(after: Day, ticket: Ticket): Pick<PushSaid, 'queue' | 'desk' | 'mark' | 'until' | 'reason'> {
  return {
    queue: ticket.queue,
    desk: ticket.state === 'called' ? ticket.desk : null,
    mark: markOf(after, ticket),
    until: 'until' in ticket ? ticket.until : null,
    reason: ticket.reason,
  }
}

function pausedIn(day: Day, queue: Queue): Pick<PushSaid, 'until' | 'pause'> {
  const pause = pauseOf(day, queue)
  if (!pause) return { until: null, pause: null }
  const { until, reason, words } = pause
  return { until, pause: { reason, words: words && { ...words } } }
}

/** Who waits in a queue, on a mark or on hold too. */
function waitingIn(day: Day, queue: Queue): TicketNumber[] {
  const held = day.held.filter((number) => findTicket(day, number)?.queue === queue.id)
  return [...queue.waiting, ...queue.standing, ...queue.returned, ...held].filter((number) => {
    const ticket = findTicket(day, number)
    return ticket !== undefined && isWaiting(ticket)
  })
}

function isWaiting({ state }: Ticket): boolean {
  return state === 'waiting' || state === 'lined' || state === 'held'
}

function isAwaited({ state, coming, arrivedAt }: Ticket): boolean {
  return state === 'called' && !coming && arrivedAt === null
}
