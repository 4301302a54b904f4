// Days of sites that fill up, on which what is told of the wait before the entrance is judged.

import { gamma, lognormal } from '../waits/chance.ts'
import { HOUR, MINUTE, SECOND } from '../waits/making.ts'
import { type WayShape, wayOf } from './plan.ts'
import { coming, type Services } from './shapes.ts'

const hallServices: Services = (chance) => ({
  A: gamma(chance, 8 * SECOND, 4),
  B: gamma(chance, 4 * MINUTE, 2),
})

/** A door, and six windows behind it: no more than ten people are inside. A rush, and then fewer than the windows can serve. */
const hall: WayShape = (chance) => ({
  ...wayOf(
    [
      { id: 'A', desks: 1, then: ['B'] },
      { id: 'B', desks: 6 },
    ],
    12 * HOUR,
    { capacity: 10 },
  ),
  visitors: [
    ...coming(chance, 600, [0, 4 * MINUTE], hallServices),
    ...coming(chance, 80, [4 * MINUTE, 4 * HOUR], hallServices),
  ],
})

/** The same with as many inside as there are windows: a window is idle while the next comes in. */
const narrow: WayShape = (chance) => ({
  ...wayOf(
    [
      { id: 'A', desks: 2, then: ['B'] },
      { id: 'B', desks: 6 },
    ],
    12 * HOUR,
    { capacity: 5 },
  ),
  visitors: [
    ...coming(chance, 600, [0, 3 * MINUTE], hallServices),
    ...coming(chance, 62, [3 * MINUTE, 4 * HOUR], hallServices),
  ],
})

/** One step: four windows, and no more than three people inside. */
const windows: WayShape = (chance) => ({
  ...wayOf([{ id: 'A', desks: 4 }], 12 * HOUR, { capacity: 3 }),
  visitors: [
    ...coming(chance, 500, [0, 3 * MINUTE], (some) => ({ A: gamma(some, 3 * MINUTE, 2) })),
    ...coming(chance, 50, [3 * MINUTE, 4 * HOUR], (some) => ({ A: gamma(some, 3 * MINUTE, 2) })),
  ],
})

const testing: Services = (chance) => ({
  A: lognormal(chance, 12 * SECOND, 0.5),
  B: lognormal(chance, 35 * SECOND, 0.5),
  C: lognormal(chance, 40 * SECOND, 0.5),
})

/** Entrance, registration, sampling, and no more than fifteen inside; the middle step decides. */
const testingSite: WayShape = (chance) => ({
  ...wayOf(
    [
      { id: 'A', desks: 2, then: ['B'] },
      { id: 'B', desks: 3, then: ['C'] },
      { id: 'C', desks: 4 },
    ],
    9 * HOUR,
    { capacity: 15 },
  ),
  visitors: [
    ...coming(chance, 25 * 60, [0, 5 * MINUTE], testing),
    ...coming(chance, 200, [5 * MINUTE, 3 * HOUR], testing),
  ],
})

/** A jab and a quarter of an hour in a room: what fills the site is the observation. */
const observed: WayShape = (chance) => {
  const services: Services = (some) => ({
    A: gamma(some, 30 * SECOND, 4),
    B: gamma(some, 2 * MINUTE, 4),
  })
  return {
    ...wayOf(
      [
        { id: 'A', desks: 2, then: ['B'] },
        { id: 'B', desks: 6, then: ['C'] },
        { id: 'C', desks: 0, room: { minutes: 15, seats: 60 } },
      ],
      12 * HOUR,
      { capacity: 40 },
    ),
    visitors: [
      ...coming(chance, 15 * 60, [0, 4 * MINUTE], services),
      ...coming(chance, 110, [4 * MINUTE, 4 * HOUR], services),
    ],
  }
}

export const fullShapes: Readonly<Record<string, WayShape>> = {
  'a hall for ten': hall,
  'a hall with room for fewer than its windows': narrow,
  'windows alone, for three': windows,
  'a testing site for fifteen': testingSite,
  'an observation fills it': observed,
}
