import { exponential, lognormal, pick } from './chance.ts'
import { comingAt, desksOf, HOUR, MINUTE, planWith, SECOND, type Shape } from './making.ts'

/** A random day of any kind: desks, pace, crowds, households, closings and breaks. */
export const anyDay: Shape = (chance) => {
  const between = (from: number, to: number) => from * (to / from) ** chance()
  const count = Math.round(between(1, 12))
  const mean = between(25 * SECOND, 4 * MINUTE)
  const cv = between(0.25, 1.2)
  const hasHouseholds = chance() < 0.4
  const isByPerson = hasHouseholds && chance() < 0.6
  const party = () => (hasHouseholds ? pick(chance, [1, 1, 2, 2, 3, 4]) : 1)
  const service = (people: number) => lognormal(chance, mean, cv) * (isByPerson ? people / 2.2 : 1)
  const leaves = chance() < 0.4 ? between(20 * MINUTE, 3 * HOUR) : Number.POSITIVE_INFINITY
  const patience = () => (Number.isFinite(leaves) ? exponential(chance, leaves) : leaves)
  const isGreen = chance() < 0.3
  const perHour = (count * HOUR * between(0.75, 1.15)) / mean
  const crowds = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => chance() * 4 * HOUR)
  const who = { party, service, patience, comes: () => chance() > 0.03 }
  const desks = desksOf(count, 9 * HOUR, isGreen ? ['A', 'G'] : ['A']).map((desk) => {
    const closes = chance() < 0.25 ? HOUR + chance() * 3 * HOUR : null
    const opens = closes && chance() < 0.5 ? closes + 20 * MINUTE + chance() * HOUR : null
    const from = chance() * 4 * HOUR
    const spans: [number, number][] = [[desk.open[0]?.[0] ?? 0, closes ?? 9 * HOUR]]
    if (opens) spans.push([opens, 9 * HOUR])
    return {
      ...desk,
      open: desk.id === '1' ? desk.open : spans,
      away: chance() < 0.2 ? ([[from, from + 8 * MINUTE]] as const) : [],
    }
  })
  return planWith({
    queues: [{ id: 'A' }, ...(isGreen ? [{ id: 'G', priority: true }] : [])],
    desks,
    arrivals: [
      ...comingAt(chance, perHour * 0.8, [0, 5 * HOUR], who),
      ...crowds.flatMap((at) => comingAt(chance, perHour * 3, [at, at + 8 * MINUTE], who)),
      ...(isGreen ? comingAt(chance, perHour * 0.1, [0, 5 * HOUR], { ...who, queue: 'G' }) : []),
    ],
    msPerTicket: mean,
  })
}
