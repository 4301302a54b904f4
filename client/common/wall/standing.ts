// The content of each desk's place on the board, from a view.

import { LAST_FOR, type ScreenView } from '../../../shared/day/views/screen.ts'

/** The content of a desk's place. */
export interface DeskStanding {
  readonly numbers: readonly string[]
  /** The newest of its calls; 0: the desk calls nobody. */
  readonly call: number
  /** Called now, called a moment ago, finished in the last minute, resting, or nobody yet. */
  readonly state: 'called' | 'fresh' | 'last' | 'resting' | 'nobody'
}

/** Milliseconds for which a new call is lit. */
export const FRESH_FOR = 8000

/** By desk; `fresh` says until when a desk's call is lit. A desk that has finished shows its last number for a minute. */
export function standingByDesk(
  { desks, calls }: Pick<ScreenView, 'desks' | 'calls'>,
  fresh: ReadonlyMap<string, number>,
  at: number,
): Map<string, DeskStanding> {
  const standing = new Map<string, DeskStanding>()
  for (const { id, last, resting } of desks) {
    if (resting) standing.set(id, { numbers: [], call: 0, state: 'resting' })
    if (last && at - last.at < LAST_FOR) standing.set(id, { numbers: last.numbers, call: 0, state: 'last' })
  }
  const called = new Map<string, { numbers: string[]; call: number }>()
  for (const { desk, number, call } of calls) {
    const here = called.get(desk) ?? { numbers: [], call: 0 }
    called.set(desk, { numbers: [number, ...here.numbers], call: Math.max(here.call, call) })
  }
  for (const [desk, here] of called) {
    standing.set(desk, { ...here, state: at < (fresh.get(desk) ?? 0) ? 'fresh' : 'called' })
  }
  return standing
}

/** The desks whose call is newer than `known`. */
export function newCallers(calls: ScreenView['calls'], known: number): Set<string> {
  return new Set(calls.filter(({ call }) => call > known).map(({ desk }) => desk))
}
