// Which builds can read which events. A log format is a whole number; release 0.1.0 wrote format 1.

import type { DayEvent } from '../events.ts'

/** The newest format that this build reads and writes. */
export const LOG_FORMAT = 2

type Name = DayEvent['type']

/** The format that first had each event. */
export const since: Readonly<Record<Name, number>> = {
  'day-opened': 1,
  restored: 2,
  'numbers-skipped': 2,
  'day-resumed': 2,
  'day-closed': 1,
  'day-put-right': 2,
  'day-ended': 1,
  'settings-changed': 1,
  'ticket-taken': 1,
  'ticket-amended': 1,
  lined: 1,
  called: 1,
  recalled: 1,
  arrived: 2,
  served: 1,
  missed: 1,
  'passed-over': 1,
  returned: 1,
  transferred: 1,
  held: 1,
  resumed: 1,
  left: 1,
  'on-the-way': 1,
  'handed-over': 2,
  'help-asked': 1,
  'help-given': 1,
  'desk-opened': 1,
  'desk-closed': 1,
  'desk-rested': 2,
  'desk-taken': 2,
  'joins-stopped': 1,
  'joins-allowed': 1,
  'queue-paused': 1,
  'queue-resumed': 1,
  'crowding-reported': 1,
  'crowding-cleared': 1,
  'reminder-asked': 1,
  prompted: 1,
  announced: 1,
  'announcement-ended': 1,
  undone: 1,
}

/** Fields that an event got later, and the format that first had them. An older build would overlook what they say. */
const fieldsSince: { readonly [E in Name]?: Readonly<Record<string, number>> } = {
  'day-opened': { epoch: 2 },
  'ticket-taken': { epoch: 2, slip: 2 },
  'ticket-amended': { offMark: 2 },
  called: { why: 2 },
  'passed-over': { why: 2, desk: 2 },
}

/** The oldest format that has everything that the event says: a build must know it to read the event. */
export function formatOf(event: DayEvent): number {
  const later = Object.entries(fieldsSince[event.type] ?? {}).flatMap(([field, format]) =>
    field in event ? [format] : [],
  )
  return Math.max(since[event.type], ...later)
}

/**
 * The event as it is written. From format 3 on an event names its format, so that an older build that meets it knows that
 * it is too old, also where it knows the name.
 */
export function asWritten(event: DayEvent): DayEvent & { readonly format?: number } {
  const format = formatOf(event)
  return format > NAMED_AFTER ? { ...event, format } : event
}

/** Formats that no event names. */
const NAMED_AFTER = 2

/** What a record has in the place of an event that this build can read. */
export type Unreadable =
  /** It is of a newer build, which knows `format`; where the event does not name it, the next one is assumed. */
  | { readonly unreadable: 'newer'; readonly type: string; readonly format: number }
  /** It is damaged. `type`: its name, where it has one; `at`: the field that has not its shape. */
  | { readonly unreadable: 'damaged'; readonly type: string | null; readonly at: string }

export function isUnreadable(event: DayEvent | Unreadable): event is Unreadable {
  return 'unreadable' in event
}

/**
 * The event that a record holds, or why it cannot be read. An event with a name that this build does not know is of a newer
 * build: no damage is likely to leave a whole record with another word in it.
 */
export function readEvent(raw: unknown): DayEvent | Unreadable {
  if (typeof raw !== 'object' || raw === null) return damaged(null, '')
  const { type, format } = raw as { readonly type?: unknown; readonly format?: unknown }
  if (typeof type !== 'string' || !NAME.test(type)) return damaged(null, 'type')
  if (type === NO_EVENT) return damaged(type, '')
  if (typeof format === 'number' && format > LOG_FORMAT) return { unreadable: 'newer', type, format }
  if (!Object.hasOwn(since, type)) return { unreadable: 'newer', type, format: LOG_FORMAT + 1 }
  return raw as DayEvent
}

/** What an event can be called. */
const NAME = /^[a-z]+(?:-[a-z]+)*$/
/** What the store gives in the place of a text that holds no event. */
const NO_EVENT = 'unreadable'

function damaged(type: string | null, at: string): Unreadable {
  return { unreadable: 'damaged', type, at }
}
