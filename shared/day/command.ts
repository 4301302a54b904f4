// What a command is. One file each in commands/: its shape, who may give it, its rule, its answer.

import type * as v from 'valibot'
import type { By, DayEvent } from './events.ts'
import type { Day } from './model.ts'
import type { Site } from './site.ts'

/** Who may give a command. `holder`: whoever holds the ticket that the input's `number` names. */
export type Who = 'anyone' | 'holder' | 'marshal' | 'owner' | 'clock'

export type RefusalCode =
  | 'invalid'
  | 'not-yours'
  | 'pass-needed'
  | 'pass-expired'
  | 'unknown-queue'
  | 'unknown-desk'
  | 'unknown-ticket'
  | 'day-closed'
  | 'day-damaged'
  | 'queue-paused'
  | 'desk-closed'
  | 'desk-resting'
  | 'marshal-needed'
  | 'numbers-unsure'
  | 'clock-unsure'
  | 'number-lost'
  | 'desk-moved-on'
  | 'nobody-waiting'
  | 'ticket-over'
  | 'wrong-state'
  | 'has-arrived'
  | 'queue-not-drawn'
  | 'other-site'
  | 'other-day'
  | 'no-slip'
  | 'number-given'
  | 'too-late-to-undo'
  | 'settings-moved-on'
  | 'site-ended'

/** A fault in an input: where, which rule it breaks (valibot's names and our own), and that rule's limit. */
export interface Fault {
  readonly path: string
  readonly rule: string
  readonly limit?: string | number
}

/** An expected no: a value, all the way to the edge, where it gets its words. */
export interface Refusal {
  readonly refused: RefusalCode
  readonly faults: readonly Fault[]
}

/** A success that changes nothing, since it is so already. It is not remembered. */
export interface Already<Result> {
  readonly already: Result
}

/** What a rule sees of whoever asks. */
export interface Asked {
  readonly id: string
  readonly by: By
  /** When, in milliseconds since the epoch, and never before the day's own time. The only clock a rule knows. */
  readonly at: number
  /** What the clock itself says, where that may be before the day's own time: a clock that was far ahead wrote it. */
  readonly clock?: number
  /** What the machine's clock says where it is far ahead, and nobody has said that it is right; null, or left out: it is believed. */
  readonly unbelieved?: number | null
  /** A hash of the asking browser's own id, salted for this day. */
  readonly device: string | null
  /** What the caller's pass proves. */
  readonly presence: 'proven' | 'pass-needed' | 'pass-expired'
  /** The store's epoch; 0, or left out, where it has never gone back. */
  readonly epoch?: number
  /** The site's settings of now, which may have changed since its day was over; left out: those that the day has. */
  readonly settings?: Site
}

export type Outcome<Result> = DayEvent[] | Refusal | Already<Result>

type Shape = v.GenericSchema<object, object>

export interface Command<
  Name extends string = string,
  Input extends Shape = Shape,
  Result extends object = object,
> {
  readonly name: Name
  readonly by: readonly Who[]
  readonly input: Input
  /** The rule: what happens, or why not. Pure. */
  decide(day: Day, input: v.InferOutput<Input>, asked: Asked): Outcome<Result>
  /** What the caller hears: a function of the events, so that a repeat hears the same without having been stored. */
  answer(events: readonly DayEvent[]): Result
}

/** Defines the command `name`. Without an `answer` it answers with an empty result. */
export function command<
  const Name extends string,
  Input extends Shape,
  Result extends object = Record<never, never>,
>(
  name: Name,
  rule: Pick<Command<Name, Input, Result>, 'by' | 'input' | 'decide'> &
    Partial<Pick<Command<Name, Input, Result>, 'answer'>>,
): Command<Name, Input, Result> {
  return { name, answer: () => ({}) as Result, ...rule }
}

export function refuse(refused: RefusalCode, faults: readonly Fault[] = []): Refusal {
  return { refused, faults }
}

export function already<Result extends object>(result: Result): Already<Result> {
  return { already: result }
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome
}

export function isAlready<Result>(outcome: Outcome<Result>): outcome is Already<Result> {
  return 'already' in outcome
}
