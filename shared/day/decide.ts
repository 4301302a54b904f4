// What a command does to a day: its own rule, then what follows from it by itself.

import type * as v from 'valibot'
import {
  type Command,
  type CommandContext,
  isAlready,
  isRefusal,
  type Outcome,
  refuse,
} from './commands/command.ts'
import { type Draft, draftOf } from './draft/draft.ts'
import { apply } from './evolve.ts'
import type { DayEvent, Recorded } from './log/recorded.ts'
import { atOnce, EVENTS_A_SLICE, type Sliced } from './log/sliced.ts'
import { isUnderWay } from './nouns/find.ts'
import type { Fixed } from './nouns/fixed.ts'
import type { Day } from './nouns/model.ts'
import { toBringForward } from './rules/line.ts'
import { isSheltering, toShelter } from './rules/pauses.ts'
import { crowdingsOver, promptDue } from './rules/prompts.ts'
import { toSeat } from './rules/rooms.ts'
import { waitsForUnwell } from './rules/unwell.ts'
import { mayBringNearer, toTellSoon } from './waits/soon.ts'

type Shape = v.GenericSchema<object, object>
type Decidable<Input extends Shape> = Pick<Command<string, Input>, 'name' | 'decide' | 'evenDamaged'>

export interface Decided {
  /** The lines for the log, or nothing when it was refused or is so already. */
  readonly records: readonly Recorded[]
  /** The day after them: a draft of its own, or the day given when nothing happened. */
  readonly day: Day
  readonly outcome: Outcome<object>
}

/** Decides a command whose input has its shape. The day given stays as it was. */
export function decide<Input extends Shape>(
  day: Day,
  command: Decidable<Input>,
  input: Fixed<v.InferOutput<Input>>,
  asked: CommandContext,
): Decided {
  const ruled = rule(day, command, input, asked)
  if (!happens(ruled)) return { records: [], day, outcome: ruled }
  const draft = draftOf(day)
  const { records, outcome } = atOnce(write(draft, command.name, ruled, asked))
  return { records, outcome, day: records.length ? draft : day }
}

/** The same in a draft of the caller's own, which is then the day after it: many commands cost one copy of the day. */
export function decideIn<Input extends Shape>(
  draft: Draft,
  command: Decidable<Input>,
  input: Fixed<v.InferOutput<Input>>,
  asked: CommandContext,
): Omit<Decided, 'day'> {
  return atOnce(decideInSliced(draft, command, input, asked))
}

/** The same, a slice at a time: the end of a day ends thousands of tickets. Nobody else may write the draft meanwhile. */
export function* decideInSliced<Input extends Shape>(
  draft: Draft,
  command: Decidable<Input>,
  input: Fixed<v.InferOutput<Input>>,
  asked: CommandContext,
): Sliced<Omit<Decided, 'day'>> {
  const ruled = rule(draft, command, input, asked)
  return happens(ruled) ? yield* write(draft, command.name, ruled, asked) : { records: [], outcome: ruled }
}

function rule<Input extends Shape>(
  day: Day,
  command: Decidable<Input>,
  input: Fixed<v.InferOutput<Input>>,
  asked: CommandContext,
): Outcome<object> {
  if (day.state === 'damaged' && !command.evenDamaged) return refuse('day-damaged')
  return command.decide(day, input, { ...asked, at: timeOn(day, asked), clock: asked.at })
}

function happens(outcome: Outcome<object>): outcome is DayEvent[] {
  return !isRefusal(outcome) && !isAlready(outcome)
}

function* write(
  draft: Draft,
  name: string,
  events: DayEvent[],
  asked: CommandContext,
): Sliced<Omit<Decided, 'day'>> {
  // the one event after which a day's time lies earlier
  const isPutRight = events.some(({ type }) => type === 'day-put-right')
  const at = isPutRight ? asked.at : timeOn(draft, asked)
  const records: Recorded[] = []
  const record = (event: DayEvent) => {
    const line = { version: draft.version + 1, id: asked.id, command: name, by: asked.by, at, event }
    apply(draft, line)
    records.push(line)
  }
  for (const event of events) {
    record(event)
    if (records.length % EVENTS_A_SLICE === 0) yield
  }
  for (const event of follows(draft, at)) record(event)
  if (isUnderWay(draft) && mayBringNearer(records.map(({ event }) => event)))
    for (const event of soonIn(draft, at)) record(event)
  return { records, outcome: records.map((line) => line.event) }
}

/** A day's time never runs backwards. */
function timeOn(day: Day, { at }: CommandContext): number {
  return Math.max(at, day.at)
}

/** Who is told that they are called soon, once everybody else is where they belong. */
function* soonIn(draft: Draft, at: number): Generator<DayEvent> {
  for (const queue of draft.queues.values()) yield* toTellSoon(draft, queue, at)
}

/** Who is seated, brought forward or sent under a roof, the end of a closed day whose last ticket is over, and what there is to say about spacing. */
function* follows(draft: Draft, at: number): Generator<DayEvent> {
  if (draft.state === 'ended') return
  for (const queue of draft.queues.values()) {
    // where lanes of earlier steps meet, a smaller party may be first once somebody has sat down
    for (let seated = toSeat(draft, queue, at); seated.length > 0; seated = toSeat(draft, queue, at))
      yield* seated
    yield* isSheltering(draft, queue.id) ? toShelter(queue) : toBringForward(draft, queue)
  }
  if (draft.state === 'closed' && draft.openTickets === 0 && !waitsForUnwell(draft, at))
    yield { type: 'day-ended' }
  // it may have ended just now
  if (!isUnderWay(draft)) return
  yield* crowdingsOver(draft, at)
  const prompt = promptDue(draft, at)
  if (prompt) yield prompt
}
