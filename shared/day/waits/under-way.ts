import type { Day } from '../nouns/model.ts'
import type { Pace } from '../nouns/pace.ts'
import { callTimeOf } from '../pace/call-time.ts'
import type { Factors } from '../pace/factors.ts'
import { restOf } from './crews.ts'

/**
 * The pace, including the calls that are not over yet: each counts with its expected total length. Otherwise a day
 * would learn from short calls first, since these end first, and would seem too fast. This is the expectation step for
 * censored times.
 */
export function withUnderWay(day: Day, factors: Factors, at: number): Pace {
  const { pace } = day
  const callTime = callTimeOf(pace)
  let { calls, people, peopleSquared, ms, peopleMs } = pace
  for (const desk of day.desks.values()) {
    const { begun, queue: id, people: there } = desk.work
    const queue = id === null ? undefined : day.queues.get(id)
    if (begun === null || !queue) continue
    const slow = factors.ofDesk(desk) * factors.ofQueue(queue)
    const usual = callTime.perCall + callTime.perPerson * there
    const took = Math.min(4 * usual, (at - begun + restOf(day, desk, at, callTime, factors)) / slow)
    calls += 1
    people += there
    peopleSquared += there * there
    ms += took
    peopleMs += there * took
  }
  return { ...pace, calls, people, peopleSquared, ms, peopleMs }
}
