// Command id → its events, folded from the log beside the day. A repeat is answered from them, also after a crash.

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
  // lists of our own, to be added to: a command may have thousands of events, and each list is copied once at most
  const own = new Map<string, DayEvent[]>()
  for (const { id, command, by, version, event } of records) {
    const events = own.get(id) ?? [...(answers.get(id)?.events ?? [])]
    events.push(event)
    own.set(id, events)
    answers.set(id, { command, by, version, events })
  }
  return answers
}

/** Whether a command comes from whoever gave the remembered one: only they may hear its answer again. */
export function sameActor(one: By, other: By): boolean {
  return one.role === other.role && one.id === other.id
}
