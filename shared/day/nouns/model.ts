// The nouns of one site's day. Everything here is plain data: a day can be sent, stored and compared.
// Times are milliseconds since the epoch; lengths are metres.

import * as v from 'valibot'
import type { Chunks } from './chunks.ts'
import type { Devices } from './devices.ts'
import type { SinceLevels } from './lane-policy.ts'
import type { Lately } from './lately.ts'
import type { Opening } from './opening.ts'
import type { Pace } from './pace.ts'
import type { Announcement, Crowding, Prompt } from './prompt.ts'
import { type DeskId, noRepeats, type QueueId, type Site } from './site.ts'
import { TICKET_NUMBER } from './ticket-number.ts'
import type { DeskWork, QueuePace, ToldPart } from './work.ts'

/** `A031`: the letter of the queue that gave it, then its number in that queue, at least three digits. */
export const TicketNumber = v.pipe(v.string(), v.regex(TICKET_NUMBER, 'a number such as A031'))
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

/** A calendar date, `2026-11-23`. */
export const CalendarDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-23'))
/** Why a ticket moved or ended, when it was not its holder who moved it. Pages have a sentence for each. */
export const Reason = v.picklist([
  'missed',
  'returned',
  'passed-over',
  'transferred',
  'amended',
  'held',
  'undone',
  'removed',
  'day-ended',
])
export type Reason = v.InferOutput<typeof Reason>

/** Why a marshal calls somebody before their turn. */
export const CallReason = v.picklist(['care', 'missed', 'staff', 'other'])
export type CallReason = v.InferOutput<typeof CallReason>

/** Why a marshal lets others go before somebody who would be called soon. */
export const PassOverReason = v.picklist(['not-here', 'not-ready', 'asked', 'staff', 'other'])
export type PassOverReason = v.InferOutput<typeof PassOverReason>

/** What a ticket has whatever its state. */
export interface TicketCore {
  readonly number: TicketNumber
  readonly queue: QueueId
  readonly party: number
  readonly needs: readonly Need[]
  /** A hash of the browser's own id, salted per day; null when a marshal took it. */
  readonly device: string | null
  /** Whether its number stood on a slip that was printed before. */
  readonly slip: boolean
  /** When a marshal last gave it to another phone; null: never. */
  readonly handedAt: number | null
  /** The day's `givenIn` of then: the same number given again after something was lost is another ticket. */
  readonly epoch: number
  readonly takenAt: number
  /** The wait that it was given with, in minutes, what was forecast, and for how long the head of its queue had waited; null: none was known. */
  readonly told: {
    readonly low: number
    readonly high: number
    readonly forecast: number | null
    readonly head: number
  } | null
  /** Its place among all tickets of the day, by when they were taken. Never changes. */
  readonly place: number
  /** Set when it was returned or passed over: the count of its queue's calls after which it is called. */
  readonly after: number | null
  readonly linedAt: number | null
  readonly calledAt: number | null
  /** When a marshal said, after the last call, that they had come to the desk; null: nobody has said so. */
  readonly arrivedAt: number | null
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
    | {
        readonly state: 'called'
        readonly desk: DeskId
        readonly call: number
        /** Why it was called before its turn; null: it was called in its turn. */
        readonly chosen: CallReason | null
      }
    | { readonly state: 'missed'; readonly desk: DeskId }
    | { readonly state: 'served'; readonly desk: DeskId; readonly endedAt: number }
    | { readonly state: 'left'; readonly endedAt: number }
  )
export type TicketState = Ticket['state']

/** `count` numbers that a letter leaves out after number `after`. */
export interface Skip {
  readonly after: number
  readonly count: number
}

export interface Queue {
  readonly id: QueueId
  readonly paused: boolean
  /** Tickets this letter has given, dense and in order, wherever they wait now; `placeOf` says which stands where. */
  readonly tickets: Chunks<Ticket>
  /** Tickets of slips that were taken in, by their numbers; null: not this one yet. */
  readonly slips: Chunks<Ticket | null>
  /** Numbers that were left out, in order: so many after this one. */
  readonly skips: readonly Skip[]
  /** Whether it may have given numbers that its log has lost: it gives none until a marshal says how many to leave out. */
  readonly unsure: boolean
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
  /** When the last of them was; null: none yet. */
  readonly lastCallAt: number | null
  /** Whom they called, the last ones last; what was called off is not among them. */
  readonly lastCalled: readonly TicketNumber[]
  readonly pace: QueuePace
  readonly crowding: Crowding | null
  /** When a marshal asked for a reminder that has not been said yet. */
  readonly askedAt: number | null
  /** From when the time to the next routine prompt counts: the first in the line, then each word about spacing. */
  readonly routineFrom: number | null
  readonly fullSaidAt: number | null
}

