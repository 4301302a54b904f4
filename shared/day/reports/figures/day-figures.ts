// The figures of a day that remain when its log is erased.

import * as v from 'valibot'
import type { Recorded } from '../../log/recorded.ts'
import { atOnce, type Sliced } from '../../log/sliced.ts'
import { allTickets, isOver, ticketsOf } from '../../nouns/find.ts'
import { DeskId, QueueId } from '../../nouns/ids.ts'
import { CalendarDate, type Day } from '../../nouns/model.ts'
import { isDone, type Service, servicesOf, wasCalled } from '../../nouns/service-times.ts'
import type { Ticket } from '../../nouns/ticket.ts'
import { partyAfter, peopleOn } from '../../nouns/turned.ts'
import { DesksNeeded } from '../desks-needed.ts'
import { percentile } from '../percentile.ts'
import { throughTheDay } from '../through-the-day.ts'
import { type Door, doorOf } from './door.ts'
import { type Helped, helpActs, helpedOf } from './helped.ts'
import { HourFigures, hourFigures, startsOf } from './hours.ts'
import { neededFor } from './needed.ts'
import { ObservedFigures } from './observed.ts'
import { inSeconds, meanSeconds, waitOf, waits, waitsOf } from './spans.ts'
import { type Stays, stays, tellsInside } from './stays.ts'

const HOUR_MS = 3_600_000

/** Only where arrivals were noted. Left out in figures that were stored before arrivals existed. */
const apart = {
  /** Called, with a noted arrival. */
  arrived: v.optional(v.number()),
  /** From call to arrival, over those; null: there were none. */
  meanWalkSeconds: v.optional(v.nullable(v.number())),
  /** The time that nine of ten of them did not exceed. */
  walkP90Seconds: v.optional(v.nullable(v.number())),
  /** From arrival to end, over those who were served. */
  meanAtDeskSeconds: v.optional(v.nullable(v.number())),
}

/** People. Each is left out where it is 0. */
const door = {
  checked: v.optional(v.number()),
  turnedAway: v.optional(v.number()),
  turnedAwayFever: v.optional(v.number()),
  turnedAwayCode: v.optional(v.number()),
  turnedAwayNoMask: v.optional(v.number()),
  turnedAwayNotToday: v.optional(v.number()),
  turnedAwayOther: v.optional(v.number()),
} satisfies Record<Door, unknown>

/** Each is left out where it is 0. */
const helped = {
  /** Times that somebody was talked to who had asked for it. */
  counselled: v.optional(v.number()),
  /** Homes that were visited. */
  visited: v.optional(v.number()),
} satisfies Record<Helped, unknown>

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
  /** From number to call, over all who were called; null: nobody was. */
  meanWaitSeconds: v.nullable(v.number()),
  ...waits,
  /** From call to end, over all who were served. */
  meanServiceSeconds: v.nullable(v.number()),
  ...apart,
  ...door,
}

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
  ...helped,
  queues: v.array(v.object({ id: QueueId, ...counts })),
  desks: v.array(DeskFigures),
  /** The rooms in which somebody was observed; left out where there are none, and in older figures. */
  rooms: v.optional(v.array(ObservedFigures)),
  /** People who went past the entrance, and the most inside at one time; left out where the site has no entrance. */
  inside: v.optional(v.object({ entered: v.number(), most: v.number() })),
  /**
   * By the hour, from the first number to the last move of one. The waits of an hour are those of the people called
   * in it.
   */
  hours: v.array(HourFigures),
  /** The ids of the staff who worked on that day. */
  marshals: v.array(v.string()),
  /** The most desks that were open at one time. */
  mostDesks: v.number(),
  /** Null: nobody has been served yet, so that there is no pace. */
  desksNeeded: v.nullable(DesksNeeded),
})
export type DayFigures = v.InferOutput<typeof DayFigures>

/**
 * The figures of a day, from the day and its whole log: in all, by queue (the one that gave the number), by desk and by
 * hour.
 */
