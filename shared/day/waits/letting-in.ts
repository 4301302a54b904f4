// When people are let in at a site that is full, or will be before they come to its entrance: only as others leave.
//
// Who is inside leaves when the rest of their visit is over. Who comes in after them leaves after a visit without waits, or
// as the slowest step lets people out, whichever is later. The n-th person before the entrance is let in as soon as so many
// have left that they fit. While the site is full, nobody is let in before somebody is said to leave.

import { isEntrance } from '../nouns/entrance.ts'
import { isUnderWay, ticketAt, waitingIn } from '../nouns/find.ts'
import type { QueueId } from '../nouns/ids.ts'
import { insideOf, isInside } from '../nouns/inside.ts'
import { levelOf } from '../nouns/lane-policy.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import type { Ticket } from '../nouns/ticket.ts'
import { isFull } from '../rules/order.ts'
import { type Passage, passageOf } from './passage.ts'
import { restOfVisit } from './rest-of-visit.ts'
import { type NextLeaves, nextLeaves } from './until-room.ts'
import type { Waits } from './wait.ts'

/** At so many tickets of a queue the rest of the visit is computed; between them it is a straight line. */
const SAMPLES = 6
/** So many people are let in one by one at most: those behind them come as fast as the site lets people out. */
const ONE_BY_ONE = 1000
const MINUTE = 60_000

export interface LettingIn {
  /** Milliseconds from now until somebody of this queue fits who has so many tickets, and people on them, before them. */
  after(queue: Queue, tickets: number, people: number): number
  /** Milliseconds between two people who are let in while the site is full. */
  readonly between: number
  /** Whole minutes from now in which surely nobody is let in. */
  readonly shut: number
}

/**
 * Null: the site has no capacity, or everybody before the entrance fits and one more, or nobody is at work at a later
 * step and there is room, or nothing is known about who leaves. `at`: a time by the clock on the wall; `waits`: those that the desks alone would make.
 */
export function lettingIn(day: Day, at: number, waits: Waits): LettingIn | null {
  const { capacity } = day.site
  if (capacity === undefined || !isUnderWay(day)) return null
  const entrances = [...day.queues.values()].filter(({ id }) => isEntrance(day.site, id))
  const inside = insideOf(day)
  const outside = entrances.reduce((sum, { people }) => sum + people, 0)
  if (inside + outside < capacity) return null
  const next = isFull(day) ? nextLeaves(day, at) : null
  const passage = passageOf(day, entrances, waits)
  const comesIn = passage && oneByOne(day, at, waits, passage)
  if (!comesIn && !next) return null
  const first = (next?.minutes ?? 0) * MINUTE
  return {
    after(queue, tickets, people) {
      if (!entrances.includes(queue)) return 0
      const others = entrances.reduce((sum, other) => sum + before(day, queue, tickets, other), 0)
      return Math.max(first, comesIn?.after(Math.max(0, Math.floor(people + others))) ?? 0)
    },
    between: comesIn?.between ?? 0,
    shut: shutFor(next),
  }
}

/** Only a visit whose end is fixed keeps the entrance shut for sure: a service may be shorter than usual. */
function shutFor(next: NextLeaves | null): number {
  return next?.isFixed ? next.minutes : 0
}

interface OneByOne {
  /** Milliseconds until the n-th of those comes in who are outside, the first being 0. */
  after(n: number): number
  readonly between: number
}

function oneByOne(day: Day, at: number, waits: Waits, passage: Passage): OneByOne | null {
  const { capacity } = day.site
  if (capacity === undefined) return null
  const inside = insideOf(day)
  const leaves = leavingTimes(day, at, waits, passage)
  const between = 1 / Math.min(passage.rate, capacity / passage.time)
  const most = Math.min(ONE_BY_ONE, inside + capacity)
  const comes: number[] = []
  const comesIn = (n: number): number => {
    for (let next = comes.length; next <= Math.min(n, most); next++) {
      const gone = inside + next + 1 - capacity
      const room = gone > 0 ? (leaves[gone - 1] ?? 0) : 0
      comes.push(Math.max(room, comes[next - 1] ?? 0))
      const busy = Math.max(comes[next]!, next / passage.entryRate)
      leaves.push(Math.max(busy + passage.time, (leaves.at(-1) ?? 0) + 1 / passage.rate))
    }
    return comes[Math.min(n, most)]! + Math.max(0, n - most) * between
  }
  return { after: comesIn, between }
}

/** The people of another entrance who come in before somebody with so many tickets before them. */
function before(day: Day, queue: Queue, tickets: number, other: Queue): number {
  if (other === queue) return 0
  const levels = [queue, other].map(({ id }) => levelIn(day, id)) as [number, number]
  if (levels[1] < levels[0]) return 0
  if (levels[1] > levels[0]) return other.people
  return other.people * Math.min(1, tickets / Math.max(1, waitingIn(queue)))
}

function levelIn(day: Day, id: QueueId): number {
  const settings = day.site.queues.find((queue) => queue.id === id)
  return settings ? levelOf(settings) : 0
}

/** When each person inside leaves, in milliseconds from now, the first first. */
function leavingTimes(day: Day, at: number, waits: Waits, { time }: Passage): number[] {
  const times: number[] = []
  const leave = ({ party }: Ticket, after: number) => {
    for (let n = 0; n < party; n++) times.push(after)
  }
  const restOf = (ticket: Ticket) => {
    // whoever has to be let go by a marshal is taken to leave at their time
    if (ticket.state === 'seated') return Math.max(0, ownTime(day, ticket.until - at))
    return restOfVisit(day, ticket, at, waits)?.mean ?? time
  }
  for (const { calling } of day.desks.values())
    for (const number of calling) leave(ticketAt(day, number), restOf(ticketAt(day, number)))
  for (const queue of day.queues.values()) {
    for (const number of queue.seated) leave(ticketAt(day, number), restOf(ticketAt(day, number)))
    const there = [queue.standing, queue.waiting, queue.returned]
      .flat()
      .map((number) => ticketAt(day, number))
      .filter((ticket) => isInside(day.site, ticket))
    for (const [n, after] of sampled(there, restOf).entries()) leave(there[n]!, after)
  }
  // of whoever is away, or has no number, it is not known: they leave one after the other
  const unknown = insideOf(day) - times.length
  for (let n = 0; n < unknown; n++) times.push((time * (n + 1)) / unknown)
  return times.sort((a, b) => a - b)
}

/** A figure of each ticket, computed for a few of them that stand in order. */
function sampled(tickets: readonly Ticket[], figure: (ticket: Ticket) => number): number[] {
  const last = tickets.length - 1
  const step = Math.max(1, last / (SAMPLES - 1))
  const known: number[] = []
  return tickets.map((_, n) => {
    const part = n / step
    const [from, to] = [Math.floor(part), Math.min(Math.ceil(part), Math.floor(last / step))]
    const of = (sample: number) => (known[sample] ??= figure(tickets[Math.round(sample * step)]!))
    return of(from) + (of(to) - of(from)) * (part - from)
  })
}
