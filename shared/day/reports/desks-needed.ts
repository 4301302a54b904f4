// How many desks would have kept the wait short at the pace of the day.

import * as v from 'valibot'
import { atOnce, type Sliced } from '../log/sliced.ts'
import { percentile } from './percentile.ts'

/**
 * The target in seconds, under which nine waits in ten should stay: half an hour, the usual target in the field.
 */
export const TARGET_SECONDS = 30 * 60
/** As many desks as a site can have. */
const MOST_DESKS = 60
/** Rows to show on either side of the answer. */
const AROUND = 2

export const DesksNeeded = v.object({
  targetSeconds: v.number(),
  /** The time of a desk that one ticket took. */
  secondsPerTicket: v.number(),
  /** The fewest sufficient desks; null: no number of desks would be enough. */
  enough: v.nullable(v.number()),
  around: v.array(v.object({ desks: v.number(), waitP90Seconds: v.number() })),
})
export type DesksNeeded = v.InferOutput<typeof DesksNeeded>

interface Load {
  /** When each number was taken, in milliseconds, earliest first. */
  readonly arrivals: readonly number[]
  /** When the desks begin to work. */
  readonly begins: number
  readonly msPerTicket: number
}

/**
 * The fewest desks that keep nine waits in ten under half an hour.
 *
 * The model replays the arrivals of the day, first come, first served, to n desks that all work from the first call on,
 * and every ticket takes the mean time of the day. That is the recursion of Kiefer & Wolfowitz (On the theory of queues
 * with many servers, 1955) with equal services, in which the first free desk is the one that took the n-th ticket
 * before. The model has no green lane and no breaks, and ignores the time of people who did not come.
 */
export function desksNeeded(load: Load): DesksNeeded | null {
  return atOnce(desksNeededSliced(load))
}

/** The same computation in slices: one for each number of desks that is tried. */
export function* desksNeededSliced(load: Load): Sliced<DesksNeeded | null> {
  if (load.arrivals.length === 0 || load.msPerTicket <= 0) return null
  const secondsWith = (desks: number) => Math.round((percentile(waitsWith(desks, load), 0.9) ?? 0) / 1000)
  // more desks never lead to longer waits, so the answer is found by bisection
  let low = 1
  let high = MOST_DESKS + 1
  while (low < high) {
    yield
    const middle = Math.floor((low + high) / 2)
    if (secondsWith(middle) < TARGET_SECONDS) high = middle
    else low = middle + 1
  }
  const from = Math.max(1, low - AROUND)
  const to = Math.min(MOST_DESKS, low + AROUND)
  const around: DesksNeeded['around'] = []
  for (let desks = from; desks <= to; desks++) {
    yield
    around.push({ desks, waitP90Seconds: secondsWith(desks) })
  }
  return {
    targetSeconds: TARGET_SECONDS,
    secondsPerTicket: Math.round(load.msPerTicket / 1000),
    enough: low > MOST_DESKS ? null : low,
    around,
  }
}

/** How long each ticket would have waited with this many desks, in milliseconds, in the order of arrival. */
export function waitsWith(desks: number, { arrivals, begins, msPerTicket }: Load): number[] {
  const starts: number[] = []
  return arrivals.map((arrival, index) => {
    const before = starts[index - desks]
    const start = Math.max(arrival, begins, before === undefined ? 0 : before + msPerTicket)
    starts.push(start)
    return start - arrival
  })
}
