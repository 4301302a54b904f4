// Time in which nobody is expected to be called: pauses whose end is known, and the breaks of the site's hours. Waits are
// computed as if the desks were never away, and then moved past that time.

import type { QueueId } from './ids.ts'
import type { Day, Desk } from './model.ts'
import { ownTime } from './own-time.ts'
import type { Pause } from './pause.ts'
import { isServing } from './serving.ts'

/** In milliseconds of the day's own time. */
export interface Idle {
  readonly from: number
  readonly to: number
}

/** A pause that lasts longer than expected is taken to last for this share of the time that it is over already. */
const OVER_YET = 0.5
/** A desk that closed up to this many minutes before a break, or in it, closed for it. */
const CLOSES_BEFORE = 15

/** The idle times of the queue in the whole day as far as they are known, in order and apart. `at`: the day's own time. */
export function idleIn(day: Day, id: QueueId, at: number): readonly Idle[] {
  const own = day.queues.get(id)?.pause
  const pauses = [day.pause, own].flatMap((pause) => (pause ? pausedFor(day, pause, at) : []))
  const breaks = (day.opening?.breaks ?? []).map(({ from, to }) => ({
    from: ownTime(day, from),
    to: ownTime(day, to),
  }))
  return pauses.length + breaks.length === 0 ? [] : apart([...pauses, ...breaks])
}

/** The idle times of a desk: those that all its queues have. Of several pauses the one that ends first lets it go on. */
export function idleAt(day: Day, { queues }: Pick<Desk, 'queues'>, at: number): readonly Idle[] {
  const all = queues.map((id) => idleIn(day, id, at))
  if (all.every((idle) => idle.length === 0)) return []
  return all.reduce((these, those) =>
    these.flatMap((one) =>
      those.flatMap((other) => {
        const both = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }
        return both.from < both.to ? [both] : []
      }),
    ),
  )
}

function pausedFor(day: Day, { since, until, byHand }: Pause, at: number): Idle[] {
  if (until === null) return []
  const [from, to] = [ownTime(day, since), ownTime(day, until)]
  return [{ from, to: byHand && at > to ? at + OVER_YET * (at - to) : to }]
}

function apart(times: readonly Idle[]): Idle[] {
  const merged: Idle[] = []
  for (const one of [...times].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && one.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, one.to) }
    else merged.push(one)
  }
  return merged
}

/** The idle time that lasts at a time; undefined: there is none. */
export function idleNow(idle: readonly Idle[], at: number): Idle | undefined {
  return idle.find(({ from, to }) => from <= at && at < to)
}

/** Milliseconds from one time to another that are not idle. */
export function busyBetween(idle: readonly Idle[], from: number, to: number): number {
  const away = idle.reduce(
    (sum, one) => sum + Math.max(0, Math.min(to, one.to) - Math.max(from, one.from)),
    0,
  )
  return to - from - away
}

/** When so many milliseconds from `at` have passed that are not idle, as milliseconds from `at`. It never falls where `ms` grows. */
export function pastIdle(idle: readonly Idle[], at: number, ms: number): number {
  let end = at + ms
  for (const { from, to } of idle) {
    if (to <= at) continue
    if (from > at && from >= end) break
    end += to - Math.max(at, from)
  }
  return end === at + ms ? ms : end - at
}

/** Whether a desk counts as being at work: it is, or it rests or closed for an idle time and is back at its end. */
export function worksOn(day: Day, desk: Desk, at: number): boolean {
  if (isServing(desk)) return true
  const now = day.state === 'open' ? idleNow(idleAt(day, desk, at), at) : undefined
  if (!now) return false
  const { closed } = desk.work
  return closed !== null && closed.at >= now.from - ownTime(day, CLOSES_BEFORE * 60_000)
}
