// What an event is. Each is a file in events/: its shape, the format that introduced it, what it does to a day, what the
// pace learns from it, and whether an undo takes it back.

import type * as v from 'valibot'
import type { Draft } from '../draft/draft.ts'
import type { Entry } from '../nouns/entry.ts'
import type { Undone } from '../undo/undo-record.ts'

type Shape = v.GenericSchema<object, object>
type Fields<S extends Shape> = v.InferOutput<S>

/** The event as it is written in the log. */
export type WrittenEvent<Name extends string, S extends Shape> = { type: Name } & {
  [K in keyof Fields<S>]: Fields<S>[K]
}

type DeskIn<F> = ('desk' extends keyof F ? 'desk' : never) | ('number' extends keyof F ? 'ticket' : never)

interface Rule<Name extends string = string, S extends Shape = Shape> {
  readonly type: Name
  /** The log format that first had it. */
  readonly since: number
  /** The fields that were added later, and the format that introduced each. An older build would ignore them. */
  readonly fieldsSince?: Readonly<Record<string, number>>
  /** The oldest format that can read the content of its fields, where that is newer than the fields. */
  needs?(written: WrittenEvent<Name, S>): number
  /**
   * The shape of its fields except `type`. Limits of today have no place here, since an old log keeps what was
   * allowed then.
   */
  readonly shape: S
  /** The upcast: turns what an older format has written into the shape of today. */
  readonly upcast?: (written: Readonly<Record<string, unknown>>) => object
  /** What it does to the day. */
  apply(draft: Draft, event: WrittenEvent<Name, S>, entry: Entry): void
  /** What the day learns from it about its pace. It is called before the event is applied. */
  learn?(draft: Draft, event: WrittenEvent<Name, S>, entry: Entry): void
}

/** An event, with the desk whose undo takes it back. */
export type Event<Name extends string = string, S extends Shape = Shape> = Rule<Name, S> & Undone

/** Defines the event `type`. */
export function event<const Name extends string, S extends Shape>(
  type: Name,
  rule: Omit<Rule<Name, S>, 'type'> & Undone<DeskIn<Fields<S>>>,
): Event<Name, S> {
  return { type, ...rule }
}