export function dayFigures(day: Day, log: Iterable<Recorded>): DayFigures {
  return atOnce(dayFiguresSliced(day, log))
}

/** The same computation in slices. */
export function* dayFiguresSliced(day: Day, log: Iterable<Recorded>): Sliced<DayFigures> {
  const tickets = [...allTickets(day)]
  const starts = startsOf(day, tickets)
  const stayed = stays()
  const help = helpActs()
  const { marshals, openMs, mostDesks, waiting, mostInside } = yield* throughTheDay(
    day,
    log,
    starts,
    (line) => {
      stayed.note(line)
      help.note(line)
    },
  )
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
  const rooms = stayed.rooms(day)
  yield
  return {
    date: day.date,
    ...counts,
    ...helpedOf(help.all()),
    queues,
    desks,
    ...(rooms.length ? { rooms } : {}),
    ...(tellsInside(day.site) ? { inside: { entered: enteredIn(stayed, day), most: mostInside } } : {}),
    hours,
    marshals: [...marshals],
    mostDesks,
    desksNeeded: yield* neededFor(tickets),
  }
}

function enteredIn(stayed: Stays, day: Day): number {
  let entered = 0
  for (const { name, people } of stayed.all(day)) if (name === 'entered') entered += people
  return entered
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
  const services = tickets.flatMap(servicesOf)
  return {
    taken: tickets.length,
    people: tickets.reduce((sum, ticket) => sum + peopleOn(ticket), 0),
    called: tickets.filter(wasCalled).length,
    served: inState('served').length,
    peopleServed: peopleIn(inState('served')),
    missed: inState('missed').length,
    left: inState('left').length,
    open: tickets.filter((ticket) => !isOver(ticket)).length,
    meanWaitSeconds: meanSeconds(services.map(waitOf)),
    ...waitsOf(services),
    ...spansOf(services),
    ...doorOf(tickets),
  }
}

/** The times of walking and of serving, separately. */
function spansOf(services: readonly Service[]) {
  const walks = services.flatMap(({ calledAt, arrivedAt }) =>
    arrivedAt === null ? [] : [arrivedAt - calledAt],
  )
  const done = services.filter(isDone)
  const atDesk = done.flatMap(({ arrivedAt, endedAt }) => (arrivedAt === null ? [] : [endedAt - arrivedAt]))
  return {
    meanServiceSeconds: meanSeconds(done.map(({ calledAt, endedAt }) => endedAt - calledAt)),
    arrived: walks.length,
    meanWalkSeconds: meanSeconds(walks),
    walkP90Seconds: inSeconds(percentile(walks, 0.9)),
    meanAtDeskSeconds: meanSeconds(atDesk),
  }
}

/** The desks of the day, and those that worked on it and were removed later. */
function desksOf(day: Day, tickets: readonly Ticket[], openMs: ReadonlyMap<DeskId, number>): DeskId[] {
  const servedAt = tickets
    .flatMap(servicesOf)
    .filter(isDone)
    .map(({ desk }) => desk)
  return [...new Set([...day.desks.keys(), ...openMs.keys(), ...servedAt])]
}

function deskFigures(
  id: DeskId,
  tickets: readonly Ticket[],
  openMs: number,
): v.InferOutput<typeof DeskFigures> {
  const here = tickets.flatMap((ticket) =>
    servicesOf(ticket)
      .map((service, stop) => ({ ...service, party: partyAfter(ticket, stop) }))
      .filter((service) => isDone(service) && service.desk === id),
  )
  const peopleServed = peopleIn(here)
  return {
    id,
    served: here.length,
    peopleServed,
    ...spansOf(here),
    openSeconds: Math.round(openMs / 1000),
    peoplePerHour: openMs > 0 ? Math.round((peopleServed / openMs) * HOUR_MS) : null,
  }
}

function peopleIn(tickets: readonly Pick<Ticket, 'party'>[]): number {
  return tickets.reduce((sum, { party }) => sum + party, 0)
}
