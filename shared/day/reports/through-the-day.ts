// What only the log tells: who worked, how long each desk was open, and how many waited at the end of each hour.

import { draftOf } from '../draft/draft.ts'
import { apply, unopenedDay } from '../evolve.ts'
import type { Recorded } from '../log/recorded.ts'
import { eachLine, type Sliced } from '../log/sliced.ts'
import { waitingIn } from '../nouns/find.ts'
import type { DeskId } from '../nouns/ids.ts'
import { insideOf } from '../nouns/inside.ts'
import type { Day } from '../nouns/model.ts'
import { hourAfter } from '../nouns/wall-hours.ts'

interface Through {
  /** The staff ids, each once, in the order of their first act on the day. */
  readonly marshals: readonly string[]
  /** For how many milliseconds each desk was open. */
  readonly openMs: ReadonlyMap<DeskId, number>
  /** The most desks that were open at one time. */
  readonly mostDesks: number
  /** Tickets that waited or stood at the end of each hour. */
  readonly waiting: readonly number[]
  /** The most people who were inside at one time, as screens and tablets said it then. */
  readonly mostInside: number
}

/**
 * Reads the whole log of a day once. `starts`: when its hours begin; `also`: a function that is given each line.
 */
export function* throughTheDay(
  day: Day,
  log: Iterable<Recorded>,
  starts: readonly number[],
  also: (line: Recorded) => void = () => {},
): Sliced<Through> {
  const draft = draftOf(unopenedDay(day.site, day.date))
  const marshals = new Set<string>()
  const openMs = new Map<DeskId, number>()
  const waited: Waited[] = []
  let mostDesks = 0
  let mostInside = 0
  let before = 0
  yield* eachLine(log, (record) => {
    // times that a clock far ahead has written are moved earlier
    if (record.event.type === 'day-put-right') {
      before -= record.event.by
      for (const one of waited) one.at -= record.event.by
    }
    const at = Math.max(before, record.at)
    const open = [...draft.desks.values()].filter((desk) => desk.open)
    for (const { id } of open) openMs.set(id, (openMs.get(id) ?? 0) + at - before)
    apply(draft, record)
    if (starts.length) addTo(waited, at, waitingNow(draft))
    mostDesks = Math.max(mostDesks, [...draft.desks.values()].filter((desk) => desk.open).length)
    mostInside = Math.max(mostInside, insideOf(draft))
    if (workedBy(record)) marshals.add(record.by.id ?? '')
    also(record)
    before = at
  })
  const waiting = atEnds(day.site.timeZone, starts, waited)
  return { marshals: [...marshals], openMs, mostDesks, waiting, mostInside }
}

/** This many tickets waited or stood from then on. */
interface Waited {
  at: number
  count: number
}

function addTo(waited: Waited[], at: number, count: number): void {
  const last = waited.at(-1)
  if (last?.at === at) last.count = count
  else if (last?.count !== count) waited.push({ at, count })
}

/** How many waited at the end of each hour. An hour without events ends as it began. */
function atEnds(timeZone: string, starts: readonly number[], waited: readonly Waited[]): number[] {
  let next = 0
  let count = 0
  return starts.map((start, hour) => {
    const end = starts[hour + 1] ?? hourAfter(timeZone, start)
    for (let one = waited[next]; one && one.at < end; one = waited[++next]) count = one.count
    return count
  })
}

function waitingNow({ queues }: Pick<Day, 'queues'>): number {
  return [...queues.values()].reduce((sum, queue) => sum + waitingIn(queue), 0)
}

/** Whether the event counts as the work of a marshal. A change of settings does not. */
function workedBy({ by, event }: Recorded): boolean {
  return (by.role === 'marshal' || by.role === 'owner') && by.id !== null && event.type !== 'settings-changed'
}
