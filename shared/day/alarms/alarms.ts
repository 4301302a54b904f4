// What a marshal or an officer has to look at now. The one place that decides it: tablets and the overview show it.

import * as v from 'valibot'
import { aheadOfClock } from '../draft/put-right.ts'
import { dateAt } from '../nouns/calendar.ts'
import { isUnderWay, waitingIn } from '../nouns/find.ts'
import { type Day, HelpNeed, type Queue, TicketNumber } from '../nouns/model.ts'
import { isServing } from '../nouns/serving.ts'
import { QueueId } from '../nouns/site.ts'
import { mayBeOver, opensAt, shutsAt } from '../rules/hours.ts'
import { type Waits, waitsOn } from '../waits/estimate.ts'

const MINUTE = 60_000
/** Milliseconds after which somebody who asked for help has waited too long for an answer. */
export const UNANSWERED = 2 * MINUTE

/** Milliseconds: a screen says how it is every ten seconds, and three missed words are no accident. */
export const SILENT = 30_000

/** Worst first. `since`: milliseconds since the epoch. */
export const Alarm = v.variant('kind', [
  /**
   * The day's log cannot be read: people go on by hand. `at`: until when it is known what happened. `over`: its date has
   * passed, so that whoever opens a day opens a new one, and does not have this one go on.
   */
  v.object({ kind: v.literal('damaged'), at: v.number(), over: v.boolean() }),
  /** The machine's clock is far ahead and is not believed yet. `says`: what it says, to the minute; `stops`: until somebody says that it is right, the day gives no numbers. */
  v.object({ kind: v.literal('clock'), says: v.number(), stops: v.boolean() }),
  /** The day's time was written by a clock that was far ahead, and stands still. `at`: what it says. */
  v.object({ kind: v.literal('ahead'), at: v.number() }),
  /** People wait in a queue, and no desk at work draws from it: all are closed, or rest. */
  v.object({ kind: v.literal('unserved'), queue: QueueId, tickets: v.number(), people: v.number() }),
  /** Somebody asked for help two minutes ago or more; `others` have waited as long as that too. */
  v.object({
    kind: v.literal('help'),
    number: TicketNumber,
    need: HelpNeed,
    since: v.number(),
    others: v.number(),
  }),
  /** Residents get no numbers until a marshal lets them. */
  v.object({ kind: v.literal('joins'), since: v.number() }),
  /** The expected wait of a queue has reached what the site calls crowded, in minutes. */
  v.object({ kind: v.literal('wait'), queue: QueueId, minutes: v.number() }),
  /** A screen says nothing any more, or cannot be heard. */
  v.object({
    kind: v.literal('screen'),
    name: v.string(),
    state: v.picklist(['silent', 'muted']),
    since: v.number(),
  }),
])
export type Alarm = v.InferOutput<typeof Alarm>

export const AlarmKind = v.picklist([
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

/** What is the matter, each kind once: as much as may be said to everybody. */
export function kindsOf(alarms: readonly Alarm[]): AlarmKind[] {
  return [...new Set(alarms.map(({ kind }) => kind))]
}

/** What tells an alarm from the others of its day, for as long as it lasts. */
export function alarmKey(alarm: Alarm): string {
  if (alarm.kind === 'unserved' || alarm.kind === 'wait') return `${alarm.kind} ${alarm.queue}`
  return alarm.kind === 'screen' ? `screen ${alarm.name}` : alarm.kind
}

/** What a screen last said of itself. */
export interface ScreenWord {
  readonly name: string
  /** When, in milliseconds. */
  readonly seen: number
  readonly muted: boolean
}

/**
 * The alarms of a day at a time in milliseconds, worst first; while it is not under way, none of its own. `unbelieved`: what
 * the machine's clock says while it is far ahead and nobody has said that it is right; null: it is believed.
 */
export function alarmsOf(
  day: Day,
  at: number,
  screens: readonly ScreenWord[] = [],
  unbelieved: number | null = null,
  waits: Waits = waitsOn(day, at),
): Alarm[] {
  const clock = clockAlarm(unbelieved, mayBeOver(day, unbelieved))
  if (day.state === 'damaged') {
    // whoever opens a day says by it that the machine's clock is right
    const over = dateAt(day.site.timeZone, unbelieved ?? at) > day.date
    return [{ kind: 'damaged', at: day.at, over }, ...clock]
  }
  if (!isUnderWay(day)) return clock
  return [
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
    ...helpAlarm(day, at),
    ...joinsAlarm(day),
    ...waitAlarms(day, waits),
    ...screenAlarms(screens, at),
  ]
}

/** The alarm of a machine whose clock is in doubt: one, or none. */
export function clockAlarm(unbelieved: number | null, stops = false): Alarm[] {
  // by the minute: a view is sent again when it says something else
  return unbelieved === null ? [] : [{ kind: 'clock', says: unbelieved - (unbelieved % MINUTE), stops }]
}

/**
 * The queues in which people wait while no desk at work draws from them. Before the site's opening time this is how a day
 * begins; and once a closed day's hours are over, whoever still has a number has gone home.
 */
export function unservedIn(day: Day, at: number): Queue[] {
  if (!isUnderWay(day) || at < opensAt(day)) return []
  return at < servesUntil(day) ? undrawn(day) : []
}

/** From when until when, in milliseconds, its queues are unserved as they are now; null: none is, whenever. */
export function unservedSpan(day: Day): { from: number; until: number | null } | null {
  if (!isUnderWay(day) || undrawn(day).length === 0) return null
  const until = servesUntil(day)
  return { from: Math.max(0, opensAt(day)), until: Number.isFinite(until) ? until : null }
}

function servesUntil(day: Day): number {
  return day.state === 'closed' ? shutsAt(day) : Number.POSITIVE_INFINITY
}

/** The queues in which people wait while no desk at work draws from them. */
function undrawn(day: Day): Queue[] {
  const drawnFrom = new Set([...day.desks.values()].flatMap((desk) => (isServing(desk) ? desk.queues : [])))
  return [...day.queues.values()].filter((queue) => waitingIn(queue) > 0 && !drawnFrom.has(queue.id))
}

function helpAlarm({ help }: Day, at: number): Alarm[] {
  const late = help.filter((one) => at - one.at >= UNANSWERED)
  const [first] = late
  if (!first) return []
  return [{ kind: 'help', number: first.number, need: first.need, since: first.at, others: late.length - 1 }]
}

function joinsAlarm({ joins }: Day): Alarm[] {
  return joins.stoppedAt === null ? [] : [{ kind: 'joins', since: joins.stoppedAt }]
}

export function waitAlarms(day: Day, waits: Waits): Alarm[] {
  return [...day.queues.values()].flatMap((queue): Alarm[] => {
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
