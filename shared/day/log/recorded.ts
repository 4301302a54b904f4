// What stands in the log of a day, derived from the list of events.

import type { WrittenEvent } from '../events/event.ts'
import type { events } from '../events/index.ts'
import type { Entry } from '../nouns/entry.ts'

type Events = typeof events

export type EventOf<T extends keyof Events> = {
  [E in T]: WrittenEvent<E, Events[E]['shape']>
}[T]

export type DayEvent = EventOf<keyof Events>

export type By = Entry['by']

/** A line of the log. */
export interface Recorded extends Entry {
  readonly event: DayEvent
}
