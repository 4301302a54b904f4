// Days of three steps, on which what is told of the whole visit is judged.

import { type Chance, exponential, gamma, lognormal } from '../waits/chance.ts'
import { HOUR, MINUTE, SECOND } from '../waits/making.ts'
import { type Visitor, type WayShape, wayOf } from './plan.ts'

export type Services = (chance: Chance) => Visitor['service']

/** People who come independently of each other, this many an hour, between two times. */
export function coming(
  chance: Chance,
  perHour: number,
  [from, to]: readonly [number, number],
  service: Services,
  queue = 'A',
): Visitor[] {
  const visitors: Visitor[] = []
  for (let at = from; ; ) {
    at += exponential(chance, HOUR / perHour)
    if (at >= to) return visitors
    visitors.push({ at, queue, service: service(chance) })
  }
}

const testing: Services = (chance) => ({
  A: lognormal(chance, 15 * SECOND, 0.5),
  B: lognormal(chance, 35 * SECOND, 0.5),
  G: lognormal(chance, 15 * SECOND, 0.5),
  C: lognormal(chance, 40 * SECOND, 0.5),
  D: lognormal(chance, 40 * SECOND, 0.5),
})

/** Entrance 2, registration 3, sampling 4: each step is nearly busy, and the last decides. */
const steady: WayShape = (chance) => ({
  ...wayOf(
    [
      { id: 'A', desks: 2, then: ['B'] },
      { id: 'B', desks: 3, then: ['C'] },
      { id: 'C', desks: 4 },
    ],
    9 * HOUR,
  ),
  visitors: coming(chance, 0.88 * 308, [0, 5 * HOUR], testing),
})

/** Half of a morning's people stand before the door when it opens; the middle step decides. */
const rush: WayShape = (chance) => ({
  ...wayOf(
    [
      { id: 'A', desks: 2, then: ['B'] },
      { id: 'B', desks: 2, then: ['C'] },
      { id: 'C', desks: 4 },
    ],
    9 * HOUR,
  ),
  visitors: [
    ...coming(chance, 40 * 60, [0, 5 * MINUTE], testing),
    ...coming(chance, 150, [5 * MINUTE, 3 * HOUR], testing),
  ],
})

/** The first step is the slowest: nobody waits later on. */
const slowDoor: WayShape = (chance) => ({
  ...wayOf(
    [
      { id: 'A', desks: 1, then: ['B'] },
      { id: 'B', desks: 3, then: ['C'] },
      { id: 'C', desks: 4 },
    ],
    9 * HOUR,
  ),
  visitors: coming(chance, 255, [0, 3 * HOUR], (chance) => ({
    ...testing(chance),
    A: gamma(chance, 15 * SECOND, 2),
  })),
})

/** Bursts, and the last of three steps is too small for them: a crowd moves through the site. */
const bursts: WayShape = (chance) => ({
  ...wayOf(
    [
      { id: 'A', desks: 3, then: ['B'] },
      { id: 'B', desks: 4, then: ['C'] },
      { id: 'C', desks: 3 },
    ],
    9 * HOUR,
  ),
  visitors: Array.from({ length: 8 }, (_, n) => n * 40 * MINUTE).flatMap((from) => [
    ...coming(chance, 500, [from, from + 12 * MINUTE], testing),
    ...coming(chance, 90, [from + 12 * MINUTE, from + 40 * MINUTE], testing),
  ]),
})

/** A green lane beside the entrance, and two queues of which the last step takes the shorter. */
const branched: WayShape = (chance) => ({
  ...wayOf(
    [
      { id: 'A', desks: 2, then: ['B'], also: ['G'] },
      { id: 'G', desks: 0, then: ['B'], priority: true },
      { id: 'B', desks: 3, then: ['C', 'D'] },
      { id: 'C', desks: 2 },
      { id: 'D', desks: 2 },
    ],
    9 * HOUR,
  ),
  visitors: [
    ...coming(chance, 15 * 60, [0, 6 * MINUTE], testing),
    ...coming(chance, 240, [6 * MINUTE, 4 * HOUR], testing),
    ...coming(chance, 24, [0, 4 * HOUR], testing, 'G'),
  ],
})

/** A vaccination site: the jab takes minutes, registration less, and people come by the busload. */
const vaccination: WayShape = (chance) => {
  const services: Services = (some) => ({
    A: gamma(some, 20 * SECOND, 4),
    B: gamma(some, 2.2 * MINUTE, 4),
    C: gamma(some, 2.4 * MINUTE, 4),
  })
  const loads = Array.from({ length: 16 }, (_, n) => n * 15 * MINUTE + chance() * 10 * MINUTE)
  return {
    ...wayOf(
      [
        { id: 'A', desks: 3, then: ['B'] },
        { id: 'B', desks: 8, then: ['C'] },
        { id: 'C', desks: 8 },
      ],
      10 * HOUR,
    ),
    visitors: loads.flatMap((from) => coming(chance, 450, [from, from + 6 * MINUTE], services)),
  }
}

/** The same with a room for 15 minutes, whose seats run out: then the desks before it call nobody. */
const seats: WayShape = (chance) => {
  const services: Services = (some) => ({
    A: gamma(some, 40 * SECOND, 4),
    B: gamma(some, 2.2 * MINUTE, 4),
  })
  return {
    ...wayOf(
      [
        { id: 'A', desks: 3, then: ['B'] },
        { id: 'B', desks: 8, then: ['C'] },
        { id: 'C', desks: 0, room: { minutes: 15, seats: 40 } },
      ],
      12 * HOUR,
    ),
    visitors: [
      ...coming(chance, 20 * 60, [0, 4 * MINUTE], services),
      ...coming(chance, 150, [4 * MINUTE, 5 * HOUR], services),
    ],
  }
}

export const wayShapes: Readonly<Record<string, WayShape>> = {
  steady,
  'a rush at the opening': rush,
  'a slow entrance': slowDoor,
  'bursts, a small last step': bursts,
  'a green lane and two ways': branched,
  'vaccination, busloads': vaccination,
  'a room whose seats run out': seats,
}
