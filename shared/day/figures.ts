// What a day came to: the figures that are left when its log is gone.

import * as v from 'valibot'
import { isoAt } from './calendar.ts'
import { DesksNeeded, desksNeededSliced } from './desks-needed.ts'
import type { Recorded } from './events.ts'
import { allTickets, isOver, ticketsOf } from './find.ts'
import { CalendarDate, type Day, type Ticket } from './model.ts'
import { percentile } from './percentile.ts'
import { DeskId, QueueId } from './site.ts'
import { atOnce, type Sliced } from './sliced.ts'
import { throughTheDay } from './through-the-day.ts'
import { hourIndex, wallHours } from './wall-hours.ts'

const HOUR_MS = 3_600_000

const waits = {
  /** From number to call, of who was called: half of them waited no longer; null: nobody was. */
  waitP50Seconds: v.nullable(v.number()),
  /** The same for nine of ten. */
  waitP90Seconds: v.nullable(v.number()),
}

/** Where it was said that the called have arrived. Left out in figures that were kept before anybody could say so. */
const apart = {
  /** Called, and known to have come. */
  arrived: v.optional(v.number()),
  /** From call to coming, of those; null: of nobody. */
  meanWalkSeconds: v.optional(v.nullable(v.number())),
  /** For nine of ten of them at most. */
  walkP90Seconds: v.optional(v.nullable(v.number())),
  /** From coming to end, of those who were served. */
  meanAtDeskSeconds: v.optional(v.nullable(v.number())),
}

const counts = {
  taken: v.number(),
  people: v.number(),
  called: v.number(),
  served: v.number(),
  peopleServed: v.number(),
  missed: v.number(),
  left: v.number(),
  /** Still waiting, held, standing, called or missed. */
  open: v.number(),
  /** From number to call, of who was called; null: nobody was. */
  meanWaitSeconds: v.nullable(v.number()),
  ...waits,
  /** From call to end, of who was served. */
  meanServiceSeconds: v.nullable(v.number()),
  ...apart,
}

const HourFigures = v.object({
  /** When it begins by the site's clock, with the offset: `2026-11-23T08:00:00+08:00`. */
  from: v.string(),
  /** Numbers taken in it. */
  arrivals: v.number(),
  /** Tickets whose service ended in it. */
  served: v.number(),
  /** Tickets that waited or stood when it was over. */
  waiting: v.number(),
  ...waits,
})
export type HourFigures = v.InferOutput<typeof HourFigures>

const DeskFigures = v.object({
  id: DeskId,
  served: v.number(),
  peopleServed: v.number(),
  meanServiceSeconds: v.nullable(v.number()),
  ...apart,
  openSeconds: v.number(),
  /** People served in an hour in which it was open; null: it never was. */
  peoplePerHour: v.nullable(v.number()),
})

export const DayFigures = v.object({
  date: CalendarDate,
  ...counts,
  queues: v.array(v.object({ id: QueueId, ...counts })),
  desks: v.array(DeskFigures),
  /** From the first number to the last thing that happened to one; an hour's waits are those of who was called in it. */
  hours: v.array(HourFigures),
  /** Staff ids of who worked on that day. */
  marshals: v.array(v.string()),
  /** The most desks that were open at one time. */
  mostDesks: v.number(),
  /** Null: nobody was served yet, so there is no pace to go by. */
  desksNeeded: v.nullable(DesksNeeded),
})
export type DayFigures = v.InferOutput<typeof DayFigures>

/** The figures of a day and its whole log: in all, by queue (the one that gave the number), by desk and by hour. */
export function dayFigures(day: Day, log: Iterable<Recorded>): DayFigures {
  return atOnce(dayFiguresSliced(day, log))
}

/** The same, a slice at a time. */
export function* dayFiguresSliced(day: Day, log: Iterable<Recorded>): Sliced<DayFigures> {
  const tickets = [...allTickets(day)]
  const starts = startsOf(day, tickets)
  const { marshals, openMs, mostDesks, waiting } = yield* throughTheDay(day, log, starts)
  yield
  const counts = countsOf(tickets)
  const queues = yield* eachOf(day.queues.values(), (queue) => ({
    id: queue.id,
    ...countsOf([...ticketsOf(queue)]),
  }))
  const desks = yield* eachOf(desksOf(day, tickets, openMs), (id) =>
    deskFigures(id, tickets, openMs.get(id) ?? 0),
  )
  const hours = hourFigures(day, tickets, starts, waiting)
  yield
  return {
    date: day.date,
    ...counts,
    queues,
    desks,
    hours,
    marshals: [...marshals],
    mostDesks,
    desksNeeded: yield* neededFor(tickets),
  }
}

function* eachOf<Item, Result>(items: Iterable<Item>, figuresOf: (item: Item) => Result): Sliced<Result[]> {
  const figures: Result[] = []
  for (const item of items) {
    figures.push(figuresOf(item))
    yield
  }
  return figures
}

function countsOf(tickets: readonly Ticket[]) {
  const inState = (state: Ticket['state']) => tickets.filter((ticket) => ticket.state === state)
  const called = tickets.filter(({ calledAt }) => calledAt !== null)
  return {
    taken: tickets.length,
    people: peopleOn(tickets),
    called: called.length,
    served: inState('served').length,
    peopleServed: peopleOn(inState('served')),
    missed: inState('missed').length,
    left: inState('left').length,
    open: tickets.filter((ticket) => !isOver(ticket)).length,
    meanWaitSeconds: meanSeconds(called.map(waitOf)),
    ...waitsOf(called),
    meanServiceSeconds: meanSeconds(
      tickets.flatMap((one) => (one.state === 'served' ? [one.endedAt - (one.calledAt ?? one.endedAt)] : [])),
    ),
    ...apartOf(tickets),
  }
}

