// What a marshal says of a pause, and what the day makes of it.

import * as v from 'valibot'
import { lastBefore } from '../nouns/calendar.ts'
import { ClockTime } from '../nouns/clock-time.ts'
import { isUnderWay } from '../nouns/find.ts'
import type { Fixed } from '../nouns/fixed.ts'
import type { Day } from '../nouns/model.ts'
import { type Pause, PauseReason, type PauseSaid, pauseFrom } from '../nouns/pause.ts'
import { inLanguageOrder, languagesOf } from '../nouns/text.ts'
import { lasting } from '../rules/rooms.ts'
import { isRefusal, type Refusal, refuse } from './command.ts'
import { SaidText, unsaidIn } from './said.ts'

/** Minutes: a whole service day at most. */
const MOST_MINUTES = 720

export const pauseInput = {
  reason: v.optional(PauseReason),
  /** A time of the site's clock, or minutes from now. Left out: until a marshal ends it. */
  until: v.optional(
    v.union([ClockTime, v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_MINUTES))]),
  ),
  /** Whether a marshal ends it, also when `until` has passed. */
  byHand: v.optional(v.boolean()),
  words: v.optional(SaidText),
}

const Input = v.object(pauseInput)
type PauseInput = Fixed<v.InferOutput<typeof Input>>

/** What the event says of the pause that a marshal asks for at a time, or why it cannot be. */
export function saidOfPause(day: Day, input: PauseInput, at: number): PauseSaid | Refusal {
  const { reason, words, byHand } = input
  const until = untilOf(day, input, at)
  if (isRefused(until)) return until
  if (reason === 'other' && !words) return refuse('invalid', [{ path: 'words', rule: 'missing' }])
  const missing = words ? unsaidIn(day.site, words, 'words') : []
  if (missing.length) return refuse('invalid', missing)
  return {
    ...(reason && { reason }),
    ...(until !== null && { until }),
    ...(until !== null && byHand && { byHand }),
    ...(words && { words: inLanguageOrder(words, languagesOf(day.site)) }),
    // rain and sun leave nobody on the marks
    ...(reason === 'weather' && { line: 'shelter' as const }),
  }
}

/** When it is over, in milliseconds, at the latest when the day ends; null: nobody has said. */
function untilOf(day: Day, { until }: PauseInput, at: number): number | null | Refusal {
  if (until === undefined) return null
  if (!isUnderWay(day)) return refuse('day-closed')
  if (typeof until === 'number') return Math.min(at + lasting(day, until), day.endsAt)
  const time = lastBefore(day.site.timeZone, day.endsAt, until)
  return time > at ? time : refuse('invalid', [{ path: 'until', rule: 'time-over' }])
}

function isRefused(until: number | null | Refusal): until is Refusal {
  return typeof until === 'object' && until !== null && isRefusal(until)
}

/** Whether a pause is what is asked for already. One of which nothing is said is any pause. */
export function isSoAlready(pause: Pause, said: PauseSaid): boolean {
  const next = pauseFrom(said, pause.since, pause)
  return Object.keys(said).length === 0 || JSON.stringify(next) === JSON.stringify(pause)
}
