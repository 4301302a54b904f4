// Checks at two steps of a visit.

import { expect, test } from 'vitest'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { dayTally } from '../../../shared/day/reports/figures/tally.ts'
import { callNext, givenAt, openDay, openDesk, step, taken } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'

const first = { ...sampleSite().queues[0]!, length: 0, checks: ['temperature'] as const }
const site: Site = {
  ...sampleSite(),
  queues: [
    { ...first, then: ['R'] },
    { ...first, id: 'R' },
  ],
  desks: [
    { id: '1', queues: ['A'] },
    { id: '2', queues: ['R'] },
  ],
}

test('[T4] who passed one step and is turned away at the next has passed the first', () => {
  const finish = step('finish', { number: 'A001' })
  const { day, log } = givenAt(
    site,
    [openDay, openDesk(), openDesk('2')],
    taken('A', 3),
    callNext('1', []),
    finish,
    callNext('2', []),
    step('turn-away', { number: 'A001', why: 'fever', people: 1 }),
    finish,
  )
  const counted = dayTally(day, log).desks.map(({ id, checked, peopleServed, turnedAway }) => ({
    id,
    checked,
    peopleServed,
    turnedAway,
  }))
  expect(counted).toEqual([
    { id: '1', checked: 3, peopleServed: 3, turnedAway: undefined },
    { id: '2', checked: 3, peopleServed: 2, turnedAway: 1 },
  ])
})
