import type { Draft } from './draft.ts'
import type { DayEvent, EventOf, Recorded } from './events.ts'

/** What one kind of event does to a day. */
export type Arm<E extends DayEvent['type']> = (draft: Draft, event: EventOf<E>, record: Recorded) => void
