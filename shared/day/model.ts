// The nouns of one site's day. Everything here is plain data: a day can be sent, stored and compared.
// Times are milliseconds since the epoch; lengths are metres.

import * as v from 'valibot'
import type { Chunks } from './chunks.ts'
import type { Devices } from './devices.ts'

/** The longest line a site may set up, in metres: ten 30 m lines, more than any yard holds. Bounds every view. */
const LONGEST_LINE = 300
/** Desks of one site. The largest sampling station on record had 20. */
const MOST_DESKS = 60

/** A queue's letter. I, O and Q are never prefixes: on a paper slip they read as 1, 0 and 0. */
export const QueueId = v.pipe(v.string(), v.regex(/^[A-HJ-NPR-Z]$/, 'a letter but I, O or Q'))
export type QueueId = v.InferOutput<typeof QueueId>

export const DeskId = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}-]{1,12}$/u, '1 to 12 letters, digits or hyphens'),
)
export type DeskId = v.InferOutput<typeof DeskId>

/** `A031`: the letter of the queue that gave it, then its number in that queue, at least three digits. */
export const TicketNumber = v.pipe(
  v.string(),
  v.regex(/^[A-HJ-NPR-Z](?:\d{3}|[1-9]\d{3,5})$/, 'a number such as A031'),
)
export type TicketNumber = v.InferOutput<typeof TicketNumber>

/** People on one ticket: a household. */
export const Party = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))

export const Need = v.picklist(['elderly', 'pregnant', 'disabled', 'infant'])
export type Need = v.InferOutput<typeof Need>
export const Needs = v.pipe(
  v.array(Need),
  v.maxLength(4),
  v.check((items) => noRepeats(items), 'each need once'),
)

/** What a resident can ask a marshal for. */
export const HelpNeed = v.picklist(['wheelchair', 'code', 'phone', 'other'])
export type HelpNeed = v.InferOutput<typeof HelpNeed>

const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))
/** The same words in each language of the site. */
export const Text = v.strictObject({ 'zh-CN': Words, en: Words })
export type Text = v.InferOutput<typeof Text>

/** A calendar date, `2026-11-23`. */
export const CalendarDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-23'))
const ClockTime = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time such as 04:00'))
const TimeZone = v.pipe(
  v.string(),
  v.maxLength(60),
  v.check((name) => isTimeZone(name), 'a time zone such as Asia/Shanghai'),
)
const Minutes = v.pipe(v.number(), v.minValue(1), v.maxValue(600))

const QueueSettings = v.strictObject({
  id: QueueId,
  name: Text,
  /** Metres of line; 0: the queue has no line. */
  length: v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_LINE)),
  /** People a call brings at least: ten where ten share a tube. */
  callSize: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  /** A green lane. */
  priority: v.boolean(),
})
export type QueueSettings = v.InferOutput<typeof QueueSettings>

const DeskSettings = v.strictObject({
  id: DeskId,
  queues: v.pipe(
    v.array(QueueId),
    v.minLength(1),
    v.maxLength(23),
    v.check((items) => noRepeats(items), 'each queue once'),
  ),
})

/** A site's slug. */
export const SiteId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'small letters, digits and hyphens'),
)
export type SiteId = v.InferOutput<typeof SiteId>

/** All settings of a site: what the owner edits and what a day starts with. */
export const Site = v.pipe(
  v.strictObject({
    id: SiteId,
    kind: v.picklist(['testing', 'vaccination', 'hall']),
    name: Text,
    timeZone: TimeZone,
    presence: v.picklist(['open', 'pass']),
    /** Metres between marks. */
    spacing: v.pipe(v.number(), v.minValue(0.5), v.maxValue(3)),
    /** Minutes of expected wait from which a site is called busy and crowded. */
    levels: v.pipe(
      v.strictObject({ busy: Minutes, crowded: Minutes }),
      v.check((levels) => levels.busy < levels.crowded, 'busy comes before crowded'),
    ),
    /** When a day left open ends, in the site's own time. */
    dayStart: ClockTime,
    hours: v.optional(v.strictObject({ from: ClockTime, to: ClockTime, lastNumber: ClockTime })),
    place: v.optional(
      v.strictObject({
        lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
        lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
        address: Text,
      }),
    ),
    /** Whether a household stands on one mark or each person on one. */
    markPer: v.optional(v.picklist(['party', 'person'])),
    graceMinutes: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(30))),
    routineSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(3600))),
    screen: v.optional(
      v.strictObject({
        /** Inches. */
        diagonal: v.pipe(v.number(), v.minValue(10), v.maxValue(200)),
        /** Metres from which it must be read. */
        distance: v.pipe(v.number(), v.minValue(2), v.maxValue(50)),
        languages: v.picklist(['alternate', 'together']),
      }),
    ),
    queues: v.pipe(
      v.array(QueueSettings),
      v.minLength(1),
      v.maxLength(23),
      v.check((items) => distinctIds(items), 'each letter once'),
    ),
    desks: v.pipe(
      v.array(DeskSettings),
      v.minLength(1),
      v.maxLength(MOST_DESKS),
      v.check((items) => distinctIds(items), 'each desk once'),
    ),
  }),
  v.forward(
    v.partialCheck(
      [['queues'], ['desks']],
      (site) =>
        site.desks.every((desk) => desk.queues.every((id) => site.queues.some((queue) => queue.id === id))),
      'a desk draws from a queue that is not there',
    ),
    ['desks'],
  ),
)
export type Site = v.InferOutput<typeof Site>

