// A ticket: one number, the people on it, and where it is in its visit. Times are milliseconds since the epoch.

import * as v from 'valibot'
import type { TurnAwayReason } from './checks.ts'
import type { Holds } from './holds.ts'
import type { DeskId, QueueId } from './ids.ts'
import type { Again } from './left-over.ts'
import { noRepeats, ONCE } from './repeats.ts'
import type { SoonWish } from './soon.ts'
import { TICKET_NUMBER } from './ticket-number.ts'

/** `A031`: the letter of the queue that gave it, then its number in that queue, at least three digits. */
export const TicketNumber = v.pipe(v.string(), v.regex(TICKET_NUMBER, 'a number such as A031'))
export type TicketNumber = v.InferOutput<typeof TicketNumber>

/** The most people on one ticket. */
export const MOST_PARTY = 10
/** People on one ticket: a household. */
export const Party = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PARTY))

export const Need = v.picklist(['elderly', 'pregnant', 'disabled', 'infant'])
export type Need = v.InferOutput<typeof Need>
export const Needs = v.pipe(
  v.array(Need),
  v.maxLength(4),
  v.check((items) => noRepeats(items), ONCE),
)

/** Why a ticket moved or ended, if its holder did not cause it. Pages have a sentence for each. */
export const Reason = v.picklist([
  'missed',
  'returned',
  'passed-over',
  'transferred',
  'amended',
  'held',
  'back-at-end',
  'undone',
  'removed',
  'turned-away',
  'day-ended',
])
export type Reason = v.InferOutput<typeof Reason>

/** Why a marshal calls somebody before their turn. */
export const CallReason = v.picklist(['care', 'missed', 'staff', 'other'])
export type CallReason = v.InferOutput<typeof CallReason>

/** Why a marshal lets others go before somebody who would be called soon. */
export const PassOverReason = v.picklist(['not-here', 'not-ready', 'asked', 'staff', 'other'])
export type PassOverReason = v.InferOutput<typeof PassOverReason>

/** A queue that a ticket has been through. */
export interface Stop {
  readonly queue: QueueId
  readonly desk: DeskId
  readonly cameAt: number
  readonly linedAt: number | null
  readonly calledAt: number
  readonly arrivedAt: number | null
  readonly endedAt: number
  /** Its queue had checks then, and they passed; left out: it had none. */
  readonly checked?: true
}

/** People of a number who were turned away at a desk, all at once and for one reason. */
export interface Turned {
  /** How many stops the number had behind it. */
  readonly stop: number
  readonly desk: DeskId
  readonly at: number
  readonly people: number
  readonly why: TurnAwayReason
  /** The queue had checks then; left out: it had none. */
  readonly checked?: true
}

/** The fields that a ticket has in every state. */
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
  /** The day's `givenIn` when the ticket was given: the same number, given again after a loss, is another ticket. */
  readonly epoch: number
  readonly takenAt: number
  /** The queues that it has been through before the one it is in, in order; empty at its first. */
  readonly stops: readonly Stop[]
  /** Those of its people who were turned away, in order. They are not in `party`, unless nobody was left. */
  readonly turned: readonly Turned[]
  /** When it came to its queue: when it was taken, or moved on. */
  readonly cameAt: number
  /** The level of the green lane that it was in at an earlier stop; 0: it was in none. */
  readonly lane: number
  /**
   * The wait that its holder was told, in minutes; the forecast it was made from; and how long the head of its queue
   * had waited then. Null: no wait was known.
   */
  readonly told: {
    readonly low: number
    readonly high: number
    readonly forecast: number | null
    readonly head: number
  } | null
  /** Its place among all arrivals of the day: a ticket gets one when it is taken, and a new one when it moves on. */
  readonly place: number
  /** Set when it was returned or passed over: it is called after this count of its queue's calls. */
  readonly after: number | null
  readonly linedAt: number | null
  readonly calledAt: number | null
  /** When a marshal said, after the last call, that its people had come to the desk; null: nobody has said so. */
  readonly arrivedAt: number | null
  /** How often and how long its holder has held it, at all its stops. */
  readonly holds: Holds
  /** Whether it came first, since a number of the last day was left over, or why it did not; null: none was shown. */
  readonly again: Again | null
  /** When its holder came back by themselves after a missed call, or after it was passed over; null: not yet. */
  readonly cameBackAt: number | null
  /** Whether its holder has said that they are on their way, since the ticket was last brought forward or called. */
  readonly coming: boolean
  /** How early its holder wishes to be told that it is called soon; null: as early as is usual. */
  readonly wish: SoonWish | null
  /** When it was told so at this stop; null: it was not yet. */
  readonly soonAt: number | null
  /** From when it may be told: just after it came, its holder knows how long it waits. */
  readonly soonFrom: number
  readonly reason: Reason | null
  /** The version of the last event that moved it. */
  readonly moved: number
}

export type Ticket = TicketCore &
  (
    | { readonly state: 'waiting' }
    | {
        readonly state: 'held'
        readonly until: number
        /** Since when its time counts. */
        readonly since: number
        /** Whether its holder holds it. */
        readonly own: boolean
        /** Until when its place is kept: from then on it comes back at the end of its queue. Null: as long as it is held. */
        readonly keptUntil: number | null
      }
    | { readonly state: 'lined' }
    | {
        readonly state: 'called'
        readonly desk: DeskId
        readonly call: number
        /** Why it was called before its turn; null: it was called in its turn. */
        readonly chosen: CallReason | null
      }
    | { readonly state: 'missed'; readonly desk: DeskId; readonly missedAt: number }
    | {
        /** Sits in the room of its queue and is observed. */
        readonly state: 'seated'
        readonly seatedAt: number
        /** When the observation is over. */
        readonly until: number
        /** Whether its holder has said that they feel unwell: then only a marshal lets them go. */
        readonly unwell: boolean
      }
    | {
        readonly state: 'served'
        /** Null: it was let go from a room. */
        readonly desk: DeskId | null
        readonly endedAt: number
        /** From when until when it was to be observed in a room; null: it was not. */
        readonly observed: { readonly from: number; readonly until: number } | null
        /** Its last queue had checks then, and they passed; left out: it had none. */
        readonly checked?: true
      }
    | {
        readonly state: 'left'
        readonly endedAt: number
        /** It may come first on the next day; left out: it may not. */
        readonly leftOver?: true
      }
  )
export type TicketState = Ticket['state']
