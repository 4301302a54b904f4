// Simulated days with the features of a bank's record: busy and quiet hours, agents who come and go, services of very
// different length, people who give up. An agent is recorded only while serving, so desks open and close far more often
// than in reality.

import { planOfRows, type Row } from './bank.ts'
import { type Chance, exponential, lognormal } from './chance.ts'
import { HOUR, MINUTE, SECOND, type Shape } from './making.ts'

/** How much the load of an hour differs from the day's, from the opening on. */
const BUSY = [0.3, 0.7, 1.2, 1.25, 1.2, 1, 0.9, 0.9, 1, 0.9, 0.95, 0.5, 0.3, 0.3] as const
const DAY = BUSY.length * HOUR

interface Agent {
  readonly name: string
  readonly shifts: readonly (readonly [number, number])[]
  freeAt: number
}

/** The days of a month: some are twice as busy as others, and some have more agents than are needed. */
export const bankDay: Shape = (chance) => {
  const mean = lognormal(chance, 190 * SECOND, 0.15)
  const cv = 0.9 + 0.5 * chance()
  const most = 4 + Math.floor(chance() * 8)
  // of the time of all agents who are there
  const load = 0.8 + 0.5 * chance()
  const patience = lognormal(chance, 7 * MINUTE, 0.4)
  const agents = Array.from(
    { length: most },
    (_, n): Agent => ({
      name: `agent ${n + 1}`,
      shifts: shiftsOf(chance, n / most),
      freeAt: 0,
    }),
  )
  const rows: Row[] = []
  for (let at = 0; ; ) {
    const there = agents.filter((agent) => shiftAt(agent, at) !== null).length
    const perMs = (Math.max(1, there) * load * (BUSY[Math.floor(at / HOUR)] ?? 0.3)) / mean
    at += exponential(chance, 1 / perMs)
    if (at >= DAY) break
    rows.push(
      rowOf(agents, at, { service: lognormal(chance, mean, cv), patience: exponential(chance, patience) }),
    )
  }
  return planOfRows(rows)
}

/** The first free agent takes the first customer, unless they have given up. */
function rowOf(agents: readonly Agent[], at: number, who: { service: number; patience: number }): Row {
  const offers = agents.map((agent) => ({ agent, from: freeFrom(agent, at) }))
  const { agent, from } = offers.reduce((best, one) => (one.from < best.from ? one : best))
  if (from - at > who.patience)
    return { arrived: at, start: null, end: null, left: at + who.patience, server: '' }
  const end = from + who.service
  agent.freeAt = end
  return { arrived: at, start: from, end, left: null, server: agent.name }
}

/** When the agent can take the next: within a shift. */
function freeFrom(agent: Agent, at: number): number {
  const soonest = Math.max(at, agent.freeAt)
  const shift = agent.shifts.find(([, to]) => to > soonest)
  return shift ? Math.max(soonest, shift[0]) : Number.POSITIVE_INFINITY
}

function shiftAt({ shifts }: Agent, at: number): readonly [number, number] | null {
  return shifts.find(([from, to]) => at >= from && at < to) ?? null
}

/** Half an hour or an hour at the desk, a quarter of an hour away; the later agents come when it is busy. */
function shiftsOf(chance: Chance, late: number): [number, number][] {
  const shifts: [number, number][] = []
  for (let at = late * 2 * HOUR; at < DAY; ) {
    const until = at + lognormal(chance, 50 * MINUTE, 1)
    shifts.push([at, until])
    at = until + lognormal(chance, 16 * MINUTE, 1)
  }
  return shifts
}