/** Why a ticket moved or ended, when it was not its holder who moved it. Pages have a sentence for each. */
export const Reason = v.picklist([
  'missed',
  'returned',
  'passed-over',
  'transferred',
  'held',
  'undone',
  'removed',
  'day-ended',
])
export type Reason = v.InferOutput<typeof Reason>

/** What a ticket has whatever its state. */
export interface TicketCore {
  readonly number: TicketNumber
  readonly queue: QueueId
  readonly party: number
  readonly needs: readonly Need[]
  /** A hash of the browser's own id, salted per day; null when a marshal took it. */
  readonly device: string | null
  readonly takenAt: number
  /** Its place among all tickets of the day, by when they were taken. Never changes. */
  readonly place: number
  /** Set when it was returned or passed over: the count of its queue's calls after which it is called. */
  readonly after: number | null
  readonly linedAt: number | null
  readonly calledAt: number | null
  /** Said it is on its way, since it was last brought forward or called. */
  readonly coming: boolean
  readonly reason: Reason | null
  /** The version of the last event that moved it. */
  readonly moved: number
}

export type Ticket = TicketCore &
  (
    | { readonly state: 'waiting' }
    | { readonly state: 'held'; readonly until: number }
    | { readonly state: 'lined' }
    | { readonly state: 'called'; readonly desk: DeskId; readonly call: number }
    | { readonly state: 'missed'; readonly desk: DeskId }
    | { readonly state: 'served'; readonly desk: DeskId; readonly endedAt: number }
    | { readonly state: 'left'; readonly endedAt: number }
  )
export type TicketState = Ticket['state']

export interface Queue {
  readonly id: QueueId
  readonly paused: boolean
  /** Tickets this letter has given, dense: number n stands at n - 1, wherever it waits now. */
  readonly tickets: Chunks<Ticket>
  /** People on the tickets that wait or stand here. */
  readonly people: number
  /** Who waits here without having been returned, by place. */
  readonly waiting: readonly TicketNumber[]
  /** Who stands in the line, from the head. */
  readonly standing: readonly TicketNumber[]
  /** Who was returned or passed over, by when they are due. */
  readonly returned: readonly TicketNumber[]
  /** Calls made from this queue so far. */
  readonly calls: number
  /** When its latest calls were made, oldest first. */
  readonly recentCalls: readonly number[]
}

/** What a desk's last command changed, for as long as it can be taken back. */
export interface Undoable {
  readonly of: string
  readonly at: number
  /** The version that the command left behind. */
  readonly version: number
  readonly tickets: readonly Ticket[]
  readonly desk: Omit<Desk, 'undoable'>
  /** Calls that the command added, by queue. */
  readonly calls: readonly (readonly [QueueId, number])[]
}

export interface Desk {
  readonly id: DeskId
  readonly open: boolean
  readonly openedAt: number | null
  readonly queues: readonly QueueId[]
  readonly calling: readonly TicketNumber[]
  /** Calls to other queues since the last one to a green lane. */
  readonly sincePriority: number
  readonly undoable: Undoable | null
}

export interface HelpRequest {
  readonly number: TicketNumber
  readonly need: HelpNeed
  readonly at: number
}

export interface Day {
  readonly site: Site
  readonly date: string
  /** How many events the log has. */
  readonly version: number
  /** The time of the last event: a day never runs backwards. */
  readonly at: number
  readonly state: 'unopened' | 'open' | 'closed' | 'ended'
  /** When it ends if nobody ends it sooner. */
  readonly endsAt: number
  readonly queues: ReadonlyMap<QueueId, Queue>
  readonly desks: ReadonlyMap<DeskId, Desk>
  /** Which open ticket a device holds. */
  readonly devices: Devices
  readonly held: readonly TicketNumber[]
  readonly missed: readonly TicketNumber[]
  readonly help: readonly HelpRequest[]
  readonly taken: number
  /** Calls and recalls so far: each has its own number. */
  readonly calls: number
  readonly openTickets: number
  readonly tally: {
    readonly called: number
    readonly served: number
    readonly missed: number
    readonly serviceMs: number
  }
}

function noRepeats(items: readonly string[]): boolean {
  return new Set(items).size === items.length
}

function distinctIds(items: readonly { id: string }[]): boolean {
  return noRepeats(items.map((item) => item.id))
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
