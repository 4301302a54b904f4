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
export interface CommandContext {
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

/** The secret with which the holder of a ticket shows that it is theirs. The rules have none: the server makes it. */
export type TokenOf = (number: string, epoch?: number) => string

/** What is special about a command, so that nobody has to know it by its name. Left out: it is not so. */
interface Facts {
  /** Where its events happen at a desk, it is that desk's command, and an undo can take it back there. */
  readonly undoable?: 'desk'
  /** It may begin another day, with what the site and the store have by then. */
  readonly opensDay?: true
  /** It is decided also on a day of which not all can be read. */
  readonly evenDamaged?: true
  /** HTTP's status of a success that changed something; left out: 200. */
  readonly status?: 201
}

/** The same, of which pages have to know before a command is answered. */
export interface PageFacts<Lapses extends boolean = boolean, NeedsSight extends boolean = boolean> {
  /** A tap: it must not be done any more once somebody has acted on what they see, thirty seconds later. */
  readonly lapses: Lapses
  /** Somebody is told what it answers: a device keeps it until it was seen. */
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
  /** What the caller is sent of a success. */
  readonly result: Result
  /** The rule: what happens, or why not. Pure. */
  decide(day: Day, input: Fixed<v.InferOutput<Input>>, asked: CommandContext): Outcome<Answer>
  /** What the rule has to say: a function of the events, so that a repeat hears the same without having been stored. */
  answer(events: readonly DayEvent[]): Answer
  /** The result: the answer, with what only the server knows. */
  sent(answer: Answer, tokenOf: TokenOf): v.InferOutput<Result>
}

const Nothing = v.object({})

/** What a rule that answers so has to bring along: an `answer` that is not empty, and a `sent` where it is not the result. */
type Missing<Answer extends object, Result extends object> = (Record<never, never> extends Answer
  ? unknown
  : { answer: object }) &
  ([Answer, keyof Answer] extends [Result, keyof Result] ? unknown : { sent: object })

/**
 * Defines the command `name`. Without a `result` it answers with an empty one; without `sent`, with what the rule says:
 * that compiles only where it is the result.
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
