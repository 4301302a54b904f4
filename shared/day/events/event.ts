// What an event is. One file each in events/: its shape, since which format, what it does to a day, what the pace learns
// from it, and whose undo takes it back.

import type * as v from 'valibot'
import type { Draft } from '../draft/draft.ts'
import type { Entry } from '../nouns/entry.ts'
import type { UndoneAt } from '../undo/undo-record.ts'

type Shape = v.GenericSchema<object, object>
type Fields<S extends Shape> = v.InferOutput<S>

/** The event as the log has it. */
export type WrittenEvent<Name extends string, S extends Shape> = { type: Name } & {
  [K in keyof Fields<S>]: Fields<S>[K]
}

type UndoOf<F> =
  | 'nothing'
  | ('desk' extends keyof F ? 'desk' : never)
  | ('number' extends keyof F ? 'ticket' : never)

export interface Event<Name extends string = string, S extends Shape = Shape> {
  readonly type: Name
  /** The log format that first had it. */
  readonly since: number
  /** Its fields that came later, and the format that first had each. An older build would overlook what they say. */
  readonly fieldsSince?: Readonly<Record<string, number>>
  /** The oldest format that can read what one of them says, where that is newer than its fields. */
  needs?(written: WrittenEvent<Name, S>): number
  /** Its fields but `type`. Limits of today have no place here: an old log keeps what was allowed then. */
  readonly shape: S
  /** Gives what an older format has written the shape of today. */
  readonly upcast?: (written: Readonly<Record<string, unknown>>) => object
  /** What it does to the day. */
  apply(draft: Draft, event: WrittenEvent<Name, S>, entry: Entry): void
  /** What the day learns from it about its pace, before it is applied. */
  learn?(draft: Draft, event: WrittenEvent<Name, S>, entry: Entry): void
  /** Whose undo takes it back. */
  readonly undo: UndoneAt
}

/** Defines the event `type`. */
export function event<const Name extends string, S extends Shape>(
  type: Name,
  rule: Omit<Event<Name, S>, 'type' | 'undo'> & { readonly undo: UndoOf<Fields<S>> },
): Event<Name, S> {
  return { type, ...rule }
}
