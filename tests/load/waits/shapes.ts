// Days of many shapes, on which the estimate's constants were chosen. Those that were held back are in held-back.ts.

import { anyDay } from './any-day.ts'
import { bankDay } from './bank-month.ts'
import { exponential, gamma, lognormal, pick } from './chance.ts'
import { comingAt, desksOf, HOUR, MINUTE, planWith, SECOND, type Shape } from './making.ts'

/** A rush at the opening, then a trickle: half of a day's people come in the first five minutes. */
const openingRush: Shape = (chance) => {
  const service = () => lognormal(chance, 38 * SECOND, 0.5)
  return planWith({
    desks: desksOf(4, 4 * HOUR),
    arrivals: [
      ...comingAt(chance, 60 * 60, [0, 5 * MINUTE], { service }),
      ...comingAt(chance, 150, [5 * MINUTE, 3 * HOUR], { service }),
    ],
    msPerTicket: 38 * SECOND,
  })
}

/** Nearly as many people come as four desks can serve. */
const steady: Shape = (chance) =>
  planWith({
    desks: desksOf(4, 6 * HOUR),
    arrivals: comingAt(chance, 4 * 0.94 * 80, [0, 5 * HOUR], {
      service: () => gamma(chance, 45 * SECOND, 3),
    }),
    msPerTicket: 45 * SECOND,
  })

/** One of four desks closes for good in the second hour. */
const deskCloses: Shape = (chance) =>
  planWith({
    desks: desksOf(4, 6 * HOUR).map((desk, n) => (n === 3 ? { ...desk, open: [[0, 1.5 * HOUR]] } : desk)),
    arrivals: comingAt(chance, 4 * 90 * 1.02, [0, 2.5 * HOUR], {
      service: () => lognormal(chance, 40 * SECOND, 0.6),
    }),
    msPerTicket: 40 * SECOND,
  })

/** The same at noon, when others would be back after lunch. */
const closesAtNoon: Shape = (chance) =>
  planWith({
    desks: desksOf(4, 9 * HOUR).map((desk, n) => (n === 3 ? { ...desk, open: [[0, 4 * HOUR]] } : desk)),
    arrivals: comingAt(chance, 4 * 90 * 0.95, [0, 6 * HOUR], {
      service: () => lognormal(chance, 40 * SECOND, 0.6),
    }),
    msPerTicket: 40 * SECOND,
  })

/** One of three desks takes more than twice as long from the first hour on. */
const slowDesk: Shape = (chance) =>
  planWith({
    desks: desksOf(3, 6 * HOUR).map((desk, n) =>
      n === 1 ? { ...desk, slowness: (at: number) => (at > HOUR ? 2.5 : 1) } : desk,
    ),
    arrivals: comingAt(chance, 230, [0, 4 * HOUR], { service: () => gamma(chance, 40 * SECOND, 2) }),
    msPerTicket: 40 * SECOND,
  })

/** Ten people to a tube. */
const pooled: Shape = (chance) =>
  planWith({
    queues: [{ id: 'A', callSize: 10 }],
    desks: desksOf(3, 6 * HOUR),
    arrivals: [
      ...comingAt(chance, 40 * 60, [0, 5 * MINUTE], { service: () => lognormal(chance, 22 * SECOND, 0.4) }),
      ...comingAt(chance, 330, [5 * MINUTE, 4 * HOUR], {
        service: () => lognormal(chance, 22 * SECOND, 0.4),
      }),
    ],
    perCall: 60 * SECOND,
    msPerTicket: 28 * SECOND,
  })

/** Two of four desks go to lunch at half past eleven, and the other two when they are back. */
const lunch: Shape = (chance) =>
  planWith({
    desks: desksOf(4, 8 * HOUR).map((desk, n) => ({
      ...desk,
      open: [
        [0, (3.5 + (n % 2) * 0.75) * HOUR],
        [(4.25 + (n % 2) * 0.75) * HOUR, 8 * HOUR],
      ],
    })),
    arrivals: comingAt(chance, 4 * 90 * 0.88, [0, 6 * HOUR], {
      service: () => lognormal(chance, 40 * SECOND, 0.7),
    }),
    msPerTicket: 40 * SECOND,
  })

