// A crew becomes practised, or tired, or quicker at noon: the pace of the last half hour is then behind what calls take now.
//
// The mean of the latest forty calls follows such a change, but it is less exact where nothing changes. So the pace is moved
// towards it by a weight, the slope of a least-squares line through the calls of some hours: how far each was off from the pace,
// against how far the latest calls before it had been off. It is near 0 where they differ by chance, and near 1 where they
// announce a change.

import type { Pace } from '../nouns/pace.ts'
import { type CallTime, callTimeOf } from './call-time.ts'

/** The number of calls that count as the latest, roughly. */
const LATEST = 40
/** Before the first call, this many calls are assumed that agree with the pace. */
const FIRST_CALLS = 10
/** The number of calls that the weight is computed from, roughly. */
const REMEMBERED = 240
/** The ridge that draws the weight towards 0: as much as forty calls whose latest calls were off by 5 %. */
const RIDGE = 0.1
/** A call that takes more than this many times the expected time is a break, and does not indicate a change. */
const MOST_OFF = 1.5

export interface Drift {
  /** The latest calls, their people, and their milliseconds at a usual desk; they fade. */
  readonly latest: { readonly calls: number; readonly people: number; readonly ms: number }
  /** The sums of the slope; they fade. */
  readonly seen: number
  readonly agreed: number
}

const none: Drift = { latest: { calls: 0, people: 0, ms: 0 }, seen: 0, agreed: 0 }

/**
 * The drift after a call of this many people that took a usual desk this many milliseconds. `pace`: the pace before the
 * call.
 */
export function driftAfter(pace: Pace, people: number, took: number): Drift {
  const { latest, seen, agreed } = pace.drift ?? none
  const apart = offOf(pace, latest)
  const { perCall, perPerson } = callTimeOf(pace)
  const off = Math.min(MOST_OFF, took / (perCall + perPerson * people) - 1)
  const keep = 1 - 1 / REMEMBERED
  const keepLatest = 1 - 1 / LATEST
  return {
    latest: {
      calls: latest.calls * keepLatest + 1,
      people: latest.people * keepLatest + people,
      ms: latest.ms * keepLatest + took,
    },
    seen: seen * keep + apart * apart,
    agreed: agreed * keep + apart * off,
  }
}

/** The share by which calls take longer now than the pace says; below 0: they take less. */
export function driftOf(pace: Pace): number {
  const { latest, seen, agreed } = pace.drift ?? none
  const weight = Math.min(1, Math.max(0, agreed / (seen + RIDGE)))
  return weight * offOf(pace, latest)
}

/** How long a call lasts now, corrected for a pace that lags behind. */
export function withDrift(callTime: CallTime, pace: Pace): CallTime {
  const longer = 1 + driftOf(pace)
  return {
    ...callTime,
    perCall: callTime.perCall * longer,
    perPerson: callTime.perPerson * longer,
  }
}

/** The share by which the latest calls took longer than the present pace says. */
function offOf(pace: Pace, { calls, people, ms }: Drift['latest']): number {
  const { perCall, perPerson } = callTimeOf(pace)
  const expected = perCall * calls + perPerson * people
  const first = (FIRST_CALLS * pace.ms) / pace.calls
  return (ms + first) / (expected + first) - 1
}
