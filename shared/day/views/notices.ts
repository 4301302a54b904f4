// What systems outside are told of a day: one notice for each thing that happened, with the whole of a small view of what
// it happened to. It holds nothing personal, and no secret: where to call somebody is added only while it is sent to the one
// webhook for that.

import * as v from 'valibot'
import { LANGUAGES } from '../../languages.ts'
import { AlarmKind } from '../alarms/alarms.ts'
import type { WatchedAlarm } from '../alarms/untaken.ts'
import type { Draft } from '../draft/draft.ts'
import { apply } from '../evolve.ts'
import type { DayEvent, Recorded } from '../log/recorded.ts'
import { isoAt } from '../nouns/calendar.ts'
import { findTicket } from '../nouns/find.ts'
import { DeskId, QueueId, SiteId } from '../nouns/ids.ts'
import { PlaceWord, placeWordOf } from '../nouns/kinds.ts'
import { CalendarDate, type Day, type Queue } from '../nouns/model.ts'
import { PauseReason } from '../nouns/pause.ts'
import { Contact } from '../nouns/person.ts'
import { SoonWish } from '../nouns/soon.ts'
import { Reason, type Ticket, TicketNumber } from '../nouns/ticket.ts'
import { wayBack } from '../rules/coming-back.ts'
import { markOf } from '../rules/line.ts'
import { isPaused } from '../rules/pauses.ts'
import { leftIn } from '../rules/quota.ts'
import {
  HELD_OVER,
  NONE_LEFT,
  NoticeName,
  OF_DAYS,
  OF_EMERGENCIES,
  OF_QUEUES,
  OF_SITES,
  OF_TICKETS,
  PUT_BACK,
  SOME_LEFT,
  UNTAKEN_NOTICE,
} from './notice-names.ts'

/** A number as it is after what happened. Times are milliseconds since the epoch. */
const NoticedTicket = v.object({
  number: TicketNumber,
  queue: QueueId,
  state: v.picklist(['waiting', 'held', 'lined', 'called', 'missed', 'seated', 'served', 'left']),
  people: v.number(),
  /** Where it is called to, was missed or was served; null: at no desk. */
  desk: v.nullable(DeskId),
  /** What that desk is called. */
  place: PlaceWord,
  /** The mark to stand on; null: none. */
  mark: v.nullable(v.number()),
  /** How many queues it has been through before this one. */
  stop: v.number(),
  takenAt: v.number(),
  /** When it came to this queue. */
  cameAt: v.number(),
  calledAt: v.nullable(v.number()),
  /** Until when it is held or observed; null: it is neither. */
  until: v.nullable(v.number()),
  /** Why it moved or ended, where its holder did not cause it. */
  reason: v.nullable(Reason),
  /** Of a number that was missed: whether its holder can come back by themselves. */
  mayComeBack: v.optional(v.boolean()),
  /** When its holder was told that it is called soon, and how early they wish to be told; null: not yet, as is usual. */
  soonAt: v.nullable(v.number()),
  wish: v.nullable(SoonWish),
})

const NoticedQueue = v.object({
  id: QueueId,
  paused: v.boolean(),
  /** For how many more people there are numbers today; null: no limit. */
  left: v.nullable(v.number()),
})

const NoticedAlarm = v.object({
  kind: AlarmKind,
  since: v.number(),
  /** Of an emergency: where staff are called to; null: to no desk. */
  desk: v.optional(v.nullable(DeskId)),
  /** Of somebody who feels unwell. */
  number: v.optional(TicketNumber),
})

export const Notice = v.object({
  type: NoticeName,
  /** When it happened, as ISO 8601 in UTC. */
  timestamp: v.string(),
  data: v.object({
    site: SiteId,
    day: CalendarDate,
    /** The version of the day after it: of two notices the later one has the higher. */
    version: v.number(),
    epoch: v.number(),
    /** Left out where it happened to no number. */
    ticket: v.optional(NoticedTicket),
    /** Left out where it happened to no queue as a whole. */
    queue: v.optional(NoticedQueue),
    /** The pause of the whole site; null: there is none. Left out where it neither began, changed nor ended. */
    pause: v.optional(
      v.nullable(
        v.object({ since: v.number(), until: v.nullable(v.number()), reason: v.nullable(PauseReason) }),
      ),
    ),
    /** Every queue of the site, beside its pause: one that has a pause of its own outlasts it. */
    queues: v.optional(v.array(NoticedQueue)),
    /** Where all staff are called to, or somebody goes; `desk` null: to no desk. Left out of everything else. */
    emergency: v.optional(v.object({ desk: v.nullable(DeskId), place: v.nullable(PlaceWord) })),
    /** Of an alarm that nobody has taken, in milliseconds; left out of everything else. */
    alarm: v.optional(NoticedAlarm),
    /** Left out where it happened to a number, a queue, to all queues or to the staff. */
    state: v.optional(v.picklist(['unopened', 'open', 'closed', 'ended', 'damaged'])),
  }),
})
export type Notice = v.InferOutput<typeof Notice>

/** A notice as the webhook for contacts is sent it. */
export const ContactNotice = v.object({
  ...Notice.entries,
  data: v.object({
    ...Notice.entries.data.entries,
    /** Where the holder wants to be called; left out: they gave nothing, or it has been erased. */
    contact: v.optional(Contact),
    /** What to tell them, ready to be sent; left out: nothing that they do not know, or nowhere to send it. */
    say: v.optional(v.object({ lang: v.picklist(LANGUAGES), text: v.string() })),
  }),
})
export type ContactNotice = v.InferOutput<typeof ContactNotice>

