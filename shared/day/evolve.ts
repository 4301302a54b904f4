// What each event does to a day: a table with one arm an event, so that a forgotten one does not compile.

import type { Arm } from './arm.ts'
import { callingArms } from './calling-arms.ts'
import { deskArms } from './desk-arms.ts'
import { noDevices } from './devices.ts'
import { type Draft, draftOf, put, queueIn } from './draft.ts'
import type { DayEvent, EventOf, Recorded } from './events.ts'
import { letterOf, ticketAt } from './find.ts'
import { forgetHelp } from './forget-help.ts'
import { furnish } from './furnish.ts'
import { givingArms } from './giving-arms.ts'
import { withJoin } from './joins.ts'
import type { Day, TicketCore } from './model.ts'
import { steppedOver, withSkip } from './numbering.ts'
import { dayPutRight } from './put-right.ts'
import { restoredArms } from './restored-arms.ts'
import type { Site } from './site.ts'
import { eachLine, type Sliced } from './sliced.ts'
import { spacingArms } from './spacing-arms.ts'
import { ticketCore } from './ticket-core.ts'
import { note } from './undo-record.ts'
import { undone } from './undone-arm.ts'
import { headWaited } from './waits/head.ts'
import { learn } from './waits/learn.ts'
import { firstPace, type Pace } from './waits/pace.ts'

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

/** The last time that a calendar knows, in milliseconds since the epoch (ECMAScript 21.4.1.1). */
const LAST_TIME = 8.64e15

/** Applies one event to a draft of the caller's own. Throws when the log has a gap, or a time that is none: it can only be damaged. */
export function apply(draft: Draft, record: Recorded): void {
  if (!follows(draft, record)) {
    throw new Error(`the log of ${draft.site.id} goes from ${draft.version} to ${record.version}`)
  }
  // a day would have the same time, and no command would be right in it any more
  if (!Number.isFinite(record.at) || record.at < 0 || record.at > LAST_TIME)
    throw new Error(`event ${record.version} of ${draft.site.id} is of no time: ${record.at}`)
  note(draft, record)
  learn(draft, record)
  arm(draft, record.event, record)
  draft.version = record.version
  draft.at = Math.max(draft.at, record.at)
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
    queues: new Map(),
    desks: new Map(),
    devices: noDevices,
    held: [],
    missed: [],
    help: [],
    taken: 0,
    joins: { step: 0, count: 0, stoppedAt: null, allowedUntil: 0 },
    calls: 0,
    lastCallAt: null,
    prompt: null,
    announcement: null,
    openTickets: 0,
    pace,
    told: [],
    tally: { called: 0, served: 0, missed: 0, serviceMs: 0 },
    lately: [],
  }
  const draft = draftOf(day)
  furnish(draft, site)
  return draft
}

const arms: { [E in DayEvent['type']]: Arm<E> } = {
  ...callingArms,
  ...deskArms,
  ...givingArms,
  ...restoredArms,
  ...spacingArms,
  undone,
  'day-put-right': dayPutRight,

  'day-opened': (draft, event) => {
    draft.state = 'open'
    draft.date = event.date
    draft.endsAt = event.endsAt
    if (event.pace) draft.pace = event.pace
    if (event.epoch !== undefined) draft.epoch = event.epoch
    draft.givenIn = Math.max(draft.givenIn, draft.epoch)
    furnish(draft, event.site)
  },
  'day-closed': (draft) => {
    draft.state = 'closed'
  },
  'day-ended': (draft) => {
    draft.state = 'ended'
  },
  'settings-changed': (draft, event) => furnish(draft, event.site),

  'ticket-taken': (draft, event, { at, by, version }) => {
    const { number, queue, party, needs, device, told, epoch = 0, slip = false } = event
    draft.taken += 1
    const letter = queueIn(draft, letterOf(number))
    if (!slip) letter.skips = withSkip(letter, steppedOver(letter, Number(number.slice(1))))
    if (by.role === 'resident') draft.joins = withJoin(draft, at)
    put(draft, {
      number,
      queue,
      party,
      needs,
      device,
      slip,
      handedAt: null,
      epoch,
      takenAt: at,
      told: told
        ? {
            low: told[0],
            high: told[1],
            forecast: told[2] ?? null,
            head: headWaited(draft, queueIn(draft, queue), at),
          }
        : null,
      place: draft.taken,
      after: null,
      linedAt: null,
      calledAt: null,
      arrivedAt: null,
      coming: false,
      reason: null,
      moved: version,
      state: 'waiting',
    })
  },
  'ticket-amended': (draft, { number, party, needs, offMark }, { version }) => {
    const ticket = ticketAt(draft, number)
    const amended = { party, needs, moved: version }
    if (!offMark) put(draft, { ...ticket, ...amended })
    else
      put(draft, {
        ...ticketCore(ticket, version),
        ...amended,
        coming: false,
        reason: 'amended',
        state: 'waiting',
      })
  },
  lined: (draft, { number }, { at, version }) => {
    const ticket = ticketAt(draft, number)
    queueIn(draft, ticket.queue).routineFrom ??= at
    put(draft, {
      ...ticketCore(ticket, version),
      reason: ticket.reason,
      state: 'lined',
      linedAt: at,
      coming: false,
    })
  },
  'passed-over': (draft, { number, places }, { version }) =>
    putBack(draft, number, places, version, 'passed-over'),
  returned: (draft, { number, places }, { version }) => putBack(draft, number, places, version, 'returned'),
  transferred: (draft, { number, queue }, { version }) => {
    const ticket = ticketAt(draft, number)
    const moved: TicketCore = { ...ticketCore(ticket, version), queue, after: null, reason: 'transferred' }
    put(
      draft,
      ticket.state === 'held'
        ? { ...moved, state: 'held', until: ticket.until }
        : { ...moved, state: 'waiting' },
    )
  },
  held: (draft, { number, until }, { version, by }) => {
    const reason = by.role === 'resident' ? null : 'held'
    put(draft, { ...ticketCore(ticketAt(draft, number), version), reason, state: 'held', until })
  },
  resumed: (draft, { number }, { version }) => {
    put(draft, { ...ticketCore(ticketAt(draft, number), version), state: 'waiting' })
  },
  left: (draft, { number, reason }, { at, version }) => {
    put(draft, { ...ticketCore(ticketAt(draft, number), version), reason, state: 'left', endedAt: at })
    forgetHelp(draft, number)
  },
  'handed-over': (draft, { number, device }, { at }) => {
    const ticket = ticketAt(draft, number)
    put(draft, { ...ticket, device: device ?? ticket.device, handedAt: at })
  },
  'on-the-way': (draft, { number }) => put(draft, { ...ticketAt(draft, number), coming: true }),
  'help-asked': (draft, { number, need }, { at }) => {
    draft.help.push({ number, need, at })
  },
  'help-given': (draft, { number, need }) => {
    draft.help = draft.help.filter((one) => one.number !== number || one.need !== need)
  },
}

function arm<E extends DayEvent['type']>(draft: Draft, event: EventOf<E>, record: Recorded): void {
  arms[event.type as E](draft, event, record)
}

function putBack(
  draft: Draft,
  number: string,
  places: number,
  version: number,
  reason: 'returned' | 'passed-over',
): void {
  const ticket = ticketAt(draft, number)
  const after = queueIn(draft, ticket.queue).calls + places
  put(draft, { ...ticketCore(ticket, version), after, coming: false, reason, state: 'waiting' })
}
