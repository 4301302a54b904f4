// What can have happened in a day: the only thing in the log. Past tense, no person, no secret.

import type { CallReason, HelpNeed, Need, PassOverReason, PromptKind, Reason, TicketNumber } from './model.ts'
import type { DeskId, QueueId, Site, Text } from './site.ts'
import type { Pace } from './waits/pace.ts'

export type DayEvent =
  | {
      type: 'day-opened'
      date: string
      endsAt: number
      site: Site
      /** What the site's last day knew of its pace; none of the first day, and none in older logs. */
      pace?: Pace
      /** Of the store; left out while it has never gone back, and in older logs. */
      epoch?: number
    }
  /** The store went back to an older state: numbers and moves may have been lost. */
  | { type: 'restored'; epoch: number }
  /** A marshal has so many numbers left out: they may have been given before the store went back. */
  | { type: 'numbers-skipped'; queue: QueueId; count: number }
  /**
   * The day goes on from event `after`, the last that could be read: what stands between is left as it is, and not read.
   * `last`: the highest number of each letter in what can still be seen of it.
   */
  | { type: 'day-resumed'; after: number; last: Readonly<Record<string, number>> }
  | { type: 'day-closed' }
  /** Every time in the day lies `by` milliseconds earlier: a clock that was far ahead had written them. */
  | { type: 'day-put-right'; by: number; endsAt: number }
  | { type: 'day-ended' }
  | { type: 'settings-changed'; site: Site }
  | {
      type: 'ticket-taken'
      number: TicketNumber
      queue: QueueId
      party: number
      needs: readonly Need[]
      /** A hash of the browser's id, salted per day; null when a marshal took it. */
      device: string | null
      /** Minutes of wait that it is told, from and to, and the forecast behind; left out where none is known, and in older logs. */
      told?: readonly [low: number, high: number, forecast?: number]
      /** Of the day; left out where it is 0, and in older logs. */
      epoch?: number
      /** The number stood on a slip that was printed before; left out of every number that was given. */
      slip?: true
    }
  | {
      type: 'ticket-amended'
      number: TicketNumber
      party: number
      needs: readonly Need[]
      /** It stood in the line, which has no marks for so many: it waits beside it now. */
      offMark?: true
    }
  /** Brought forward: come and stand on this mark. */
  | { type: 'lined'; number: TicketNumber; mark: number }
  /** `why`: a marshal called this one before its turn; left out of every other call, and in older logs. */
  | { type: 'called'; number: TicketNumber; desk: DeskId; why?: CallReason }
  | { type: 'recalled'; number: TicketNumber }
  /** Who is called has come to the desk. */
  | { type: 'arrived'; number: TicketNumber }
  | { type: 'served'; number: TicketNumber; desk: DeskId }
  | { type: 'missed'; number: TicketNumber }
  /** Somebody who stood in the line's record did not come; or, with `why`, a marshal let others go first, at the desk where one is named. */
  | {
      type: 'passed-over'
      number: TicketNumber
      places: number
      why?: PassOverReason
      desk?: DeskId
    }
  | { type: 'returned'; number: TicketNumber; places: number }
  | { type: 'transferred'; number: TicketNumber; queue: QueueId }
  | { type: 'held'; number: TicketNumber; until: number }
  | { type: 'resumed'; number: TicketNumber }
  | { type: 'left'; number: TicketNumber; reason: Reason | null }
  | { type: 'on-the-way'; number: TicketNumber }
  /** A marshal gave the number to another phone. `device`: as of `ticket-taken`; left out where that phone holds another number. */
  | { type: 'handed-over'; number: TicketNumber; device?: string }
  | { type: 'help-asked'; number: TicketNumber; need: HelpNeed }
  | { type: 'help-given'; number: TicketNumber; need: HelpNeed }
  | { type: 'desk-opened'; desk: DeskId; queues: readonly QueueId[] }
  | { type: 'desk-closed'; desk: DeskId }
  /** It stays open, with whoever stands there, and calls nobody until it is taken. */
  | { type: 'desk-rested'; desk: DeskId }
  /** Whoever did it works at the desk from now on: it was another's before, or rested. */
  | { type: 'desk-taken'; desk: DeskId }
  /** Residents took as many numbers in one step as the site thinks can be: they get no more for now. */
  | { type: 'joins-stopped'; count: number }
  /** A marshal lets residents join, and nothing stops them until then. */
  | { type: 'joins-allowed'; until: number }
  | { type: 'queue-paused'; queue: QueueId }
  | { type: 'queue-resumed'; queue: QueueId }
  | { type: 'crowding-reported'; queue: QueueId; from: number; to: number; until: number }
  | { type: 'crowding-cleared'; queue: QueueId }
  /** A marshal asks for a reminder; it is said when the screens are free. */
  | { type: 'reminder-asked'; queue: QueueId }
  /** Screens and phones begin to say this about spacing. */
  | { type: 'prompted'; kind: PromptKind; queue: QueueId; from?: number; to?: number; until: number }
  | { type: 'announced'; text: Text; until: number }
  | { type: 'announcement-ended' }
  /** Takes back the command `of`. The log never shrinks. */
  | { type: 'undone'; desk: DeskId; of: string }

export type EventOf<T extends DayEvent['type']> = Extract<DayEvent, { type: T }>

/** Who did it: a role, and a staff id, a ticket's number or a device's hash; never a person. */
export interface By {
  readonly role: 'resident' | 'marshal' | 'owner' | 'clock'
  readonly id: string | null
}

/** A line of the log. */
export interface Recorded {
  /** The event's place in its day's log, from 1 without a gap. */
  readonly version: number
  /** The id of the command that it came from. */
  readonly id: string
  readonly command: string
  readonly by: By
  readonly at: number
  readonly event: DayEvent
}
