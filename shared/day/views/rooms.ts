// The rooms in which people are observed, as tablets and screens see them.

import * as v from 'valibot'
import { queueSettingsOf } from '../nouns/find.ts'
import { QueueId } from '../nouns/ids.ts'
import type { Day, Desk, Queue } from '../nouns/model.ts'
import { LET_GO_FOR, type SeatedRoom } from '../nouns/room.ts'
import { Text } from '../nouns/site-text.ts'
import { type Ticket, TicketNumber } from '../nouns/ticket.ts'
import { needsNod, nextSeatAt, peopleIn, seatedIn, seatedRoomOf } from '../rules/rooms.ts'

/** More people than a marshal can keep in sight. It bounds the view. */
const MOST_SHOWN = 400

const figures = {
  queue: QueueId,
  name: Text,
  /** People who sit there, and the seats that there are: a marshal may seat more. */
  seated: v.number(),
  seats: v.number(),
  /** People who wait for a seat. */
  waiting: v.number(),
}

export const WatchedRoom = v.object({
  ...figures,
  /** Minutes of an observation. */
  minutes: v.number(),
  /** Whether a marshal has to let everybody go. */
  nod: v.boolean(),
  /** Everybody who sits there, whoever has the least time left first, and how many more there are. */
  tickets: v.array(
    v.object({
      number: TicketNumber,
      party: v.number(),
      /** When their time is over, in milliseconds. */
      until: v.number(),
      /** Whether they have felt unwell since they sat down. */
      unwell: v.boolean(),
    }),
  ),
  more: v.number(),
})

export const ShownRoom = v.object({
  ...figures,
  /** The numbers that were let go in the last five minutes, and when, the latest last. */
  letGo: v.array(v.object({ number: TicketNumber, at: v.number() })),
})

/** Every room of the day, with who sits there. */
export function watchedRooms(day: Day): v.InferOutput<typeof WatchedRoom>[] {
  return roomsOf(day, [...day.queues.values()]).map(({ queue, room }) => {
    const tickets = seatedIn(day, queue).sort((a, b) => a.until - b.until)
    return {
      ...figuresOf(day, queue, room),
      minutes: room.minutes,
      nod: room.nod === true,
      tickets: tickets
        .slice(0, MOST_SHOWN)
        .map(({ number, party, until, unwell }) => ({ number, party, until, unwell })),
      more: Math.max(0, tickets.length - MOST_SHOWN),
    }
  })
}

/** The rooms among these queues, with who may leave. */
export function shownRooms(
  day: Day,
  queues: readonly Queue[],
  at: number,
): v.InferOutput<typeof ShownRoom>[] {
  return roomsOf(day, queues).map(({ queue, room }) => ({
    ...figuresOf(day, queue, room),
    letGo: day.letGo
      .filter((one) => one.queue === queue.id && at - one.at < LET_GO_FOR)
      .map(({ number, at: since }) => ({ number, at: since })),
  }))
}

/**
 * When a seat is free for those whom a desk calls next, in milliseconds, where all rooms that one of its queues goes on to
 * are full; null: there is a seat, or none is needed.
 */
export function seatAtFor(day: Day, { queues }: Pick<Desk, 'queues'>, at: number): number | null {
  const waits = queues.flatMap((id) => {
    const seats = (queueSettingsOf(day, id).then ?? []).map((next) => seatIn(day, next, at))
    // a way that needs no seat, or has one
    return seats.length === 0 || seats.includes(null) ? [] : [Math.min(...seats.map((one) => one ?? 0))]
  })
  return waits.length ? Math.min(...waits) : null
}

function seatIn(day: Day, id: QueueId, at: number): number | null {
  const queue = day.queues.get(id)
  const room = queue ? seatedRoomOf(day, id) : null
  return queue && room ? nextSeatAt(day, queue, room, at) : null
}

/** What the holder of a ticket sees of their observation. */
export const Observed = v.object({
  /** From when until when, in milliseconds. */
  from: v.number(),
  until: v.number(),
  /** Whether they were let go: before that nobody tells them to leave. */
  over: v.boolean(),
  /** Whether a marshal has to let them go. */
  nod: v.boolean(),
})

/** Of a ticket that sits in a room, or was let go from one; null for every other. */
export function observedOf(day: Day, ticket: Ticket): v.InferOutput<typeof Observed> | null {
  if (ticket.state === 'seated')
    return { from: ticket.seatedAt, until: ticket.until, over: false, nod: needsNod(day, ticket) }
  const observed = ticket.state === 'served' ? ticket.observed : null
  return observed && { ...observed, over: true, nod: false }
}

function roomsOf(day: Day, queues: readonly Queue[]): { queue: Queue; room: SeatedRoom }[] {
  return queues.flatMap((queue) => {
    const room = seatedRoomOf(day, queue.id)
    return room ? [{ queue, room }] : []
  })
}

function figuresOf(day: Day, queue: Queue, { seats }: SeatedRoom) {
  const { name } = queueSettingsOf(day, queue.id)
  return { queue: queue.id, name, seated: peopleIn(seatedIn(day, queue)), seats, waiting: queue.people }
}