/** What a desk's command can change of a day, as it was at one moment. */
export interface Changeable {
  readonly desk: Omit<Desk, 'undoable'>
  /** The tickets that the command's events name. */
  readonly tickets: readonly Ticket[]
  readonly help: readonly HelpRequest[]
  readonly pace: Pace
  readonly told: readonly ToldPart[]
  readonly queues: ReadonlyMap<QueueId, Pick<Queue, 'calls' | 'lastCallAt' | 'lastCalled' | 'pace'>>
}

/** A desk's last command, for as long as it can be taken back: what it changed is the difference of before and after. */
export interface Undoable {
  readonly of: string
  readonly at: number
  /** The version that the command left behind. */
  readonly version: number
  readonly before: Changeable
  readonly after: Changeable
  /** Who was aside before it, in their order. */
  readonly held: readonly TicketNumber[]
  readonly missed: readonly TicketNumber[]
}

/** Numbers that a desk finished at one moment. */
export interface Finished {
  readonly numbers: readonly TicketNumber[]
  readonly at: number
}

export interface Desk {
  readonly id: DeskId
  readonly open: boolean
  /** The account of whoever opened it, took it over or called there last, and since when; null: it is closed, or nobody is known. */
  readonly marshal: { readonly id: string; readonly since: number } | null
  /** Since when it is open and calls nobody; null: it is at work, or closed. */
  readonly restingSince: number | null
  readonly queues: readonly QueueId[]
  readonly calling: readonly TicketNumber[]
  /** Whom it finished last, all of one moment together; null: nobody since it was opened. */
  readonly last: Finished | null
  /** Since when the green lanes' turns count. */
  readonly sincePriority: SinceLevels
  readonly work: DeskWork
  readonly undoable: Undoable | null
}

export interface HelpRequest {
  readonly number: TicketNumber
  readonly need: HelpNeed
  readonly at: number
}

/**
 * One site's day. Nobody can write it through this type, but whoever holds a `Draft` writes the same object in place: what is
 * remembered of a day is remembered with its `version`, never by the object alone.
 */
export interface Day {
  readonly site: Site
  readonly date: string
  /** How many events the log has. */
  readonly version: number
  /** Which past the log goes on from: 0, or when the store last went back to an older state, in milliseconds. */
  readonly epoch: number
  /**
   * What goes into the tokens of the numbers that are given now: the epoch, or, where a part of the log cannot be read,
   * when the day went on, in milliseconds. A number of that part may be given again, and its old token must not fit.
   */
  readonly givenIn: number
  /** Whether it went back in the middle of this day, or a part of its log cannot be read: it may lack what happened. */
  readonly restored: boolean
  /** Of a damaged day: the last event that can be read, and the highest number of each letter in what comes after it. */
  readonly unread: { readonly after: number; readonly last: Readonly<Record<string, number>> } | null
  /** The time of the last event: a day never runs backwards. */
  readonly at: number
  /** `damaged`: its log cannot be read to the end, and nothing is written after it until it is opened again. */
  readonly state: 'unopened' | 'open' | 'closed' | 'ended' | 'damaged'
  /** When it ends if nobody ends it sooner. */
  readonly endsAt: number
  /** By its site's hours, and by when it ends; null: the site has not said when it is open, or the day has not begun. */
  readonly opening: Opening | null
  readonly queues: ReadonlyMap<QueueId, Queue>
  readonly desks: ReadonlyMap<DeskId, Desk>
  /** Which open ticket a device holds. */
  readonly devices: Devices
  readonly held: readonly TicketNumber[]
  readonly missed: readonly TicketNumber[]
  readonly help: readonly HelpRequest[]
  readonly taken: number
  /** Numbers that residents took themselves, counted by step of the pass. */
  readonly joins: {
    readonly step: number
    readonly count: number
    /** Since when they get no more without a marshal; null: they do. */
    readonly stoppedAt: number | null
    readonly allowedUntil: number
  }
  /** Calls and recalls so far: each has its own number. */
  readonly calls: number
  readonly lastCallAt: number | null
  /** The last prompt: it may be over. */
  readonly prompt: Prompt | null
  readonly announcement: Announcement | null
  readonly openTickets: number
  /** How fast it goes, as far as is known. */
  readonly pace: Pace
  /** How good the waits were that people were told. */
  readonly told: readonly ToldPart[]
  readonly tally: {
    readonly called: number
    readonly served: number
    readonly missed: number
    /** From call to end, a rest of the desk in between included: who is kept through one is not over. */
    readonly serviceMs: number
  }
  /** People served lately, in the day's own time. */
  readonly lately: Lately
}
