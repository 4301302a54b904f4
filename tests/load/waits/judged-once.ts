// Days that were held back until the estimate had been evaluated on them once. That evaluation showed that it lagged
// when the pace changes, and drift.ts was made with them in view: so they count among the days on which constants were
// chosen.

import { exponential, gamma, lognormal, pick } from './chance.ts'
import { comingAt, desksOf, HOUR, MINUTE, planWith, SECOND, type Shape } from './making.ts'

/** A small practice: one desk, services of very different length, a few who give up. */
const oneDesk: Shape = (chance) =>
  planWith({
    desks: desksOf(1, 10 * HOUR),
    arrivals: comingAt(chance, 23, [0, 8 * HOUR], {
      service: () => lognormal(chance, 2.5 * MINUTE, 0.8),
      patience: () => exponential(chance, 2 * HOUR),
    }),
    msPerTicket: 2.5 * MINUTE,
  })

/** The opposite of growing tired: a new crew needs 1.7 times as long at first, and is practised after two hours. */
const practised: Shape = (chance) => {
  const slowness = (at: number) => 1 + 0.7 * Math.max(0, 1 - at / (2 * HOUR))
  return planWith({
    desks: desksOf(4, 8 * HOUR).map((desk) => ({ ...desk, slowness })),
    arrivals: comingAt(chance, 4 * 66, [0, 4 * HOUR], { service: () => gamma(chance, 48 * SECOND, 3) }),
    msPerTicket: 48 * SECOND,
  })
}

/** Two desks meet a rush, and four more open one after the other. */
const joined: Shape = (chance) => {
  const service = () => lognormal(chance, 55 * SECOND, 0.5)
  return planWith({
    desks: desksOf(6, 5 * HOUR).map((desk, n) =>
      n < 2 ? desk : { ...desk, open: [[(5 + 8 * n) * MINUTE, 5 * HOUR]] },
    ),
    arrivals: [
      ...comingAt(chance, 25 * 60, [0, 10 * MINUTE], { service }),
      ...comingAt(chance, 240, [10 * MINUTE, 3 * HOUR], { service }),
    ],
    msPerTicket: 55 * SECOND,
  })
}

/** The network fails for forty minutes; nobody is called, and people keep coming. */
const outage: Shape = (chance) => {
  const from = HOUR + chance() * 2 * HOUR
  return planWith({
    desks: desksOf(4, 8 * HOUR).map((desk) => ({ ...desk, away: [[from, from + 40 * MINUTE]] })),
    arrivals: comingAt(chance, 4 * 60 * 0.85, [0, 5 * HOUR], {
      service: () => lognormal(chance, MINUTE, 0.5),
    }),
    msPerTicket: MINUTE,
  })
}

/** People have appointments, every half an hour, and come some minutes before or after; one in seven is not there when called. */
const appointments: Shape = (chance) => {
  const who = { service: () => gamma(chance, 3 * MINUTE, 2), comes: () => chance() > 1 / 7 }
  const times = Array.from({ length: 14 }, (_, n) => n * 30 * MINUTE)
  return planWith({
    desks: desksOf(5, 9 * HOUR),
    arrivals: times.flatMap((at) => comingAt(chance, 49 * 4, [at, at + 15 * MINUTE], who)),
    missAfter: 2 * MINUTE,
    msPerTicket: 3 * MINUTE,
  })
}

/** Three in ten belong in the green lane, in households. */
const heavyLane: Shape = (chance) => {
  const who = {
    party: () => pick(chance, [1, 1, 1, 2, 2, 3]),
    service: (people: number) => (20 + 25 * people) * SECOND * lognormal(chance, 1, 0.4),
  }
  return planWith({
    queues: [{ id: 'A' }, { id: 'G', priority: true }],
    desks: desksOf(4, 8 * HOUR, ['A', 'G']),
    arrivals: [
      ...comingAt(chance, 500, [0, 10 * MINUTE], who),
      ...comingAt(chance, 165, [10 * MINUTE, 5 * HOUR], who),
      ...comingAt(chance, 62, [0, 5 * HOUR], { ...who, queue: 'G' }),
    ],
    msPerTicket: 62 * SECOND,
  })
}

