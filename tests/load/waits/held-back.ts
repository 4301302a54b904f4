// Days that are held back for evaluation: no constant of the estimate was chosen on a day of these shapes.

import { exponential, gamma, lognormal, pick } from './chance.ts'
import { comingAt, desksOf, HOUR, MINUTE, planWith, SECOND, type Shape } from './making.ts'

/** One more form to fill in, from some time on: every service takes nearly half as long again. */
const moreToDo: Shape = (chance) => {
  const from = HOUR + chance() * HOUR
  const slowness = (at: number) => (at < from ? 1 : 1.45)
  return planWith({
    desks: desksOf(3, 9 * HOUR).map((desk) => ({ ...desk, slowness })),
    arrivals: comingAt(chance, 3 * 55, [0, 4 * HOUR], { service: () => gamma(chance, 50 * SECOND, 3) }),
    msPerTicket: 62 * SECOND,
  })
}

/** A crew of four is relieved every ninety minutes, and everybody works at a different speed. */
const relieved: Shape = (chance) => {
  const desks = desksOf(4, 9 * HOUR).map((desk) => {
    const speeds = Array.from({ length: 6 }, () => lognormal(chance, 1, 0.3))
    return { ...desk, slowness: (at: number) => speeds[Math.floor(at / (90 * MINUTE))] ?? 1 }
  })
  return planWith({
    desks,
    arrivals: comingAt(chance, 4 * 48 * 0.95, [0, 6 * HOUR], {
      service: () => lognormal(chance, 75 * SECOND, 0.5),
    }),
    msPerTicket: 75 * SECOND,
  })
}

/** It rains for forty minutes and nobody comes; then all come at once. */
const rain: Shape = (chance) => {
  const from = HOUR + chance() * HOUR
  const to = from + 40 * MINUTE
  const who = {
    party: () => pick(chance, [1, 1, 2, 2, 3]),
    service: (people: number) => (20 + 20 * people) * SECOND * lognormal(chance, 1, 0.4),
  }
  return planWith({
    desks: desksOf(5, 8 * HOUR),
    arrivals: [
      ...comingAt(chance, 260, [0, from], who),
      ...comingAt(chance, 900, [to, to + 12 * MINUTE], who),
      ...comingAt(chance, 260, [to + 12 * MINUTE, 5 * HOUR], who),
    ],
    msPerTicket: 56 * SECOND,
  })
}

/** The last hours of a site: two desks of five stay, people give up, one in eight does not hear the call. */
const evening: Shape = (chance) =>
  planWith({
    desks: desksOf(5, 6 * HOUR).map((desk, n) =>
      n < 2 ? desk : { ...desk, open: [[0, (1 + n / 2) * HOUR]] },
    ),
    arrivals: comingAt(chance, 150, [0, 4 * HOUR], {
      service: () => lognormal(chance, 85 * SECOND, 0.6),
      patience: () => exponential(chance, 90 * MINUTE),
      comes: () => chance() > 1 / 8,
    }),
    msPerTicket: 85 * SECOND,
  })

/** A rush at a site whose pace is unknown, and whose crew becomes faster or slower by up to a third within two hours. */
const unknownRush: Shape = (chance) => {
  const count = 2 + Math.floor(chance() * 5)
  const mean = 35 * SECOND * 5 ** chance()
  const end = 0.7 + 0.6 * chance()
  const slowness = (at: number) => 1 + (end - 1) * Math.min(1, at / (2 * HOUR))
  const service = () => lognormal(chance, mean, 0.5)
  return planWith({
    desks: desksOf(count, 12 * HOUR).map((desk) => ({ ...desk, slowness })),
    arrivals: [
      ...comingAt(chance, (12 * HOUR * count) / 60 / SECOND, [0, 5 * MINUTE], { service }),
      ...comingAt(chance, (0.75 * count * HOUR) / mean, [5 * MINUTE, 3 * HOUR], { service }),
    ],
    msPerTicket: mean,
  })
}

export const held: Readonly<Record<string, Shape>> = {
  'more to do from some time on': moreToDo,
  'a crew that is relieved': relieved,
  'after the rain': rain,
  'an evening': evening,
  'a rush of any pace': unknownRush,
}
