// The facts of a day that are stored beside its log. The list of sites for staff is made from them when the day is not
// in memory: after a restart, and on other nodes. Times are milliseconds since the epoch.

import * as v from 'valibot'
import { aheadOfClock } from '../draft/put-right.ts'
import { isUnderWay } from '../nouns/find.ts'
import { DeskId } from '../nouns/ids.ts'
import { Lately, servedLately } from '../nouns/lately.ts'
import type { Day } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { waitsOn } from '../waits/estimate.ts'
import type { Waits } from '../waits/wait.ts'
import {
  type AlarmKind,
  alarmKey,
  clockAlarm,
  kindsOf,
  type ScreenWord,
  screenAlarms,
  UNANSWERED,
  unservedSpan,
  waitAlarms,
} from './alarms.ts'

/** A bound of those who feel unwell: more than a site has staff to go to them. */
const MOST_UNWELL = 20

export const KeptFacts = v.object({
  isUnderWay: v.boolean(),
  /** The day's own time. */
  at: v.number(),
  /** Desks that the site has, open or not. */
  allDesks: v.number(),
  lately: Lately,
  /** Of a demonstration alone. */
  speed: v.optional(v.number()),
  /** The time span in which people wait in a queue that nobody calls; `until` null: it has no end yet. */
  unserved: v.nullable(v.object({ from: v.number(), until: v.nullable(v.number()) })),
  /** Those who feel unwell and to whom nobody has come, the first of them; left out: nobody does. */
  unwell: v.optional(v.array(v.object({ number: TicketNumber, at: v.number() }))),
  /** The calls for all staff to which nobody has gone; left out: there are none. */
  emergencies: v.optional(v.array(v.object({ desk: v.nullable(DeskId), at: v.number() }))),
  /** When the oldest open request for help was made; null: there is none. */
  help: v.nullable(v.number()),
  /** Whether residents get no numbers until a marshal allows joins again. */
  joins: v.boolean(),
  /** Whether the wait of some queue has reached what the site calls crowded. */
  isLong: v.boolean(),
})
export type KeptFacts = v.InferOutput<typeof KeptFacts>

/** The facts of a day as it is at a time. */
export function keptFacts(day: Day, at: number, waits: Waits = waitsOn(day, at)): KeptFacts {
  const { speed } = day.site
  return {
    isUnderWay: isUnderWay(day),
    at: day.at,
    allDesks: day.site.desks.length,
    lately: day.lately.map(([part, people]) => [part, people]),
    ...(speed === undefined ? {} : { speed }),
    unserved: unservedSpan(day),
    ...(day.unwell.length ? { unwell: day.unwell.slice(0, MOST_UNWELL) } : {}),
    ...(day.emergencies.length ? { emergencies: day.emergencies.map(({ desk, at }) => ({ desk, at })) } : {}),
    help: day.help.length ? Math.min(...day.help.map((one) => one.at)) : null,
    joins: day.joins.stoppedAt !== null,
    isLong: isUnderWay(day) && waitAlarms(day, at, waits).length > 0,
  }
}

/** People served in the last hour, from the stored facts of a day. */
export function servedOf({ lately, speed }: KeptFacts, at: number): number {
  return servedLately(lately, speed === undefined ? at : at * speed)
}

/** People served in the last hour, from a day in memory. */
export function servedBy(day: Day, at: number): number {
  return servedLately(day.lately, ownTime(day, at))
}

/** Whether nobody calls some queue in which people wait. */
export function isUnserved({ unserved }: KeptFacts, at: number): boolean {
  return unserved !== null && at >= unserved.from && (unserved.until === null || at < unserved.until)
}

/** An alarm of a site, as far as it is known without its day. */
export interface KeptAlarm {
  readonly kind: AlarmKind
  /** Identifies it among those of its site, for as long as it lasts. An alarm that is raised again after its end has another one where `since` is known. */
  readonly key: string
  /** Since when, in milliseconds; null: that is not known. */
  readonly since: number | null
  /** Of an emergency, where staff are called to; null: to no desk. */
  readonly desk?: DeskId | null
  /** Of somebody who feels unwell. */
  readonly number?: TicketNumber
}

/**
 * The alarms of a site whose day is not in memory, worst first: of the same kinds as `alarmsOf` gives for a day in
 * memory.
 */
export function alarmsKept(
  facts: KeptFacts,
  at: number,
  screens: readonly ScreenWord[] = [],
  unbelieved: number | null = null,
): KeptAlarm[] {
  const clock = clockAlarm(unbelieved).map(({ kind }) => simple(kind))
  const emergencies = (facts.emergencies ?? []).map(
    ({ desk, at: since }): KeptAlarm => ({
      kind: 'emergency',
      key: `emergency ${desk ?? ''} ${since}`,
      since,
      desk,
    }),
  )
  if (!facts.isUnderWay) return [...emergencies, ...clock]
  const isLate = facts.help !== null && at - facts.help >= UNANSWERED
  const own: [AlarmKind, boolean][] = [
    ['ahead', aheadOfClock(facts, at) > 0],
    ['unserved', isUnserved(facts, at)],
    ['help', isLate],
    ['joins', facts.joins],
    ['wait', facts.isLong],
  ]
  return [
    ...emergencies,
    ...(facts.unwell ?? []).map(
      ({ number, at: since }): KeptAlarm => ({
        kind: 'unwell',
        key: `unwell ${number} ${since}`,
        since,
        number,
      }),
    ),
    ...clock,
    ...own.flatMap(([kind, is]) => {
      if (!is) return []
      // the oldest request: once it is answered, the next one is another alarm
      return kind === 'help' ? { kind, key: `help ${facts.help}`, since: null } : simple(kind)
    }),
    ...screenAlarms(screens, at).map(
      (alarm): KeptAlarm => ({ kind: alarm.kind, key: alarmKey(alarm), since: null }),
    ),
  ]
}

/** The kinds of those alarms, each once. */
export function kindsKept(...of: Parameters<typeof alarmsKept>): AlarmKind[] {
  return kindsOf(alarmsKept(...of))
}

function simple(kind: AlarmKind): KeptAlarm {
  return { kind, key: kind, since: null }
}
