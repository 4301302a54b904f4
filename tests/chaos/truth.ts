// The view that a viewer should see of a day: computed from the log by the same pure functions, and compared.

import { isDeepStrictEqual } from 'node:util'
import { findTicket } from '../../shared/day/nouns/find.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { marshalView } from '../../shared/day/views/marshal.ts'
import { screenView } from '../../shared/day/views/screen.ts'
import { siteView } from '../../shared/day/views/site.ts'
import { ticketView } from '../../shared/day/views/ticket.ts'
import type { Seen, ViewKind } from './history.ts'

// biome-ignore lint/suspicious/noExplicitAny: a view of any kind, as it came over the wire
type Fields = Record<string, any>

/** The parts that the server adds to a view of the day: no log has the names of its staff, or who is signed in. */
const added = ['protocol', 'pass', 'screens', 'staff', 'desks.marshal.name']
/** When a seat is free: while somebody stays beyond their time it is told to the millisecond at which the view was made. */
const seats = ['seatAt', 'desks.seatAt']
/** The parts that change with time alone, without an event. */
const passing: Readonly<Record<ViewKind, readonly string[]>> = {
  ticket: ['wait', 'prompt', 'announcement', 'way.doneBy', 'inside.minutes', ...seats],
  screen: ['forward', 'prompt', 'announcement', 'queues.wait', 'queues.lit', 'inside.minutes', 'rooms.letGo'],
  marshal: [
    'prompt',
    'announcement',
    'queues.wait',
    'queues.standing.late',
    'desks.undo',
    'inside.minutes',
    ...seats,
  ],
  site: ['wait', 'level', 'queues.wait', 'queues.visit', 'inside.minutes'],
}
/**
 * Alarms that depend on time alone: at the end every viewer must show them; all other alarms must fit the viewer's
 * version at any time.
 */
const passingAlarms = ['ahead', 'unserved', 'help', 'wait', 'screen']
/** Milliseconds between the times at which a view is tried: no part of one changes and changes back within a second. */
const STEP = 500

/** Whether the view equals the log's at its version, except for the parts that change with time alone. */
export function isTrueAtItsVersion({ kind, number, view, ticketEpoch }: Seen, day: Day): boolean {
  const truth = viewOf(kind, day, number, day.at, ticketEpoch)
  return truth !== null && same(view, truth, [...added, ...passing[kind]], passingAlarms)
}

/**
 * Whether the view equals the day's at some time from `from` to `to`. A viewer whose view did not change may have an
 * older version.
 */
export function isTrueNow(
  { kind, number, view, ticketEpoch }: Seen,
  day: Day,
  from: number,
  to: number,
): boolean {
  for (let at = from; at <= to + STEP; at += STEP) {
    const truth = viewOf(kind, day, number, at, ticketEpoch)
    if (truth && same(view, truth, [...added, ...seats, 'version'])) return true
  }
  return false
}

/** The view of a kind; null if no such number was given, or not in that epoch: then it is another person's. */
export function viewOf(
  kind: ViewKind,
  day: Day,
  number: string | null,
  at: number,
  epoch = 0,
): Fields | null {
  if (kind === 'screen') return screenView(day, at)
  if (kind === 'marshal') return marshalView(day, at)
  if (kind === 'site') return siteView(day, at)
  const ticket = number === null ? undefined : findTicket(day, number)
  return ticket?.epoch === epoch ? ticketView(day, ticket, at) : null
}

function same(
  seen: Fields,
  truth: Fields,
  without: readonly string[],
  withoutAlarms: readonly string[] = [],
): boolean {
  // after JSON, fields that are undefined are missing
  const [one, other] = [structuredClone(seen), JSON.parse(JSON.stringify(truth)) as Fields]
  // no log has whether the machine's clock is in doubt
  const left = ['clock', ...withoutAlarms]
  for (const view of [one, other])
    if (view['alarms']) view['alarms'] = view['alarms'].filter(({ kind }: Fields) => !left.includes(kind))
  for (const path of without) for (const view of [one, other]) drop(view, path.split('.'))
  return isDeepStrictEqual(one, other)
}

function drop(from: Fields, [field = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) delete from[field]
  else for (const item of [from[field] ?? []].flat()) drop(item, rest)
}
