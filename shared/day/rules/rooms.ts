// The rooms in which people are observed: who sits, who waits for a seat, and when an observation is over.

import type { EventOf } from '../log/recorded.ts'
import { queueSettingsOf, ticketAt, waitingIn } from '../nouns/find.ts'
import type { QueueId } from '../nouns/ids.ts'
import type { Day, Queue } from '../nouns/model.ts'
import type { SeatedRoom } from '../nouns/room.ts'
import type { Ticket } from '../nouns/ticket.ts'
import { callOrder } from './order.ts'

const MINUTE = 60_000

type Seated = Extract<Ticket, { state: 'seated' }>

/** The room that a queue is; null: it is none. */
export function seatedRoomOf(day: Day, id: QueueId): SeatedRoom | null {
  return queueSettingsOf(day, id).room ?? null
}

/** So many minutes in milliseconds. They are those of the day: a demonstration is played faster. */
export function lasting({ site }: Pick<Day, 'site'>, minutes: number): number {
  return (minutes * MINUTE) / (site.speed ?? 1)
}

/** When the observation of somebody who sits down at a time is over, in milliseconds. */
export function observedUntil(day: Day, { minutes }: SeatedRoom, at: number): number {
  return at + lasting(day, minutes)
}

/** Those who sit in the room of a queue, in the order in which they sat down. */
export function seatedIn(day: Day, queue: Queue): Seated[] {
  return queue.seated
    .map((number) => ticketAt(day, number))
    .filter((one): one is Seated => one.state === 'seated')
}

/** Everybody who is observed. */
export function allSeated(day: Day): Seated[] {
  return [...day.queues.values()].flatMap((queue) => (queue.seated.length ? seatedIn(day, queue) : []))
}

export function peopleIn(tickets: readonly Pick<Ticket, 'party'>[]): number {
  return tickets.reduce((sum, { party }) => sum + party, 0)
}

/**
 * Those who sit down now, in order, as long as seats last. Nobody sits down before whoever came earlier. A party that
 * is larger than the room sits when nobody else does.
 */
export function toSeat(day: Day, queue: Queue, at: number): EventOf<'seated'>[] {
  const room = waitingIn(queue) > 0 ? seatedRoomOf(day, queue.id) : null
  if (!room) return []
  const seated: EventOf<'seated'>[] = []
  let taken = peopleIn(seatedIn(day, queue))
  for (const { number, party } of callOrder(day, queue)) {
    if (taken > 0 && taken + party > room.seats) break
    seated.push({ type: 'seated', number, until: observedUntil(day, room, at) })
    taken += party
  }
  return seated
}

/** Whether only a marshal lets somebody go, while the day lasts: the site wants it so, or they felt unwell. */
export function needsNod(day: Day, { queue, unwell }: Seated): boolean {
  return unwell || seatedRoomOf(day, queue)?.nod === true
}

/** When an observation ends by itself, in milliseconds. Where a marshal has to let them go, it does so when the day ends. */
export function endsItselfAt(day: Day, ticket: Seated): number {
  return needsNod(day, ticket) ? Math.max(ticket.until, day.endsAt) : ticket.until
}

/** Whether the end of a day waits for a ticket: its observation has begun, or begins as soon as a seat is free. */
export function outlastsDay(day: Day, ticket: Ticket): boolean {
  if (ticket.state === 'seated') return true
  const waits = ticket.state === 'waiting' || ticket.state === 'lined'
  return waits && seatedRoomOf(day, ticket.queue) !== null
}

/**
 * When a seat will be free for one more person after those who wait already and `more`, in milliseconds, if everybody
 * leaves at their time; null: one is free now.
 */
export function nextSeatAt(day: Day, queue: Queue, room: SeatedRoom, at: number, more = 0): number | null {
  const before = queue.people + more
  if (peopleIn(seatedIn(day, queue)) + before < room.seats) return null
  return seatFreeAt(day, queue, room.seats, before, at, lasting(day, room.minutes))
}

/**
 * When a seat is free after so many people who have none yet, in milliseconds, where each of them then sits for `sits`
 * milliseconds. Every seat is free again when the person on it leaves; `at` where one is free now.
 */
export function seatFreeAt(
  day: Day,
  queue: Queue,
  seats: number,
  before: number,
  at: number,
  sits: number,
): number {
  const ends = seatedIn(day, queue).flatMap(({ until, party }) =>
    Array<number>(party).fill(Math.max(at, until)),
  )
  const free = Array<number>(Math.max(0, seats - ends.length)).fill(at)
  // where a marshal has seated more people than there are seats, the first to leave free no seat
  const times = [...free, ...ends].sort((a, b) => a - b).slice(-seats)
  return times[before % seats]! + Math.floor(before / seats) * sits
}

/** When a ticket that waits for a seat is likely to have one, in milliseconds; null: it waits for no seat. */
export function seatAtOf(day: Day, queue: Queue, ticket: Ticket, at: number): number | null {
  const room = seatedRoomOf(day, queue.id)
  if (!room) return null
  // tickets behind it sit down later
  let people = 0
  for (const one of callOrder(day, queue)) {
    people += one.party
    if (one.number === ticket.number) break
  }
  return nextSeatAt(day, queue, room, at, people - 1 - queue.people) ?? at
}
