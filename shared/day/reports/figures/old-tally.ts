// The tally of a day for which only figures were stored, by a version of Yimi that had no tallies: what they contain is
// counted, and the rest is left out.

import type { Counts } from './counts.ts'
import type { DayFigures } from './day-figures.ts'
import type { DayTally } from './tally.ts'

/**
 * Those figures did not separate people who left from people who were not served, so all of them count as left. They
 * have no single waits, so there are no times.
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

/** Without the zeros. */
function some(counts: Record<string, number>): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}
