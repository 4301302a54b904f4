// What a command is. One file each in commands/: its shape, who may give it, its rule, its answer.

import * as v from 'valibot'
import type { By, DayEvent } from '../log/recorded.ts'
import type { Fixed } from '../nouns/fixed.ts'
import type { Day } from '../nouns/model.ts'
import type { Site } from '../nouns/site.ts'

/** Who may give a command. `holder`: whoever holds the ticket that the input's `number` names. */
export type AllowedRole = 'anyone' | 'holder' | 'marshal' | 'owner' | 'clock'

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
  | 'hold-limit'
  | 'came-back-already'
  | 'where-next'
  | 'still-observed'
  | 'not-an-entrance'
  | 'queue-not-drawn'
  | 'site-full'
  | 'not-counted-in'
  | 'unknown-visit'
  | 'visits-full'
  | 'none-left'
  | 'no-quota'
  | 'below-served'
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

/** A refusal is an expected outcome. It is a value all the way to the edge, where it gets its words. */
export interface Refusal {
  readonly refused: RefusalCode
  readonly faults: readonly Fault[]
  /** The state now that is the reason, where the caller may not know it. */
  readonly now?: object
}

/** A success that changes nothing, since the day is already in that state. It is not stored. */
export interface Already<Result> {
  readonly already: Result
}

/** What a rule knows about a command beside its input: who gives it, when, and under which circumstances. */
export interface CommandContext {
  readonly id: string
  readonly by: By
  /**
   * When it is given, in milliseconds since the epoch, and never before the time of the day. A rule has no other
   * clock.
   */
  readonly at: number
  /**
   * The time of the clock itself, which may be before the time of the day if a clock that was far ahead wrote the
   * day.
   */
  readonly clock?: number
  /**
   * The time of a machine clock that is far ahead and that nobody has confirmed; null, or left out: the clock is
   * believed.
   */
  readonly unbelieved?: number | null
  /** The ticket that the caller had, as the token in the input proves; left out, or null: it proves none. */
  readonly had?: { readonly date: string; readonly epoch: number } | null
  /** A hash of the browser's own id, salted for this day. */
  readonly device: string | null
  /** Whether the pass of the caller proves presence. */
  readonly presence: 'proven' | 'pass-needed' | 'pass-expired'
  /** The epoch of the store; 0, or left out: it has never gone back. */
  readonly epoch?: number
  /**
   * The present settings of the site, which may have changed since its day was over; left out: those of the day.
   */
  readonly settings?: Site
}

export type Outcome<Result> = DayEvent[] | Refusal | Already<Result>

type Shape = v.GenericSchema<object, object>

/**
 * Makes the token with which the holder of a ticket proves that it is theirs. The rules have no secret: the server
 * passes this function.
 */
export type TokenOf = (number: string, epoch?: number) => string

/**
 * Facts about a command, so that no code has to know a command by its name. A fact that is left out does not apply.
 */
interface Facts {
  /** If its events happen at a desk, it counts as the last command of that desk, and an undo can take it back. */
  readonly undoable?: 'desk'
  /** It may begin a new day, with the present settings and epoch. */
  readonly opensDay?: true
  /** The day that it may begin has the date whose hours have begun, which after midnight is the one before. */
  readonly datedByHours?: true
  /** It is allowed on a day whose log cannot be read to the end. */
  readonly evenDamaged?: true
  /** HTTP's status of a success that changed something; left out: 200. */
  readonly status?: 201
}

/** Facts that pages have to know before a command is answered. */
export interface PageFacts<Lapses extends boolean = boolean, NeedsSight extends boolean = boolean> {
  /** It expires after thirty seconds: by then somebody has acted on what they see, and a late tap would do harm. */
  readonly lapses: Lapses
  /** Somebody has to see its answer: a device keeps it until it was seen. */
  readonly needsSight: NeedsSight
}

export interface Command<
  Name extends string = string,
  Input extends Shape = Shape,
  Result extends Shape = Shape,
  Answer extends object = object,
> extends Facts,
    PageFacts {
  readonly name: Name
  readonly by: readonly AllowedRole[]
  readonly input: Input
  /** The shape of the answer to a success. */
  readonly result: Result
  /** The rule: what happens, or why not. Pure. */
  decide(day: Day, input: Fixed<v.InferOutput<Input>>, asked: CommandContext): Outcome<Answer>
  /**
   * The answer of the rule. It is computed from the events alone, so that a repeated command gets the same answer
   * without its being stored.
   */
  answer(events: readonly DayEvent[]): Answer
  /** The result that is sent: the answer, with what only the server knows. */
  sent(answer: Answer, tokenOf: TokenOf): v.InferOutput<Result>
}

const Nothing = v.object({})

/**
 * What a rule with an answer has to define: `answer` where it is not empty, and `sent` where it is not the result.
 */
type Missing<Answer extends object, Result extends object> = (Record<never, never> extends Answer
  ? unknown
  : { answer: object }) &
  ([Answer, keyof Answer] extends [Result, keyof Result] ? unknown : { sent: object })

/**
 * Defines the command `name`. Without `result` it answers with an empty object. Without `sent` it sends what `answer`
 * gives, which compiles only where that is the result.
 */
export function command<
  const Name extends string,
  Input extends Shape,
  Result extends Shape = typeof Nothing,
  Answer extends object = v.InferOutput<Result>,
  const Lapses extends boolean = false,
  const NeedsSight extends boolean = false,
>(
  name: Name,
  rule: Pick<Command<Name, Input, Result, Answer>, 'by' | 'input' | 'decide'> &
    Partial<Pick<Command<Name, Input, Result, Answer>, 'result' | 'answer' | 'sent'>> &
    Facts &
    Partial<PageFacts<Lapses, NeedsSight>> &
    Missing<Answer, v.InferOutput<Result>>,
): Command<Name, Input, Result, Answer> & PageFacts<Lapses, NeedsSight> {
  return {
    name,
    result: Nothing as Shape as Result,
    lapses: false as Lapses,
    needsSight: false as NeedsSight,
    answer: () => ({}) as Answer,
    sent: (answer) => answer as v.InferOutput<Result>,
    ...rule,
  }
}

export function refuse(refused: RefusalCode, faults: readonly Fault[] = [], now?: object): Refusal {
  return { refused, faults, ...(now && { now }) }
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
