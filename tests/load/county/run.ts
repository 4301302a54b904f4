// The figures of one run, and conclusions from them alone.

import type { Plan } from './plan.ts'

/** Milliseconds by which a minute of the day may begin late before the pace counts as lost. */
const LATE = 3000
const MINUTE = 60_000
/** Minutes of the day over which a pace is measured. */
const STRETCH = 15

export interface Node {
  /** Seconds of processor time in the run. */
  readonly all: number
  /** Seconds of the serving thread; null: unknown. */
  readonly loop: number | null
  /** Resident bytes before the first number, and the highest value. */
  readonly before: number
  readonly memory: number
  /** The longest time that the event loop was blocked, in milliseconds. */
  readonly hold: number
}

/** Between two samples: the commands and views, and the seconds of processor time of the serving threads. */
export interface Stretch {
  readonly commands: number
  readonly views: number
  readonly seconds: number
}

export interface Run {
  readonly machine: string
  readonly plan: Plan
  /** Seconds that the run took. */
  readonly took: number
  /** Whether it was ended before the day was, since it was far too slow. */
  readonly cutShort: boolean
  readonly people: number
  readonly tickets: number
  readonly commands: number
  readonly repeated: number
  readonly refused: Readonly<Record<string, number>>
  readonly views: number
  /** Views that phones would get in real time and did not get here: a phone gets one a second, however fast the day. */
  readonly drawnTogether: number
  /** The most that were connected at once. */
  readonly phones: number
  readonly unfollowed: number
  readonly cut: number
  /** Milliseconds from when a command was due until it was answered. */
  readonly answered: { readonly p50: number; readonly p99: number }
  /** Milliseconds by which each minute of the day began late: the average over the sites, and the maximum. */
  readonly late: readonly number[]
  readonly latest: number
  /** The most milliseconds by which the load generator was late. */
  readonly loadLate: number
  readonly nodes: readonly Node[]
  readonly postgres: { readonly all: number | null; readonly memory: number | null } | null
  /** Seconds of processor time of all processes that played the load. */
  readonly load: number
  /** Bytes that the store grew by. */
  readonly disk: number
  readonly stretches: readonly Stretch[]
}

/**
 * The pace that was kept: the requested one if no minute began over three seconds late on average, otherwise that of
 * the slowest quarter of an hour of the day in which the delay grew.
 */
export function keptPace(late: readonly number[], speed: number): number {
  if (Math.max(0, ...late) <= LATE) return speed
  const minutes = Math.min(STRETCH, late.length - 1)
  const paces = late.slice(minutes).map((ms, minute) => {
    const behind = ms - (late[minute] ?? 0)
    return (minutes * MINUTE) / ((minutes * MINUTE) / speed + behind)
  })
  return Math.min(speed, ...paces)
}

/** The least angle between the two columns, as the square of its sine: below that, noise decides. */
const APART = 0.02
/** The least number of stretches: in the first ones the server still warms up. */
const ENOUGH = 20

/**
 * Seconds of processor time of a command and of a view, by least squares over the stretches; null if there are too few,
 * or if they are too much alike.
 */
export function costsOf(stretches: readonly Stretch[]): { command: number; view: number } | null {
  const sum = (of: (stretch: Stretch) => number) => stretches.reduce((all, one) => all + of(one), 0)
  const cc = sum(({ commands }) => commands ** 2)
  const vv = sum(({ views }) => views ** 2)
  const cv = sum(({ commands, views }) => commands * views)
  const cs = sum(({ commands, seconds }) => commands * seconds)
  const vs = sum(({ views, seconds }) => views * seconds)
  const apart = cc * vv - cv ** 2
  if (stretches.length < ENOUGH || !(apart > APART * cc * vv)) return null
  const command = (cs * vv - vs * cv) / apart
  const view = (vs * cc - cs * cv) / apart
  return command > 0 && view > 0 ? { command, view } : null
}
