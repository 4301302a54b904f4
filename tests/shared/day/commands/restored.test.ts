// After a store went back to an older state: what its days record, and which numbers they give.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { following, numberOf } from '../../../../shared/day/nouns/numbering.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import { screenView } from '../../../../shared/day/views/screen.ts'
import {
  after,
  given,
  HOUR,
  MORNING,
  openDay,
  play,
  step,
  taken,
  takenBy,
  ticket,
  times,
  unopened,
} from '../../../kit/given.ts'

const RAISED = MORNING + HOUR
const restored = step('note-restore', {}, { by: { role: 'clock', id: null }, epoch: RAISED })
const skip = (count: number, queue = 'A') => step('skip-numbers', { queue, count })

test('[D8] an open day records once that its store went back, and its views have the new epoch', () => {
  const day = given(openDay, taken())
  day.when(restored).happens({ type: 'restored', epoch: RAISED })
  given(openDay, restored).when(restored).already()
  day.when(step('note-restore', {}, { epoch: 0 })).already()
  expect(screenView(day.day, MORNING).epoch).toBe(0)
  day.when(restored).leaves((now) => expect(screenView(now, MORNING).epoch).toBe(RAISED))
})

test('[D8] a day that is opened takes the epoch of the store, and its numbers are unsure if the store went back on its date or later', () => {
  const at = (epoch: number) => play(unopened(), step('open-day', {}, { epoch })).day
  const yesterday = MORNING - 24 * HOUR
  expect(at(0)).toMatchObject({ epoch: 0, restored: false })
  expect(at(yesterday)).toMatchObject({ epoch: yesterday, restored: false })
  expect(at(MORNING - HOUR)).toMatchObject({ epoch: MORNING - HOUR, restored: true })
})

test('[D8] a ticket keeps the epoch in which it was given', () => {
  const { day } = given(openDay, taken(), restored, skip(0), taken())
  expect(ticket(day, 'A001').epoch).toBe(0)
  expect(ticket(day, 'A002').epoch).toBe(RAISED)
})

test('[N9] after its store went back a queue gives no number until a marshal says how many to leave out', () => {
  const day = given(openDay, times(3, taken()), restored)
  day.when(taken()).refused('numbers-unsure')
  day.when(takenBy('phone-1')).refused('numbers-unsure')
  expect(marshalView(day.day, MORNING).unsure).toEqual([
    { queue: 'A', last: 'A003' },
    { queue: 'G', last: null },
  ])
  const chosen = given(openDay, times(3, taken()), restored, skip(20))
  chosen.when(taken()).answers({ ticket: { number: 'A024', queue: 'A', party: 1 }, epoch: RAISED })
  chosen.when(taken('G')).refused('numbers-unsure')
  expect(marshalView(chosen.day, MORNING).unsure).toEqual([{ queue: 'G', last: null }])
})

test('[N9] holders of known numbers are served meanwhile, and get the same number when they ask again', () => {
  const day = given(openDay, takenBy('phone-1'), step('open-desk', { desk: '1' }), restored)
  day.when(takenBy('phone-1')).already({ ticket: { number: 'A001', queue: 'A', party: 1 } })
  day.when(step('call-next', { desk: '1', seen: [] })).answers({ called: ['A001'], finished: [] })
})

test('[N9] more numbers are left out if the first were too few, and none if nothing was lost', () => {
  given(openDay, taken(), restored, skip(5), skip(5))
    .when(taken())
    .answers({ ticket: { number: 'A012', queue: 'A', party: 1 }, epoch: RAISED })
  given(openDay, taken(), restored, skip(0))
    .when(taken())
    .answers({ ticket: { number: 'A002', queue: 'A', party: 1 }, epoch: RAISED })
  given(openDay).when(skip(1, 'Z')).refused('unknown-queue')
  given().when(skip(1)).refused('day-closed')
})

test('[N9] a queue that settings bring back gives no number before a marshal has confirmed', () => {
  const { site } = given().day
  const without = {
    ...site,
    queues: site.queues.filter(({ id }) => id === 'A'),
    desks: site.desks.map((desk) => ({ ...desk, queues: ['A'] })),
  }
  const owner = { by: { role: 'owner', id: 'o' } } as const
  const day = given(
    openDay,
    step('change-settings', { site: without }, owner),
    restored,
    step('change-settings', { site }, owner),
  )
  day.when(taken('G')).refused('numbers-unsure')
})

test('[N9] a number that was left out was never given', () => {
  const { day } = given(openDay, taken(), restored, skip(3), taken())
  for (const number of ['A002', 'A003', 'A004'])
    given(openDay, taken(), restored, skip(3), taken())
      .when(step('leave', { number }))
      .refused('unknown-ticket')
  expect(ticket(day, 'A005').number).toBe('A005')
})

test('[N1] numbers rise by one, except for those that a marshal left out, and each finds its ticket', () =>
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(null), fc.nat(200)), { maxLength: 60 }), (path) => {
      let played = play(unopened(), openDay)
      let last = 0
      for (const count of path) {
        played = play(played, after(1, count === null ? taken() : skip(count)))
        last = count === null ? following(last) : last + count
        if (count === null) expect(ticket(played.day, numberOf('A', last)).number).toBe(numberOf('A', last))
      }
    }),
  ))

test('[N9] a letter leaves out a limited count of numbers a day: every given number can be written', () => {
  const many = given(openDay, restored, times(10, skip(999)))
  many.when(skip(1)).refused('invalid')
  many.when(skip(0)).happens({ type: 'numbers-skipped', queue: 'A', count: 0 })
  many.when(skip(999, 'G')).happens({ type: 'numbers-skipped', queue: 'G', count: 999 })
  many.when(taken()).answers({ ticket: { number: 'A10000', queue: 'A', party: 1 }, epoch: RAISED })
  // commands one after the other count together
  expect(many.day.queues.get('A')?.skips).toHaveLength(1)
})
