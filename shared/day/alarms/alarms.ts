// Decides what needs the attention of a marshal or an officer. It is decided here alone: tablets and the overview show
// it.

import * as v from 'valibot'
import { aheadOfClock } from '../draft/put-right.ts'
import { dateAt } from '../nouns/calendar.ts'
import { isUnderWay, waitingIn } from '../nouns/find.ts'
import { idleIn, idleNow } from '../nouns/idle.ts'
import { DeskId, QueueId } from '../nouns/ids.ts'
import { type Day, HelpNeed, type Queue } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import { isServing } from '../nouns/serving.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { mayBeOver, opensAt, shutsAt } from '../rules/hours.ts'
import { seatedRoomOf } from '../rules/rooms.ts'
import { waitsOn } from '../waits/estimate.ts'
import type { Waits } from '../waits/wait.ts'

const MINUTE = 60_000
/** Milliseconds after which somebody who asked for help has waited too long for an answer. */
export const UNANSWERED = 2 * MINUTE

/**
 * A screen that has been silent for this many milliseconds is reported: it sends its status every ten seconds, and
 * three lost ones are no accident.
 */
export const SILENT = 30_000

/** Worst first. `since`: milliseconds since the epoch. */
export const Alarm = v.variant('kind', [
  /**
   * All staff are called, and nobody has gone there: one alarm for each desk. `desk` null: from none. `by`: the account
   * that called; null: it is not known.
   */
  v.object({
    kind: v.literal('emergency'),
    desk: v.nullable(DeskId),
    by: v.nullable(v.string()),
    since: v.number(),
  }),
  /** Somebody feels unwell, and nobody has come to them: one alarm for each. */
  v.object({ kind: v.literal('unwell'), number: TicketNumber, since: v.number() }),
  /**
   * The log of the day cannot be read, and people go on by hand. `at`: the last time of which something is known.
   * `over`: the date of the day has passed, so that opening a day opens a new one and does not continue this one.
   */
  v.object({ kind: v.literal('damaged'), at: v.number(), over: v.boolean() }),
  /**
   * The clock of the machine is far ahead and has not been confirmed. `says`: its time, to the minute. `stops`: the
   * day gives no numbers until somebody confirms the clock.
   */
  v.object({ kind: v.literal('clock'), says: v.number(), stops: v.boolean() }),
  /** A clock that was far ahead has set the time of the day, which now stands still. `at`: that time. */
  v.object({ kind: v.literal('ahead'), at: v.number() }),
  /** People wait in a queue, and no desk at work draws from it: all are closed, or rest. */
  v.object({ kind: v.literal('unserved'), queue: QueueId, tickets: v.number(), people: v.number() }),
  /**
   * Somebody asked for help two minutes ago or more, or, for a counsellor, wants to talk to somebody; `others` are so many
   * more.
   */
  v.object({
    kind: v.literal('help'),
    number: TicketNumber,
    need: HelpNeed,
    since: v.number(),
    others: v.number(),
  }),
  /** Residents get no numbers until a marshal allows joins again. */
  v.object({ kind: v.literal('joins'), since: v.number() }),
  /** The expected wait of a queue has reached what the site calls crowded, in minutes. */
  v.object({ kind: v.literal('wait'), queue: QueueId, minutes: v.number() }),
  /** A screen is silent, or cannot be heard. */
  v.object({
    kind: v.literal('screen'),
    name: v.string(),
    state: v.picklist(['silent', 'muted']),
    since: v.number(),
  }),
])
export type Alarm = v.InferOutput<typeof Alarm>

export const AlarmKind = v.picklist([
  'emergency',
  'unwell',
  'damaged',
  'clock',
  'ahead',
  'unserved',
  'help',
  'joins',
  'wait',
  'screen',
])
export type AlarmKind = Alarm['kind']

/** The kinds of the alarms, each once: as much as may be told to those who do not work there. */
export function kindsOf(alarms: readonly Pick<Alarm, 'kind'>[]): AlarmKind[] {
  return [...new Set(alarms.map(({ kind }) => kind))]
}

/** Those of them that everybody may be told: an emergency is for the staff, and would frighten whoever waits. */
export function publicKinds(kinds: readonly AlarmKind[]): AlarmKind[] {
  return kinds.filter((kind) => kind !== 'emergency')
}

/** A key that identifies an alarm among those of its day, for as long as it lasts. */
export function alarmKey(alarm: Alarm): string {
  if (alarm.kind === 'unserved' || alarm.kind === 'wait') return `${alarm.kind} ${alarm.queue}`
  if (alarm.kind === 'emergency') return `emergency ${alarm.desk ?? ''}`
  if (alarm.kind === 'unwell') return `unwell ${alarm.number}`
  return alarm.kind === 'screen' ? `screen ${alarm.name}` : alarm.kind
}

/** The last status of a screen. */
export interface ScreenWord {
  readonly name: string
  /** When, in milliseconds. */
  readonly seen: number
  readonly muted: boolean
}

/**
 * The alarms of a day at a time in milliseconds, worst first. A day that is not under way has none of its own but calls
 * for all staff.
 * `unbelieved`: the time of a machine clock that is far ahead and that nobody has confirmed; null: the clock is
 * believed. `isCounsellor`: for the tablet of a counsellor, whom a wish to talk reaches at once.
 */