/** Three kinds of service of different length; two desks do one each, three do all. */
const hall: Shape = (chance) => {
  const kinds = [
    ['A', 30, 4 * MINUTE],
    ['B', 14, 8 * MINUTE],
    ['C', 10, 3 * MINUTE],
  ] as const
  return planWith({
    queues: kinds.map(([id]) => ({ id })),
    desks: desksOf(5, 9 * HOUR, ['A', 'B', 'C']).map((desk, n) =>
      n < 2 ? { ...desk, queues: n ? ['B'] : ['A'] } : desk,
    ),
    arrivals: kinds.flatMap(([queue, perHour, mean]) =>
      comingAt(chance, perHour * 1.05, [0, 6 * HOUR], {
        queue,
        service: () => lognormal(chance, mean, 0.8),
        patience: () => exponential(chance, 3 * HOUR),
      }),
    ),
    msPerTicket: 5 * MINUTE,
  })
}

/** Households, each person half a minute; one in six belongs in the green lane. */
const greenLane: Shape = (chance) => {
  const party = () => pick(chance, [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5])
  const service = (people: number) => people * lognormal(chance, 26 * SECOND, 0.4)
  return planWith({
    queues: [{ id: 'A' }, { id: 'G', priority: true }],
    desks: desksOf(3, 7 * HOUR, ['A', 'G']),
    arrivals: [
      ...comingAt(chance, 700, [0, 10 * MINUTE], { party, service }),
      ...comingAt(chance, 150, [10 * MINUTE, 4 * HOUR], { party, service }),
      ...comingAt(chance, 30, [0, 4 * HOUR], { queue: 'G', party, service }),
    ],
    msPerTicket: 56 * SECOND,
  })
}

/** Fifteen desks, people come by the busload, one in twelve does not come when called. */
const vaccination: Shape = (chance) => {
  const service = () => gamma(chance, 2.4 * MINUTE, 4)
  const loads = Array.from({ length: 20 }, (_, n) => n * 15 * MINUTE + chance() * 10 * MINUTE)
  return planWith({
    desks: desksOf(15, 9 * HOUR),
    arrivals: loads.flatMap((from) =>
      comingAt(chance, 45 * 20, [from, from + 6 * MINUTE], { service, comes: () => chance() > 1 / 12 }),
    ),
    missAfter: 90 * SECOND,
    msPerTicket: 2.4 * MINUTE,
  })
}

/** Bursts, exponential services, and people who do not stay. */
const impatient: Shape = (chance) =>
  planWith({
    desks: desksOf(2, 7 * HOUR),
    arrivals: Array.from({ length: 10 }, (_, n) => n * 30 * MINUTE).flatMap((from) => [
      ...comingAt(chance, 240, [from, from + 10 * MINUTE], {
        service: () => exponential(chance, 70 * SECOND),
        patience: () => exponential(chance, 40 * MINUTE),
      }),
      ...comingAt(chance, 60, [from + 10 * MINUTE, from + 30 * MINUTE], {
        service: () => exponential(chance, 70 * SECOND),
        patience: () => exponential(chance, 40 * MINUTE),
      }),
    ]),
    msPerTicket: 70 * SECOND,
  })

/** Everybody stops for twelve minutes, and later one desk after another for ten, with the desks left open. */
const pause: Shape = (chance) =>
  planWith({
    desks: desksOf(3, 7 * HOUR).map((desk, n) => ({
      ...desk,
      away: [
        [HOUR, HOUR + 12 * MINUTE],
        [2 * HOUR + n * 15 * MINUTE, 2 * HOUR + n * 15 * MINUTE + 10 * MINUTE],
      ],
    })),
    arrivals: comingAt(chance, 3 * 72 * 0.92, [0, 5 * HOUR], {
      service: () => lognormal(chance, 50 * SECOND, 0.5),
    }),
    msPerTicket: 50 * SECOND,
  })

/** Everybody grows tired: the pace falls by half through the day, while desks open and close. */
const tired: Shape = (chance) => {
  const slowness = (at: number) => 1 + at / (5 * HOUR) / 1.6
  return planWith({
    desks: desksOf(6, 8 * HOUR).map((desk, n) => ({
      ...desk,
      slowness,
      open: n < 3 ? desk.open : [[20 * MINUTE * n, (5 - n / 2) * HOUR]],
    })),
    arrivals: comingAt(chance, 250, [0, 5 * HOUR], { service: () => lognormal(chance, 50 * SECOND, 0.6) }),
    msPerTicket: 60 * SECOND,
  })
}

export const tuned: Readonly<Record<string, Shape>> = {
  'opening rush': openingRush,
  steady,
  'a desk closes': deskCloses,
  'a desk closes at noon': closesAtNoon,
  'a slow desk': slowDesk,
  'pooled calls of ten': pooled,
  'lunch break': lunch,
  "a bank's month": bankDay,
  'hall, shared desks': hall,
  'green lane, households': greenLane,
  'vaccination, 15 desks': vaccination,
  'bursts, many leave': impatient,
  'a pause': pause,
  'growing tired': tired,
  'any day': anyDay,
}
