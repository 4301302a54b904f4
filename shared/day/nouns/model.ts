// The nouns of one site's day. Everything here is plain data: a day can be sent, stored and compared.
// Times are milliseconds since the epoch; lengths are metres.

import * as v from 'valibot'
import type { Chunks } from './chunks.ts'
import type { DeskAct } from './desk-act.ts'
import type { Devices } from './devices.ts'
import type { Emergency } from './emergency.ts'
import type { DeskId, QueueId } from './ids.ts'
import type { SinceLevels } from './lane-policy.ts'
import type { Lately } from './lately.ts'
import type { HandedOn, LeftOver } from './left-over.ts'
import type { Opening } from './opening.ts'
import type { Pace } from './pace.ts'
import type { Pause } from './pause.ts'
import type { Announcement, Crowding, Prompt } from './prompt.ts'
import type { QuotaCount } from './quota-count.ts'
import type { Site } from './site.ts'
import type { SoonKey } from './soon.ts'
import type { Ticket, TicketNumber } from './ticket.ts'
import type { HomeVisit } from './visits.ts'
import type { DeskWork, QueuePace, ToldPart } from './work.ts'

/**
 * The help that a resident can ask a marshal for. `counsel`: somebody to talk to, which goes to counsellors; `visit`: somebody
 * at home cannot come.
 */
export const HelpNeed = v.picklist(['wheelchair', 'code', 'phone', 'counsel', 'visit', 'other'])
export type HelpNeed = v.InferOutput<typeof HelpNeed>

/** A calendar date, `2026-11-23`. */
export const CalendarDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-23'))
/** A letter leaves out `count` numbers after number `after`. */
export interface Skip {
  readonly after: number
  readonly count: number
}

export interface Queue {
  readonly id: QueueId
  /** Its own pause; null: it has none. The whole site may be paused all the same. */
  readonly pause: Pause | null
  /**
   * The tickets that this letter has given, in order and without gaps, also those that wait in another queue now;
   * `placeOf` finds one by its number.
   */
  readonly tickets: Chunks<Ticket>
  /** The tickets of slips that were taken in, by number; null: that slip was not taken in yet. */
  readonly slips: Chunks<Ticket | null>
  /** The numbers that were left out, in order. */
  readonly skips: readonly Skip[]
  /** Whether the log may have lost numbers that this queue gave: it gives none until a marshal says how many to leave out. */
  readonly unsure: boolean
  /** People on the tickets that wait or stand here. */
  readonly people: number
  /** The number of these tickets that were in a green lane at an earlier stop: they go before others here as well. */
  readonly fromLanes: number
  /** The tickets that wait here and were not returned, by place. */
  readonly waiting: readonly TicketNumber[]
  /** The tickets that stand in the line, from the head. */
  readonly standing: readonly TicketNumber[]
  /** The tickets that sit in the room, in the order in which they sat down. */
  readonly seated: readonly TicketNumber[]
  /** The tickets that were returned or passed over, ordered by when they are due. */
  readonly returned: readonly TicketNumber[]
  /** Of those who wait and were not returned, the ones who were not told yet that they are called soon: by their wish, then by place. */
  readonly untold: ReadonlyMap<SoonKey, readonly TicketNumber[]>
  /** Those who were told so last, the latest at the end. */
  readonly toldSoon: readonly TicketNumber[]
  /** Calls made from this queue so far. */
  readonly calls: number
  /** When the last call was; null: none yet. */
  readonly lastCallAt: number | null
  /** The tickets of the last calls, the latest at the end. Calls that were undone are left out. */
  readonly lastCalled: readonly TicketNumber[]
  readonly pace: QueuePace
  readonly crowding: Crowding | null
  /** When a marshal asked for a reminder that has not been spoken yet. */
  readonly askedAt: number | null
  /** The start of the time to the next routine prompt: when the first person joined the line, then each prompt about spacing. */
  readonly routineFrom: number | null
  readonly fullSaidAt: number | null
}

/** The parts of a day that a desk's command can change, at one moment. */
export interface Changeable {
  readonly desk: Omit<Desk, 'undoable'>
  /** The tickets that the command's events name. */
  readonly tickets: readonly Ticket[]
  readonly help: readonly HelpRequest[]
  readonly pace: Pace
  readonly told: readonly ToldPart[]
  readonly queues: ReadonlyMap<QueueId, Pick<Queue, 'calls' | 'lastCallAt' | 'lastCalled' | 'pace'>>
}

/** A desk's last command while it can be undone: its effect is the difference between before and after. */
export interface Undoable {
  readonly of: string
  /** What the command did, and the tickets that it was done to. A call that also finished others names the called ones. */
  readonly did: DeskAct
  readonly numbers: readonly TicketNumber[]
  readonly at: number
  /** The version of the day after the command. */
  readonly version: number
  readonly before: Changeable
  readonly after: Changeable
  /** The held tickets before the command, in their order. */
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
  /**
   * The account that opened the desk, took it over or called there last, and since when; null: the desk is closed, or
   * the account is not known.
   */
  readonly marshal: { readonly id: string; readonly since: number } | null
  /** Since when it is open and calls nobody; null: it is at work, or closed. */
  readonly restingSince: number | null
  readonly queues: readonly QueueId[]
  readonly calling: readonly TicketNumber[]
  /** The tickets that it finished last, all at one moment; null: none since it was opened. */
  readonly last: Finished | null
  /** From when the turns of the green lanes count. */
  readonly sincePriority: SinceLevels
  readonly work: DeskWork
  readonly undoable: Undoable | null
}