export function alarmsOf(
  day: Day,
  at: number,
  screens: readonly ScreenWord[] = [],
  unbelieved: number | null = null,
  waits: Waits = waitsOn(day, at),
  isCounsellor = false,
): Alarm[] {
  const clock = clockAlarm(unbelieved, mayBeOver(day, unbelieved))
  if (day.state === 'damaged') {
    // opening a day confirms the clock of the machine
    const over = dateAt(day.site.timeZone, unbelieved ?? at) > day.date
    return [{ kind: 'damaged', at: day.at, over }, ...clock]
  }
  const emergencies = day.emergencies.map(
    ({ desk, by, at: since }): Alarm => ({ kind: 'emergency', desk, by, since }),
  )
  if (!isUnderWay(day)) return [...emergencies, ...clock]
  return [
    ...emergencies,
    ...day.unwell.map(({ number, at: since }): Alarm => ({ kind: 'unwell', number, since })),
    ...clock,
    ...(aheadOfClock(day, at) > 0 ? [{ kind: 'ahead', at: day.at } as const] : []),
    ...unservedIn(day, at).map(
      (queue): Alarm => ({
        kind: 'unserved',
        queue: queue.id,
        tickets: waitingIn(queue),
        people: queue.people,
      }),
    ),
    ...helpAlarm(day, at, isCounsellor),
    ...joinsAlarm(day),
    ...waitAlarms(day, at, waits),
    ...screenAlarms(screens, at),
  ]
}

/** The alarm of a machine whose clock is in doubt: one, or none. */
export function clockAlarm(unbelieved: number | null, stops = false): Alarm[] {
  // to the minute, since a view is sent again whenever it changes
  return unbelieved === null ? [] : [{ kind: 'clock', says: unbelieved - (unbelieved % MINUTE), stops }]
}

/**
 * The queues in which people wait while no desk at work draws from them. Before the site's opening time this is how a day
 * begins; and once a closed day's hours are over, whoever still has a number has gone home.
 */
export function unservedIn(day: Day, at: number): Queue[] {
  if (!isUnderWay(day) || at < opensAt(day)) return []
  if (at >= servesUntil(day)) return []
  // in a break, or a pause whose end is still to come, nobody is expected at a desk
  return undrawn(day).filter((queue) => idleUntil(day, queue, at) === null)
}

/**
 * The time span in which its queues are unserved as they are now, in milliseconds; null: none of them is, at any time.
 */
export function unservedSpan(day: Day): { from: number; until: number | null } | null {
  if (!isUnderWay(day) || undrawn(day).length === 0) return null
  const until = servesUntil(day)
  const starts = undrawn(day).map((queue) => idleUntil(day, queue, day.at) ?? 0)
  return {
    from: Math.max(0, opensAt(day), Math.min(...starts)),
    until: Number.isFinite(until) ? until : null,
  }
}

/** When the break or the pause ends that a queue is in, in milliseconds; null: it is in none, or one that lasts longer than expected. */
function idleUntil(day: Day, { id, pause }: Queue, at: number): number | null {
  const isOver = [day.pause, pause].some((one) => one !== null && one.until !== null && one.until <= at)
  const now = isOver ? undefined : idleNow(idleIn(day, id, ownTime(day, at)), ownTime(day, at))
  return now ? now.to / ownTime(day, 1) : null
}

/** Whether a queue is in a break, or in a pause of which a marshal said why or until when. A bare pause only stops its numbers. */
function isAway(day: Day, queue: Queue, at: number): boolean {
  const isTold = [day.pause, queue.pause].some(
    (pause) => pause !== null && (pause.reason ?? pause.until) !== null,
  )
  return isTold || idleUntil(day, queue, at) !== null
}

function servesUntil(day: Day): number {
  return day.state === 'closed' ? shutsAt(day) : Number.POSITIVE_INFINITY
}

/** The queues in which people wait while no desk at work draws from them. */
function undrawn(day: Day): Queue[] {
  const drawnFrom = new Set([...day.desks.values()].flatMap((desk) => (isServing(desk) ? desk.queues : [])))
  return [...day.queues.values()].filter(
    // nobody is called from a room: people wait there for a seat
    (queue) => waitingIn(queue) > 0 && !drawnFrom.has(queue.id) && seatedRoomOf(day, queue.id) === null,
  )
}

function helpAlarm({ help }: Day, at: number, isCounsellor: boolean): Alarm[] {
  const late = help.filter((one) => at - one.at >= UNANSWERED || (isCounsellor && one.need === 'counsel'))
  const [first] = late
  if (!first) return []
  return [{ kind: 'help', number: first.number, need: first.need, since: first.at, others: late.length - 1 }]
}

function joinsAlarm({ joins }: Day): Alarm[] {
  return joins.stoppedAt === null ? [] : [{ kind: 'joins', since: joins.stoppedAt }]
}

/** The queues in which the wait is too long, and where one more desk would shorten it. */
export function waitAlarms(day: Day, at: number, waits: Waits): Alarm[] {
  return [...day.queues.values()].flatMap((queue): Alarm[] => {
    if (isAway(day, queue, at)) return []
    const wait = waitingIn(queue) > 0 ? waits.of(queue, waitingIn(queue)) : null
    const minutes = wait?.about ?? 0
    return minutes >= day.site.levels.crowded ? [{ kind: 'wait', queue: queue.id, minutes }] : []
  })
}

export function screenAlarms(screens: readonly ScreenWord[], at: number): Alarm[] {
  return screens.flatMap(({ name, seen, muted }): Alarm[] => {
    if (at - seen > SILENT) return [{ kind: 'screen', name, state: 'silent', since: seen }]
    return muted ? [{ kind: 'screen', name, state: 'muted', since: seen }] : []
  })
}
