// The tally of a day of which only figures were kept, by a Yimi that knew no tallies: what they tell is counted, and the
// rest is left out.

import type { Counts } from './counts.ts'
import type { DayFigures } from './day-figures.ts'
import type { DayTally } from './tally.ts'

/**
 * Who had left and who was unserved was not told apart, and so it counts as left. How long each waited is not known: of
 * the times there is none.
 */
export function oldTally({ queues, desks, hours, marshals }: DayFigures): DayTally {
  return {
    queues: queues.map(({ id, taken, people, called, served, peopleServed, left, open }) => ({
      id,
      ...some({ taken, people, called, served, peopleServed, left, open }),
    })),
    desks: desks.map(({ id, openSeconds, served, peopleServed }) => ({
      id,
      openSeconds,
      ...some({ served, peopleServed }),
    })),
    hours: byHour(hours),
    marshals,
  }
}

function byHour(hours: DayFigures['hours']): DayTally['hours'] {
  const by = new Map<number, { taken: number; served: number }>()
  for (const { from, arrivals, served } of hours) {
    const hour = Number(from.slice('2026-11-23T'.length, '2026-11-23T08'.length))
    const known = by.get(hour) ?? { taken: 0, served: 0 }
    by.set(hour, { taken: known.taken + arrivals, served: known.served + served })
  }
  return [...by].map(([hour, counts]) => ({ hour, ...some(counts) }))
}

/** Without what there is none of. */
function some(counts: Record<string, number>): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}
