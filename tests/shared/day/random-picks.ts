// Chooses the ticket, queue or desk of a random command, by a number, among those that exist.

import { ticketAt, ticketsOf } from '../../../shared/day/nouns/find.ts'
import type { Day, Desk, Queue } from '../../../shared/day/nouns/model.ts'
import { numberOf } from '../../../shared/day/nouns/numbering.ts'
import { callOrder } from '../../../shared/day/rules/order.ts'
import { seatedRoomOf } from '../../../shared/day/rules/rooms.ts'

/** One of these; undefined if there is none. */
export function oneOf<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items[pick % Math.max(1, items.length)]
}

export function queueAt(day: Day, pick: number): string {
  return oneOf([...day.queues.keys()], pick) ?? 'A'
}

/** One of the queues that desks may draw from; now and then a room, which they may not. */
export function deskQueueAt(day: Day, pick: number): string {
  const isDrawn = ({ id }: Queue) => day.site.queues.every((one) => one.id !== id || !one.room)
  return pick % 5 ? queueOfThose(day, pick, isDrawn) : queueAt(day, pick)
}

/** Somebody who sits in a room, if there is one. */
export function seated(day: Day, pick: number): string | undefined {
  return oneOf(
    [...day.queues.values()].flatMap((queue) => queue.seated),
    pick,
  )
}

/** Somebody who waits for a seat, if there is one. */
export function waitingForSeat(day: Day, pick: number): string | undefined {
  const rooms = [...day.queues.values()].filter(({ id }) => seatedRoomOf(day, id))
  return oneOf(
    rooms.flatMap(({ waiting }) => waiting),
    pick,
  )
}

/** Somebody who was passed over and waits, if there is one. */
export function passedOver(day: Day, pick: number): string | undefined {
  const returned = [...day.queues.values()].flatMap((queue) => queue.returned)
  return oneOf(
    returned.filter((number) => ticketAt(day, number).reason === 'passed-over'),
    pick,
  )
}

/** One of the queues that satisfy the condition; any if none does. */
export function queueOfThose(day: Day, pick: number, is: (queue: Queue) => boolean): string {
  return oneOf([...day.queues.values()].filter(is), pick)?.id ?? queueAt(day, pick)
}

export function deskAt(day: Day, pick: number): string {
  return oneOf([...day.desks.keys()], pick) ?? '1'
}

/** One of the desks that satisfy the condition; any if none does. */
export function deskOfThose(day: Day, pick: number, is: (desk: Desk) => boolean): string {
  return oneOf([...day.desks.values()].filter(is), pick)?.id ?? deskAt(day, pick)
}

/** A number of the day, more often a late one, since the early ones are over. */
export function someone(day: Day, pick: number): string {
  const given = [...day.queues.values()].flatMap((queue) => [...ticketsOf(queue)].slice(-12))
  return oneOf(given, pick)?.number ?? numberOf('A', 1)
}

/** A called ticket, if there is one. */
export function called(day: Day, pick: number): string {
  return oneOf(allCalled(day), pick) ?? numberOf('A', 1)
}

/** A called or missed ticket, if there is one. */
export function calledOrMissed(day: Day, pick: number): string {
  return oneOf([...day.missed, ...allCalled(day)], pick) ?? numberOf('A', 1)
}

/** A held or missed ticket. */
export function aside(day: Day, pick: number): string | undefined {
  return oneOf([...day.held, ...day.missed], pick)
}

/** A ticket that waits in one of the desk's queues. */
export function waitingFor(day: Day, desk: string, pick: number): string | undefined {
  const queues = day.desks.get(desk)?.queues.flatMap((id) => day.queues.get(id) ?? []) ?? []
  return oneOf(
    queues.flatMap((queue) => [...callOrder(day, queue)]),
    pick,
  )?.number
}

function allCalled(day: Day): string[] {
  return [...day.desks.values()].flatMap(({ calling }) => calling)
}

/** How early a holder wishes to be told; one of them asks for two things at once. */
export function soonWish(pick: number): object {
  const wishes = [
    { before: 3 },
    { before: 20 },
    { minutes: 10 },
    { minutes: 30 },
    {},
    { before: 5, minutes: 5 },
  ]
  return oneOf(wishes, pick) ?? {}
}