/** What a line of the log is about, as the day before it knows. */
interface About {
  readonly type: NoticeName
  readonly number?: TicketNumber
  readonly queue?: QueueId
  /** The pause of the whole site. */
  readonly isOfSite?: true
  /** The desk to which all staff are called; null: they are called to none. */
  readonly emergencyAt?: DeskId | null
}

/** What systems outside are told of a line of the log. It is applied to the draft, which is the day before it. */
export function noticesOf(draft: Draft, record: Recorded): Notice[] {
  const about = aboutWhat(draft, record)
  const { quotas } = draft
  apply(draft, record)
  return [...about, ...aboutQuotas({ quotas }, draft)].map((one) => noticeOf(draft, one, record))
}

/** By the day before it. Most events have one notice, some none. */
function aboutWhat(before: Day, { event, by }: Recorded): About[] {
  if (event.type === 'undone') {
    const taken = before.desks.get(event.desk)?.undoable
    return (taken?.before.tickets ?? []).map(({ number }) => ({ type: PUT_BACK, number }))
  }
  if (event.type === 'resumed' && by.role === 'clock') return [{ type: HELD_OVER, number: event.number }]
  if (isOf(OF_TICKETS, event)) return [{ type: OF_TICKETS[event.type], number: event.number }]
  if (isOf(OF_QUEUES, event)) return [{ type: OF_QUEUES[event.type], queue: event.queue }]
  if (isOf(OF_SITES, event)) return [{ type: OF_SITES[event.type], isOfSite: true }]
  if (isOf(OF_EMERGENCIES, event)) return [{ type: OF_EMERGENCIES[event.type], emergencyAt: event.desk }]
  if (isOf(OF_DAYS, event)) return [{ type: OF_DAYS[event.type] }]
  return []
}

/** The queues in which nothing is left any more, or something is again. */
function aboutQuotas(before: Pick<Day, 'quotas'>, after: Day): About[] {
  if (before.quotas === after.quotas) return []
  return [...after.queues.keys()].flatMap((queue) => {
    const isNone = leftIn(after, queue) === 0
    if (isNone === (leftIn(before, queue) === 0)) return []
    return [{ type: isNone ? NONE_LEFT : SOME_LEFT, queue }]
  })
}

/** The notice of what a line was about, by the day after it. */
function noticeOf(
  after: Day,
  { type, number, queue, isOfSite, emergencyAt }: About,
  { at, version }: Recorded,
): Notice {
  const ticket = number === undefined ? undefined : findTicket(after, number)
  const told = queue === undefined ? undefined : after.queues.get(queue)
  const { id: site } = after.site
  const isOfDay = number === undefined && queue === undefined && !isOfSite && emergencyAt === undefined
  return {
    type,
    timestamp: isoAt('UTC', at),
    data: {
      site,
      day: after.date,
      version,
      epoch: after.epoch,
      ...(ticket ? { ticket: noticedTicket(after, ticket) } : {}),
      ...(told ? { queue: noticedQueue(after, told) } : {}),
      ...(isOfSite ? noticedPause(after) : {}),
      ...(emergencyAt === undefined ? {} : { emergency: noticedEmergency(after, emergencyAt) }),
      ...(isOfDay ? { state: after.state } : {}),
    },
  }
}

/** The notice of an alarm that nobody has taken; `day`: where the site's newest one is. */
export function noticeOfUntaken(
  day: { readonly site: SiteId; readonly date: string; readonly version: number; readonly epoch: number },
  { kind, since, desk, number }: WatchedAlarm,
  at: number,
): Notice {
  const { site, date, version, epoch } = day
  return {
    type: UNTAKEN_NOTICE,
    timestamp: isoAt('UTC', at),
    data: {
      site,
      day: date,
      version,
      epoch,
      alarm: {
        kind,
        since,
        ...(desk === undefined ? {} : { desk }),
        ...(number === undefined ? {} : { number }),
      },
    },
  }
}

function noticedQueue(day: Day, queue: Queue): v.InferOutput<typeof NoticedQueue> {
  const left = leftIn(day, queue.id)
  return { id: queue.id, paused: isPaused(day, queue), left: Number.isFinite(left) ? left : null }
}

function noticedEmergency(day: Day, desk: DeskId | null): NonNullable<Notice['data']['emergency']> {
  const at = desk === null ? undefined : day.desks.get(desk)
  return { desk, place: at ? placeWordOf(day.site, at.queues[0]) : null }
}

function noticedPause(day: Day): Pick<Notice['data'], 'pause' | 'queues'> {
  const { pause } = day
  return {
    pause: pause && { since: pause.since, until: pause.until, reason: pause.reason },
    queues: [...day.queues.values()].map((queue) => noticedQueue(day, queue)),
  }
}

function noticedTicket(day: Day, ticket: Ticket): v.InferOutput<typeof NoticedTicket> {
  const { number, queue, state, party, stops, takenAt, cameAt, calledAt, reason, soonAt, wish } = ticket
  return {
    number,
    queue,
    state,
    people: party,
    desk: 'desk' in ticket ? ticket.desk : null,
    place: placeWordOf(day.site, queue),
    mark: markOf(day, ticket),
    stop: stops.length,
    takenAt,
    cameAt,
    calledAt,
    until: 'until' in ticket ? ticket.until : null,
    reason,
    ...(state === 'missed' ? { mayComeBack: wayBack(day, ticket).is === 'open' } : {}),
    soonAt,
    wish,
  }
}

function isOf<Types extends Partial<Record<DayEvent['type'], string>>>(
  types: Types,
  event: DayEvent,
): event is Extract<DayEvent, { type: keyof Types }> {
  return event.type in types
}