/** Walking and serving, told apart. */
function apartOf(tickets: readonly Ticket[]) {
  const walks = tickets.flatMap(({ calledAt, arrivedAt }) =>
    calledAt === null || arrivedAt === null ? [] : [arrivedAt - calledAt],
  )
  const atDesk = tickets.flatMap((one) =>
    one.state === 'served' && one.arrivedAt !== null ? [one.endedAt - one.arrivedAt] : [],
  )
  return {
    arrived: walks.length,
    meanWalkSeconds: meanSeconds(walks),
    walkP90Seconds: inSeconds(percentile(walks, 0.9)),
    meanAtDeskSeconds: meanSeconds(atDesk),
  }
}

/** The day's desks, and those that worked on it and were taken away since. */
function desksOf(day: Day, tickets: readonly Ticket[], openMs: ReadonlyMap<DeskId, number>): DeskId[] {
  const servedAt = tickets.flatMap((one) => (one.state === 'served' ? [one.desk] : []))
  return [...new Set([...day.desks.keys(), ...openMs.keys(), ...servedAt])]
}

function deskFigures(
  id: DeskId,
  tickets: readonly Ticket[],
  openMs: number,
): v.InferOutput<typeof DeskFigures> {
  const here = tickets.filter((one) => one.state === 'served' && one.desk === id)
  const { served, peopleServed, meanServiceSeconds } = countsOf(here)
  return {
    id,
    served,
    peopleServed,
    meanServiceSeconds,
    ...apartOf(here),
    openSeconds: Math.round(openMs / 1000),
    peoplePerHour: openMs > 0 ? Math.round((peopleServed / openMs) * HOUR_MS) : null,
  }
}

/** When the day's hours begin. A ticket that only ended with its day is no sign of life. */
function startsOf(day: Day, tickets: readonly Ticket[]): number[] {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const ticket of tickets) {
    from = Math.min(from, ticket.takenAt)
    to = Math.max(to, ticket.takenAt, ticket.calledAt ?? 0, ticket.state === 'served' ? ticket.endedAt : 0)
  }
  return tickets.length ? wallHours(day.site.timeZone, from, to) : []
}

function hourFigures(
  day: Day,
  tickets: readonly Ticket[],
  starts: readonly number[],
  waiting: readonly number[],
): HourFigures[] {
  const hours = starts.map(() => ({ arrivals: 0, served: 0, called: [] as Ticket[] }))
  const hourAt = (at: number) => hours[hourIndex(starts, at)] as (typeof hours)[number]
  for (const ticket of tickets) {
    hourAt(ticket.takenAt).arrivals += 1
    if (ticket.calledAt !== null) hourAt(ticket.calledAt).called.push(ticket)
    if (ticket.state === 'served') hourAt(ticket.endedAt).served += 1
  }
  return hours.map(({ arrivals, served, called }, index) => ({
    from: isoAt(day.site.timeZone, starts[index] ?? 0),
    arrivals,
    served,
    waiting: waiting[index] ?? 0,
    ...waitsOf(called),
  }))
}

/** Who left without a call would have left the other desks' line too. */
function* neededFor(tickets: readonly Ticket[]): Sliced<DesksNeeded | null> {
  const served = tickets.filter((ticket) => ticket.state === 'served')
  const wanted = tickets.filter((ticket) => ticket.state !== 'left' || ticket.calledAt !== null)
  const begins = wanted.reduce(
    (first, { calledAt }) => Math.min(first, calledAt ?? first),
    Number.POSITIVE_INFINITY,
  )
  if (served.length === 0) return null
  return yield* desksNeededSliced({
    arrivals: wanted.map(({ takenAt }) => takenAt).sort((a, b) => a - b),
    begins,
    msPerTicket: busyMs(served) / served.length,
  })
}

/** For how long desks had somebody. Ten who are called together take a desk once, not ten times. */
function busyMs(served: readonly Ticket[]): number {
  const until = new Map<DeskId, number>()
  let sum = 0
  for (const one of [...served].sort((a, b) => (a.calledAt ?? 0) - (b.calledAt ?? 0))) {
    if (one.state !== 'served') continue
    const from = Math.max(one.calledAt ?? one.endedAt, until.get(one.desk) ?? 0)
    sum += Math.max(0, one.endedAt - from)
    until.set(one.desk, Math.max(from, one.endedAt))
  }
  return sum
}

function waitsOf(called: readonly Ticket[]) {
  const spans = called.map(waitOf)
  return {
    waitP50Seconds: inSeconds(percentile(spans, 0.5)),
    waitP90Seconds: inSeconds(percentile(spans, 0.9)),
  }
}

function waitOf({ calledAt, takenAt }: Ticket): number {
  return (calledAt ?? takenAt) - takenAt
}

function peopleOn(tickets: readonly Ticket[]): number {
  return tickets.reduce((sum, { party }) => sum + party, 0)
}

function meanSeconds(spans: readonly number[]): number | null {
  return spans.length ? inSeconds(spans.reduce((sum, span) => sum + span, 0) / spans.length) : null
}

function inSeconds(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 1000)
}
