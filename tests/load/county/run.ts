// One run as figures, and what those figures say by themselves.

import type { Plan } from './plan.ts'

/** Milliseconds by which a minute of the day may begin late before the pace counts as lost. */
const LATE = 3000
const MINUTE = 60_000
/** Minutes of the day over which a pace is told. */
const STRETCH = 15

export interface Node {
  /** Seconds of processor time in the run. */
  readonly all: number
  /** Of the thread that serves; null: unknown. */
  readonly loop: number | null
  /** Resident bytes before the first number, and at the most. */
  readonly before: number
  readonly memory: number
  /** Longest hold of the event loop, in milliseconds. */
  readonly hold: number
}

/** Between two looks: what was done, and what it took the threads that serve. */
export interface Stretch {
  readonly commands: number
  readonly views: number
  readonly seconds: number
}

export interface Run {
  readonly machine: string
  readonly plan: Plan
  /** Seconds that it took. */
  readonly took: number
  /** It was ended before the day was, being far too slow. */
  readonly cutShort: boolean
  readonly people: number
  readonly tickets: number
  readonly commands: number
  readonly repeated: number
  readonly refused: Readonly<Record<string, number>>
  readonly views: number
  /** Views that phones get at the day's own pace and got none of here: a second holds one, however fast the day. */
  readonly drawnTogether: number
  /** That followed at once, at the most. */
  readonly phones: number
  readonly unfollowed: number
  readonly cut: number
  /** Milliseconds from when a command was due until it was answered. */
  readonly answered: { readonly p50: number; readonly p99: number }
  /** Milliseconds by which each minute of the day began late, on the sites' average; and at the most anywhere. */
  readonly late: readonly number[]
  readonly latest: number
  /** Milliseconds by which the load did something late, at the most. */
  readonly loadLate: number
  readonly nodes: readonly Node[]
  readonly postgres: { readonly all: number | null; readonly memory: number | null } | null
  /** Seconds of the processor time of all that played. */
  readonly load: number
  /** Bytes that the store grew by. */
  readonly disk: number
  readonly stretches: readonly Stretch[]
}

/**
 * The pace that was kept: the one asked for where no minute began over three seconds late on average, else that of the slowest
 * quarter of an hour of the day in which it fell further behind.
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

/** How far from one another the two have to point, as the square of a sine: below that, noise decides. */
const APART = 0.02
/** Stretches of which that is asked: in the first ones the server still warms up. */
const ENOUGH = 20

/** Seconds that a command and a view cost each, by least squares over the stretches; null where they were too few or too much alike to tell. */
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
