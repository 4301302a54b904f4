// What is expected of a room in which people are observed: it serves as many people as it has seats, each for the same time.

import type { Day, Queue } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import type { SeatedRoom } from '../nouns/room.ts'
import { lasting, seatFreeAt } from '../rules/rooms.ts'
import { guessOf } from './guess.ts'
import type { Served } from './served.ts'

/** Minutes that a marshal needs to let somebody go, where one has to; the standard deviation is as large. */
const NOD = 1

/** When somebody has a seat who has so many people before them, and how long they then sit. */
export function seatedAfter(day: Day, queue: Queue, room: SeatedRoom, people: number, at: number): Served {
  const nod = room.nod ? NOD : 0
  const sits = lasting(day, room.minutes + nod)
  const freeAt = seatFreeAt(day, queue, room.seats, Math.max(0, Math.round(people)), at, sits)
  return {
    called: guessOf(ownTime(day, freeAt - at), 0),
    service: guessOf(ownTime(day, sits), ownTime(day, lasting(day, nod)) ** 2),
    desks: room.seats,
    load: 0,
  }
}
