// A real day to replay: the arrivals, services and departures of a bank's staffed queue.

import { existsSync, readFileSync } from 'node:fs'
import type { Arrival, DeskPlan, Plan } from './plan.ts'
import { siteOf } from './plan.ts'

/** Beside the checkout, where data is kept that we may not copy. */
const FILE = new URL('../../../../shared/data/bank-day.csv', import.meta.url)
/** An agent who takes nobody for this long, in milliseconds, has closed the desk. */
const AWAY = 5 * 60_000

/** A customer who reached the queue or an agent: times in milliseconds. */
export interface Row {
  readonly arrived: number
  readonly start: number | null
  readonly end: number | null
  /** When they gave up. */
  readonly left: number | null
  readonly server: string
}

/** Its plan, or null if the file does not exist. */
export function bankPlan(file: string | URL = FILE): Plan | null {
  if (!existsSync(file)) return null
  return planOfRows(readFileSync(file, 'utf8').trim().split('\n').slice(1).map(rowOf))
}

/** The plan of a recorded day. One queue, and one desk for each agent, who is recorded only while serving. */
export function planOfRows(rows: readonly Row[]): Plan {
  const first = Math.min(...rows.map(({ arrived }) => arrived))
  const from = (time: number) => time - first
  const served = rows.filter((row) => row.start !== null && row.end !== null && row.server !== 'NO_SERVER')
  const desks = [...Map.groupBy(served, ({ server }) => server)].map(([, services], n): DeskPlan => {
    const spans = services.map(({ start, end }) => [from(start ?? 0), from(end ?? 0)] as const)
    return { id: String(n + 1), queues: ['A'], open: joined(spans), away: [], slowness: () => 1 }
  })
  const arrivals = rows
    .filter(({ server }) => server !== 'NO_SERVER')
    .map(
      ({ arrived, start, end, left }): Arrival => ({
        at: from(arrived),
        queue: 'A',
        party: 1,
        comes: true,
        patience: left === null ? Number.POSITIVE_INFINITY : left - arrived,
        service: start !== null && end !== null ? end - start : 0,
      }),
    )
    .sort((a, b) => a.at - b.at)
  const services = arrivals.filter(({ service }) => service > 0)
  const msPerTicket = services.reduce((sum, { service }) => sum + service, 0) / services.length
  const filled = arrivals.map((one) => (one.service > 0 ? one : { ...one, service: msPerTicket }))
  return {
    site: siteOf([{ id: 'A' }], desks),
    arrivals: filled,
    desks,
    perCall: 0,
    missAfter: 0,
    msPerTicket,
  }
}

function rowOf(line: string): Row {
  const [arrived, start, end, left, server] = line.split(',')
  const ms = (seconds: string | undefined) => (seconds ? Number(seconds) * 1000 : null)
  return { arrived: ms(arrived) ?? 0, start: ms(start), end: ms(end), left: ms(left), server: server ?? '' }
}

/** When the agent was there: periods of work without a long gap. */
function joined(spans: readonly (readonly [number, number])[]): [number, number][] {
  const there: [number, number][] = []
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    const last = there.at(-1)
    if (last && from - last[1] < AWAY) last[1] = Math.max(last[1], to)
    else there.push([from, to])
  }
  return there
}
