// Whole days of sites of several steps, played through the rules: what the figures of the day say is what was played.

import { describe, expect, test } from 'vitest'
import { allTickets } from '../../../shared/day/nouns/find.ts'
import { dayFigures } from '../../../shared/day/reports/figures/day-figures.ts'
import { type Chance, chanceOf, gamma } from '../../load/waits/chance.ts'
import { type StepPlan, type WayPlan, wayOf } from '../../load/way/plan.ts'
import { playWay } from '../../load/way/play.ts'
import { coming } from '../../load/way/shapes.ts'

const SECOND = 1000
const HOUR = 3_600_000

/** A day of these steps with so many visitors, who come within these hours. */
function dayOf(
  steps: readonly StepPlan[],
  seconds: Readonly<Record<string, number>>,
  visitors: number,
  hours: number,
): WayPlan {
  const service = (chance: Chance) =>
    Object.fromEntries(Object.entries(seconds).map(([id, mean]) => [id, gamma(chance, mean * SECOND, 4)]))
  const all = coming(chanceOf(7), (1.2 * visitors) / hours, [0, 2 * hours * HOUR], service)
  return { ...wayOf(steps, Number.POSITIVE_INFINITY), visitors: all.slice(0, visitors) }
}

/** The figures of that day beside those of its plan. */
function played(plan: WayPlan) {
  const { day, log, done } = playWay(plan)
  return { day, log, done, figures: dayFigures(day, log) }
}

describe.each([
  [
    'a testing site with two desks at the entrance, two for registration and four for samples',
    dayOf(
      [
        { id: 'A', desks: 2, then: ['B'] },
        { id: 'B', desks: 2, then: ['C'] },
        { id: 'C', desks: 4 },
      ],
      { A: 12, B: 20, C: 45 },
      900,
      3,
    ),
  ],
  [
    'a vaccination centre with fifteen desks for registration and fifteen for jabs, and 5,000 people',
    dayOf(
      [
        { id: 'A', desks: 15, then: ['B'] },
        { id: 'B', desks: 15 },
      ],
      { A: 60, B: 90 },
      5000,
      10,
    ),
  ],
])('[V21] %s', (_, plan) => {
  const { day, figures, done } = played(plan)
  const count = plan.visitors.length

  test('everybody is counted once, and served once in all', () => {
    expect(figures).toMatchObject({
      taken: count,
      people: count,
      called: count,
      served: count,
      peopleServed: count,
      missed: 0,
      left: 0,
      open: 0,
      mostDesks: plan.desks.length,
    })
    expect(day.tally).toMatchObject({ served: count })
    expect(day.openTickets).toBe(0)
  })

  test('each desk has served whom it served by the plan, and for as long', () => {
    for (const desk of figures.desks) {
      const { served, ms } = done.get(desk.id)!
      expect(desk.served).toBe(served)
      expect(Math.abs((desk.meanServiceSeconds ?? 0) - ms / served / SECOND)).toBeLessThanOrEqual(1)
    }
    const stops = plan.site.queues.length
    expect(figures.desks.reduce((sum, { served }) => sum + served, 0)).toBe(stops * count)
  })

  test('nobody has come to a step before they were finished at the one before', () => {
    for (const { stops, cameAt } of allTickets(day))
      expect([...stops.slice(1).map((stop) => stop.cameAt), cameAt]).toEqual(
        stops.map(({ endedAt }) => endedAt),
      )
  })
})

test('[V21] a ticket of four steps costs no more log than four events a step', () => {
  const steps: StepPlan[] = [
    { id: 'A', desks: 1, then: ['B'], length: 5 },
    { id: 'B', desks: 1, then: ['C'], length: 5 },
    { id: 'C', desks: 1, then: ['D'], length: 5 },
    { id: 'D', desks: 1, length: 5 },
  ]
  const { log } = played(dayOf(steps, { A: 30, B: 30, C: 30, D: 30 }, 200, 2))
  const events = new Map<string, number>()
  for (const { event } of log)
    if ('number' in event) events.set(event.number, (events.get(event.number) ?? 0) + 1)
  expect(events.size).toBe(200)
  expect(Math.max(...events.values())).toBeLessThanOrEqual(4 * 4)
  // with what belongs to no ticket: desks, the day, reminders to keep apart
  expect(log.length).toBeLessThan(4 * 4 * 200)
})
