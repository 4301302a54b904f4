// Command id → its events, folded from the log beside the day. A repeat is answered from them, also after a crash.

import type { By, DayEvent, Recorded } from './events.ts'

export interface Answered {
  readonly command: string
  readonly by: By
  /** The version that the command left behind. */
  readonly version: number
  readonly events: readonly DayEvent[]
}

export type Answers = Map<string, Answered>

/** Adds the log's next lines to the answers, and returns them. */
export function remember(answers: Answers, records: Iterable<Recorded>): Answers {
  for (const { id, command, by, version, event } of records) {
    const known = answers.get(id)
    answers.set(id, { command, by, version, events: known ? [...known.events, event] : [event] })
  }
  return answers
}

/** Whether a command comes from whoever gave the remembered one: only they may hear its answer again. */
export function sameActor(one: By, other: By): boolean {
  return one.role === other.role && one.id === other.id
}
