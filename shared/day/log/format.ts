// Which builds can read which events. A log format is a whole number; release 0.1.0 wrote format 1.

import * as v from 'valibot'
import type { Event } from '../events/event.ts'
import { events } from '../events/index.ts'
import type { Entry } from '../nouns/entry.ts'
import type { DayEvent } from './recorded.ts'

/** The newest format that this build reads and writes. */
export const LOG_FORMAT = 2

/** The oldest format that has everything that the event says: a build must know it to read the event. */
export function formatOf(event: DayEvent): number {
  // no rule writes a type that is not in the list; such a record is reported as damaged where it is read
  const {
    since,
    fieldsSince = {},
    needs,
  }: Pick<Event, 'since' | 'fieldsSince' | 'needs'> = events[event.type] ?? {
    since: LOG_FORMAT,
  }
  const later = Object.entries(fieldsSince).flatMap(([field, format]) => (field in event ? [format] : []))
  return Math.max(since, ...later, needs?.(event) ?? since)
}

/** Formats that no event names. */
const NAMED_AFTER = 2

/**
 * The event as it is written. From format 3 on an event names its format, so that an older build that meets it knows that
 * it is too old, also where it knows the name.
 */
export function asWritten(event: DayEvent): DayEvent & { readonly format?: number } {
  const format = formatOf(event)
  return format > NAMED_AFTER ? { ...event, format } : event
}

/** A newer build wrote it, in this format. */
interface Newer {
  readonly unreadable: 'newer'
  readonly type: string
  readonly format: number
  /** What the record holds. */
  readonly written: unknown
}

/** It is damaged. */
interface Damaged {
  readonly unreadable: 'damaged'
  /** Its name; null where it has none. */
  readonly type: string | null
  /** The first field that has not its shape. */
  readonly at: string
  readonly written: unknown
}

/** What stands in a record instead of an event, when this build cannot read the event. */
export type Unreadable = Newer | Damaged

/** What was written in a record, whether this build can read it or not. */
export function writtenIn(event: DayEvent | Unreadable): unknown {
  return isUnreadable(event) ? event.written : event
}

export function isUnreadable(event: DayEvent | Unreadable): event is Unreadable {
  return 'unreadable' in event
}

/** An event of a log cannot be applied, since this build cannot read it. */
export class UnreadableEvent extends Error {
  readonly why: Unreadable

  constructor({ version, event }: Pick<Entry, 'version'> & { readonly event: unknown }) {
    const read = wasFound(event) ? event : readEvent(event)
    const why = isUnreadable(read) ? read : damaged(event, read.type, '')
    super(`event ${version} ${why.unreadable === 'newer' ? ofNewer(why) : isDamaged(why)}`)
    this.why = why
  }
}

/** Whether the record has been read before without success. */
function wasFound(event: unknown): event is Unreadable {
  return typeof event === 'object' && event !== null && isUnreadable(event as DayEvent)
}

function ofNewer({ type, format }: Newer): string {
  return `(${type}) is of log format ${format}, and this version reads up to ${LOG_FORMAT}`
}

function isDamaged({ type, at }: Damaged): string {
  return type === null ? 'is no event' : `(${type}) is damaged${at && ` at ${at}`}`
}

/**
 * The event in a record, lifted to the shape of today, or the reason why it cannot be read. An unknown type that names
 * no format is damaged: newer builds always name theirs, and one damaged name must not stop every server. The result is
 * a new object only where an older format wrote another shape.
 */
export function readEvent(raw: unknown): DayEvent | Unreadable {
  if (typeof raw !== 'object' || raw === null) return damaged(raw, null, '')
  const { type, format } = raw as { readonly type?: unknown; readonly format?: unknown }
  if (typeof type !== 'string' || !NAME.test(type)) return damaged(raw, null, 'type')
  if (Number.isInteger(format) && Number(format) > LOG_FORMAT) return newer(raw, type, Number(format))
  // no event has a field of this name, so nothing in a log can pass for what this build found out about it
  if (wasFound(raw)) return damaged(raw, type, 'unreadable')
  if (!Object.hasOwn(events, type)) return damaged(raw, type, 'type')
  const { shape, upcast }: Event = events[type as DayEvent['type']]
  const event = upcast ? upcast(raw as Record<string, unknown>) : raw
  return v.is(shape, event) ? (event as DayEvent) : damaged(raw, type, pathIn(shape, event))
}

/** What an event can be called. */
const NAME = /^[a-z]+(?:-[a-z]+)*$/

function newer(written: object, type: string, format: number): Newer {
  return { unreadable: 'newer', type, format, written }
}

function damaged(written: unknown, type: string | null, at: string): Damaged {
  return { unreadable: 'damaged', type, at, written }
}

/** The first field that has not its shape. */
function pathIn(shape: Event['shape'], event: object): string {
  const { issues } = v.safeParse(shape, event, { abortEarly: true })
  return (issues && v.getDotPath(issues[0])) ?? ''
}
