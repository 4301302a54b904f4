// What is expected of a room in which people are observed: it serves as many as have a seat, each for the same time.

import type { Day, Queue } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import type { SeatedRoom } from '../nouns/room.ts'
import { seatedIn } from '../rules/rooms.ts'
import { guessOf } from './guess.ts'
import type { Served } from './served.ts'

const MINUTE = 60_000
/** Where a marshal has to let people go, that takes about as long as this, give or take as much. */
const NOD = MINUTE

/** When somebody has a seat who has so many people before them, and how long they then sit. */
export function seatedAfter(day: Day, queue: Queue, room: SeatedRoom, people: number, at: number): Served {
  const nod = room.nod ? NOD : 0
  const sits = room.minutes * MINUTE + nod
  return {
    called: guessOf(freeAfter(day, queue, room, people, at, sits), 0),
    service: guessOf(sits, nod ** 2),
    desks: room.seats,
    load: 0,
  }
}

/** Milliseconds until a seat is free after so many people: each seat is free again when whoever sits there has left. */
function freeAfter(
  day: Day,
  queue: Queue,
  { seats }: SeatedRoom,
  people: number,
  at: number,
  sits: number,
): number {
  const ends = seatedIn(day, queue).flatMap(({ until, party }) =>
    Array<number>(party).fill(Math.max(0, ownTime(day, until - at))),
  )
  const free = Array<number>(Math.max(0, seats - ends.length)).fill(0)
  const times = [...free, ...ends].sort((a, b) => a - b)
  const before = Math.max(0, Math.round(people))
  return (times[before % times.length] ?? 0) + Math.floor(before / times.length) * sits
}
