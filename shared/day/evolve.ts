// A log becomes a day: each event does to it what its row in the list of events says.

import { type AnyCommand, commands, innerCommands } from './commands/index.ts'
import { type Draft, draftOf } from './draft/draft.ts'
import { furnish } from './draft/furnish.ts'
import type { Event } from './events/event.ts'
import { LAST_TIME } from './events/event-fields.ts'
import { events } from './events/index.ts'
import { isUnreadable, UnreadableEvent } from './log/format.ts'
import type { Recorded } from './log/recorded.ts'
import { eachLine, type Sliced } from './log/sliced.ts'
import { noDevices } from './nouns/devices.ts'
import type { Day } from './nouns/model.ts'
import type { Pace } from './nouns/pace.ts'
import type { Site } from './nouns/site.ts'
import { firstPace } from './pace/first-pace.ts'
import { dayHoursAfter } from './rules/day-hours.ts'
import { noteAfter, noteBefore } from './undo/undo-record.ts'

/** The day after one more event; the argument stays as it was. */
export function evolve(day: Day, record: Recorded): Day {
  return fold(day, [record])
}

/** The day after all these events. */
export function fold(day: Day, records: Iterable<Recorded>): Day {
  const draft = draftOf(day)
  for (const record of records) apply(draft, record)
  return draft
}

/** The same, a slice at a time. */
export function* foldSliced(day: Day, records: Iterable<Recorded>): Sliced<Day> {
  const draft = draftOf(day)
  yield* eachLine(records, (record) => apply(draft, record))
  return draft
}

/** The commands that can be taken back, by their names, which stand in the log: one that is given another name keeps its old one here. */
const undoable: ReadonlySet<string> = new Set(
  Object.values<AnyCommand>({ ...commands, ...innerCommands }).flatMap((one) =>
    one.undoable ? [one.name] : [],
  ),
)

/** Applies one event to a draft of the caller's own. Throws when the log has a gap, or a time that is none: it can only be damaged. */
export function apply(draft: Draft, record: Recorded): void {
  if (!follows(draft, record)) {
    throw new Error(`the log of ${draft.site.id} goes from ${draft.version} to ${record.version}`)
  }
  // a day would have the same time, and no command would be right in it any more
  if (!Number.isFinite(record.at) || record.at < 0 || record.at > LAST_TIME)
    throw new Error(`event ${record.version} of ${draft.site.id} is of no time: ${record.at}`)
  const row: Event | undefined = events[record.event.type]
  if (!row || isUnreadable(record.event)) throw new UnreadableEvent(record)
  const isUndoable = undoable.has(record.command)
  if (isUndoable) noteBefore(draft, record, row)
  row.learn?.(draft, record.event, record)
  const { site, endsAt, opening } = draft
  row.apply(draft, record.event, record)
  const hours = dayHoursAfter({ site, endsAt, opening }, draft, record)
  if (hours) {
    draft.opening = hours.opening
    draft.closing = hours.closing
    draft.opensNext = hours.opensNext
    draft.putOff = hours.putOff
  }
  draft.version = record.version
  draft.at = Math.max(draft.at, record.at)
  if (isUndoable) noteAfter(draft, record)
}

function follows(draft: Draft, { version, event }: Recorded): boolean {
  // it says itself what it follows
  if (event.type === 'day-resumed') return event.after === (draft.unread?.after ?? draft.version)
  return version === draft.version + 1
}

/** A site's day before anything has happened in it, and what an earlier one has handed on to it. */
export function unopenedDay(site: Site, date: string, pace: Pace = firstPace(site.kind)): Day {
  const day: Day = {
    site,
    date,
    version: 0,
    epoch: 0,
    givenIn: 0,
    restored: false,
    unread: null,
    at: 0,
    state: 'unopened',
    endsAt: Number.POSITIVE_INFINITY,
    opening: null,
    closing: Number.POSITIVE_INFINITY,
    opensNext: null,
    putOff: null,
    pause: null,
    queues: new Map(),
    desks: new Map(),
    devices: noDevices,
    openedAt: 0,
    leftOver: [],
    earlier: null,
    held: [],
    missed: [],
    help: [],
    unwell: [],
    emergencies: [],
    visits: [],
    visitsNoted: 0,
    letGo: [],
    taken: 0,
    arrivals: 0,
    joins: { step: 0, count: 0, stoppedAt: null, allowedUntil: 0 },
    calls: 0,
    lastCallAt: null,
    prompt: null,
    announcement: null,
    openTickets: 0,
    inside: 0,
    countedIn: 0,
    quotas: [],
    pace,
    told: [],
    tally: { called: 0, served: 0, missed: 0, serviceMs: 0 },
    lately: [],
    gone: [],
  }
  const draft = draftOf(day)
  furnish(draft, site)
  return draft
}