/** Somebody feels unwell, since `at`, and nobody has come to them yet. */
export interface Unwell {
  readonly number: TicketNumber
  readonly at: number
}

/** Somebody who was let go from a room, and when. */
export interface LetGo {
  readonly number: TicketNumber
  readonly queue: QueueId
  readonly at: number
}

export interface HelpRequest {
  readonly number: TicketNumber
  readonly need: HelpNeed
  readonly at: number
}

/**
 * One site's day. It is read-only through this type, but the owner of a `Draft` changes the same object in place: a
 * cache of something computed from a day must use its `version` as the key, never the object alone.
 */
export interface Day {
  readonly site: Site
  readonly date: string
  /** How many events the log has. */
  readonly version: number
  /** Which history the log continues: 0, or the time in milliseconds when the store last went back to an older state. */
  readonly epoch: number
  /**
   * Goes into the tokens of the numbers that are given now: the epoch or, if a part of the log cannot be read, the time
   * in milliseconds when the day went on. A number of the unreadable part may be given again, and its old token must
   * not be valid then.
   */
  readonly givenIn: number
  /** Whether the store went back during this day, or a part of the log cannot be read: the day may lack events. */
  readonly restored: boolean
  /** For a damaged day: the last event that can be read, and the highest number of each letter in the rest. */
  readonly unread: { readonly after: number; readonly last: Readonly<Record<string, number>> } | null
  /** The time of the last event: a day never runs backwards. */
  readonly at: number
  /** `damaged`: its log cannot be read to the end, and nothing is written to it until the day is opened again. */
  readonly state: 'unopened' | 'open' | 'closed' | 'ended' | 'damaged'
  /** When the day ends if nobody ends it sooner. */
  readonly endsAt: number
  /**
   * The opening hours of this day by the settings; null: they set none, the site is shut on this date, or the day has not
   * begun.
   */
  readonly opening: Opening | null
  /** When the clock closes the day; infinity: a marshal does, or the end of the day. */
  readonly closing: number
  /** When its calendar opens the site after this day, as of its settings; null: never, or the day has not begun. */
  readonly opensNext: number | null
  /** Until when a marshal keeps the site open today; null: its hours hold. */
  readonly putOff: number | null
  /** The pause of the whole site; null: there is none. */
  readonly pause: Pause | null
  readonly queues: ReadonlyMap<QueueId, Queue>
  readonly desks: ReadonlyMap<DeskId, Desk>
  /** The open ticket of each device. */
  readonly devices: Devices
  readonly held: readonly TicketNumber[]
  readonly missed: readonly TicketNumber[]
  /** When it was first opened; 0: it was not. */
  readonly openedAt: number
  /** Those who waited when the day ended, or who went home once it was closed. */
  readonly leftOver: readonly LeftOver[]
  /** Those of the last day, who may come first on this one; null: there are none. */
  readonly earlier: HandedOn | null
  readonly help: readonly HelpRequest[]
  readonly unwell: readonly Unwell[]
  /** The calls for all staff to which nobody has gone yet: one a desk at most, and one from no desk. */
  readonly emergencies: readonly Emergency[]
  /** The visits at home that stand on the list, in the order in which they were noted, and how many were noted in all. */
  readonly visits: readonly HomeVisit[]
  readonly visitsNoted: number
  /** Those who were let go from rooms lately. */
  readonly letGo: readonly LetGo[]
  readonly taken: number
  /** The number of times that a ticket came to a queue: when it was taken, and when it moved on. */
  readonly arrivals: number
  /** The numbers that residents took themselves, counted by step of the pass. */
  readonly joins: {
    readonly step: number
    readonly count: number
    /** Since when residents need a marshal to get one; null: they do not. */
    readonly stoppedAt: number | null
    readonly allowedUntil: number
  }
  /** The count of calls and recalls: each has its own number. */
  readonly calls: number
  readonly lastCallAt: number | null
  /** The last prompt, which may be over. */
  readonly prompt: Prompt | null
  readonly announcement: Announcement | null
  readonly openTickets: number
  /** People of the tickets that are inside. */
  readonly inside: number
  /** People inside who have no number: those whom marshals have counted in and not out. */
  readonly countedIn: number
  /** How many people can still be served today, for each quota of the settings. */
  readonly quotas: readonly QuotaCount[]
  /** How fast the day goes, as far as it is known. */
  readonly pace: Pace
  /** How well the waits that people were told came true. */
  readonly told: readonly ToldPart[]
  readonly tally: {
    readonly called: number
    readonly served: number
    readonly missed: number
    /** The time from call to end. It includes a rest of the desk in between, since a person may be served through it. */
    readonly serviceMs: number
  }
  /** People served lately, measured in the day's own time. */
  readonly lately: Lately
  /** Those, and people who were turned away: all whose visit has ended at a desk lately. */
  readonly gone: Lately
}
