// The events of each command, by the id of the command, folded from the log beside the day. The id is an idempotency
// key: a repeated command is answered from them, also after a crash.

import type { By, DayEvent, Recorded } from './recorded.ts'

export interface AnsweredCommand {
  readonly command: string
  readonly by: By
  /** The version that the command left behind. */
  readonly version: number
  readonly events: readonly DayEvent[]
}

export type Answers = Map<string, AnsweredCommand>

/** Adds the log's next lines to the answers, and returns them. */
export function remember(answers: Answers, records: Iterable<Recorded>): Answers {
  // a command may have thousands of events, so each list is copied once and then appended to
  const own = new Map<string, DayEvent[]>()
  for (const { id, command, by, version, event } of records) {
    const events = own.get(id) ?? [...(answers.get(id)?.events ?? [])]
    events.push(event)
    own.set(id, events)
    answers.set(id, { command, by, version, events })
  }
  return answers
}

/** Whether two commands come from the same actor. Only the actor who gave a command may hear its answer again. */
export function sameActor(one: By, other: By): boolean {
  return one.role === other.role && one.id === other.id
}
