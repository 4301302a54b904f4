// The facts of a day that are stored beside its log. The list of sites for staff is made from them when the day is not
// in memory: after a restart, and on other nodes. Times are milliseconds since the epoch.

import * as v from 'valibot'
import { aheadOfClock } from '../draft/put-right.ts'
import { isUnderWay } from '../nouns/find.ts'
import { Lately, servedLately } from '../nouns/lately.ts'
import type { Day } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import { waitsOn } from '../waits/estimate.ts'
import type { Waits } from '../waits/wait.ts'
import {
  type AlarmKind,
  clockAlarm,
  kindsOf,
  type ScreenWord,
  screenAlarms,
  UNANSWERED,
  unservedSpan,
  waitAlarms,
} from './alarms.ts'

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
  /** Somebody feels unwell, and nobody has come to them; left out: nobody does. */
  unwell: v.optional(v.literal(true)),
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
    ...(day.unwell.length ? { unwell: true } : {}),
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

/**
 * The kinds of alarm of a site whose day is not in memory, worst first: the same as `alarmsOf` gives for a day in
 * memory.
 */
export function kindsKept(
  facts: KeptFacts,
  at: number,
  screens: readonly ScreenWord[] = [],
  unbelieved: number | null = null,
): AlarmKind[] {
  const clock = kindsOf(clockAlarm(unbelieved))
  if (!facts.isUnderWay) return clock
  const isLate = facts.help !== null && at - facts.help >= UNANSWERED
  const own: [AlarmKind, boolean][] = [
    ['ahead', aheadOfClock(facts, at) > 0],
    ['unserved', isUnserved(facts, at)],
    ['help', isLate],
    ['joins', facts.joins],
    ['wait', facts.isLong],
  ]
  const unwell = facts.unwell ? (['unwell'] as const) : []
  return [
    ...unwell,
    ...clock,
    ...own.flatMap(([kind, is]) => (is ? [kind] : [])),
    ...kindsOf(screenAlarms(screens, at)),
  ]
}