/** Busy and quiet hours, and a pace that rises and falls by a quarter within three hours. */
const tides: Shape = (chance) => {
  const turn = chance() * 2 * Math.PI
  const slowness = (at: number) => 1 + 0.25 * Math.sin(turn + (2 * Math.PI * at) / (3 * HOUR))
  const service = () => lognormal(chance, 50 * SECOND, 0.5)
  return planWith({
    desks: desksOf(5, 9 * HOUR).map((desk) => ({ ...desk, slowness })),
    arrivals: Array.from({ length: 12 }, (_, n) => n * 30 * MINUTE).flatMap((at, n) =>
      comingAt(chance, 345 + 150 * Math.sin((n * Math.PI) / 2.5), [at, at + 30 * MINUTE], { service }),
    ),
    msPerTicket: 50 * SECOND,
  })
}

/** Ten to a tube in one queue, one by one in the other, at the same desks. */
const poolsBeside: Shape = (chance) =>
  planWith({
    queues: [{ id: 'A', callSize: 10 }, { id: 'B' }],
    desks: desksOf(4, 8 * HOUR, ['A', 'B']),
    arrivals: [
      ...comingAt(chance, 290, [0, 5 * HOUR], { service: () => lognormal(chance, 20 * SECOND, 0.4) }),
      ...comingAt(chance, 75, [0, 5 * HOUR], {
        queue: 'B',
        service: () => lognormal(chance, 45 * SECOND, 0.6),
      }),
    ],
    perCall: 40 * SECOND,
    msPerTicket: 36 * SECOND,
  })

/** An outpatients' hall: three queues, each with desks of its own, whose crews change at different hours. */
const clinic: Shape = (chance) => {
  const kinds = [
    ['A', 3, 3 * MINUTE],
    ['B', 2, 6 * MINUTE],
    ['C', 2, 2 * MINUTE],
  ] as const
  const desks = kinds.flatMap(([id, count]) =>
    desksOf(count, 8 * HOUR, [id]).map((desk, n) => {
      const change = HOUR * (1.5 + n + chance())
      const back = change + 10 * MINUTE + chance() * 20 * MINUTE
      return { ...desk, id: `${id}${n + 1}`, open: [[0, change] as const, [back, 8 * HOUR] as const] }
    }),
  )
  return planWith({
    queues: kinds.map(([id]) => ({ id })),
    desks,
    arrivals: kinds.flatMap(([queue, count, mean]) =>
      comingAt(chance, (0.92 * count * HOUR) / mean, [0, 6 * HOUR], {
        queue,
        service: () => gamma(chance, mean, 2),
        patience: () => exponential(chance, 3 * HOUR),
      }),
    ),
    msPerTicket: 3.5 * MINUTE,
  })
}

/** An opening of any size at a site of any pace: a crowd, then nearly as many as the desks can serve. */
const anyOpening: Shape = (chance) => {
  const count = 1 + Math.floor(chance() * 6)
  const mean = 30 * SECOND * 8 ** chance()
  const crowd = 20 * 10 ** chance()
  const cv = 0.3 + 0.6 * chance()
  const party = () => pick(chance, [1, 1, 1, 2, 2, 3])
  const service = (people: number) => lognormal(chance, mean * (0.5 + 0.3 * people), cv)
  const minutes = 1 + chance() * 14
  return planWith({
    desks: desksOf(count, 24 * HOUR).map((desk) => ({ ...desk, away: [[0, MINUTE]] })),
    arrivals: [
      ...comingAt(chance, (60 * crowd) / minutes, [0, minutes * MINUTE], { party, service }),
      ...comingAt(chance, (0.8 * count * HOUR) / mean, [minutes * MINUTE, 3 * HOUR], { party, service }),
    ],
    msPerTicket: mean,
  })
}

export const judgedOnce: Readonly<Record<string, Shape>> = {
  'one desk': oneDesk,
  'practised after two hours': practised,
  'desks join a rush': joined,
  'an outage of forty minutes': outage,
  appointments,
  'a busy green lane': heavyLane,
  'tides of people and pace': tides,
  'pools beside single calls': poolsBeside,
  "a clinic's crews change": clinic,
  'any opening': anyOpening,
}
