import { expect, test } from 'vitest'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import { joinsPerStep } from '../../../../shared/day/rules/joins.ts'
import { after, givenAt, MINUTE, openDay, SECOND, step, taken, takenBy } from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'

const phones = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => takenBy(`phone-${from + index}`))
/** Three joins a step. */
const small = withLines(0, 0, { footfall: 6 })

test('[N7] the join that fills a step stops the next ones, also those of later steps', () => {
  givenAt(small, openDay, phones(1, 2))
    .when(takenBy('phone-3'))
    .happens(
      { type: 'ticket-taken', number: 'A003', queue: 'A', party: 1, needs: [], device: 'phone-3' },
      { type: 'joins-stopped', count: 3 },
    )
  const full = givenAt(small, openDay, phones(1, 3))
  full.when(takenBy('phone-4')).refused('marshal-needed')
  full.when(after(5 * MINUTE, takenBy('phone-4'))).refused('marshal-needed')
})

test('[N7] while joins are stopped, numbers stay valid and a marshal still gives new ones', () => {
  const full = givenAt(small, openDay, phones(1, 3))
  full.when(takenBy('phone-2')).already({ ticket: { number: 'A002', queue: 'A', party: 1 } })
  full.when(taken()).answers({ ticket: { number: 'A004', queue: 'A', party: 1 } })
})

test('[N7] joins are counted in the pass’s half-minute steps, and only those of residents', () => {
  givenAt(small, openDay, phones(1, 2), after(30 * SECOND, takenBy('phone-3')), taken(), taken(), taken())
    .when(takenBy('phone-4'))
    .answers({ ticket: { number: 'A007', queue: 'A', party: 1 } })
})

test('[N7] without a footfall, a site with passes accepts a thousand phones in five seconds, and an open one any number', () => {
  const most = (changes: Partial<Site>) => joinsPerStep(withLines(0, 0, changes))
  expect(most({})).toBe(2000)
  expect(most({ presence: 'open' })).toBeNull()
  expect(most({ presence: 'open', footfall: 100 })).toBe(50)
  expect(most({ footfall: 1 })).toBe(1)
  const desks = Array.from({ length: 20 }, (_, index) => ({ id: `${index}`, queues: ['A'] }))
  expect(most({ desks })).toBe(4000)
})

test('[N8] a marshal allows joins for some minutes, in which nothing stops them', () => {
  const allowed = givenAt(small, openDay, phones(1, 3), step('allow-joins', { minutes: 2 }))
  allowed.when(takenBy('phone-4')).answers({ ticket: { number: 'A004', queue: 'A', party: 1 } })
  givenAt(small, openDay, phones(1, 3), step('allow-joins', { minutes: 2 }), phones(4, 20))
    .when(after(2 * MINUTE - 1, takenBy('phone-21')))
    .answers({ ticket: { number: 'A021', queue: 'A', party: 1 } })
})

test('[N8] when the minutes are over, joins count again and stop again', () => {
  const over = givenAt(
    small,
    openDay,
    phones(1, 3),
    step('allow-joins', { minutes: 2 }),
    after(2 * MINUTE, takenBy('phone-4')),
    takenBy('phone-5'),
    takenBy('phone-6'),
  )
  over.when(takenBy('phone-7')).refused('marshal-needed')
})

test('[N8] joins of a day that is not open cannot be allowed', () =>
  givenAt(small).when(step('allow-joins')).refused('day-closed'))
