import { expect, test } from 'vitest'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { marksIn, standingIn } from '../../../../shared/day/rules/line.ts'
import { nextFor } from '../../../../shared/day/rules/order.ts'
import {
  callNext,
  given,
  givenAt,
  openDay,
  openDesk,
  step,
  taken,
  ticket,
  times,
} from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'

const threeMarks = withLines(2)
const standing = (day: Day, queue = 'A') =>
  standingIn(day, day.queues.get(queue)!).map(({ number, mark }) => `${number}@${mark}`)

test.each([
  [30, 1, 31],
  [10, 1, 11],
  [0, 1, 0],
  [2.9, 1, 3],
  [2.1, 0.7, 4],
  [0.4, 1, 1],
  [30, 1.5, 21],
])('[L1] a line of %d m at a spacing of %d m has %d marks', (length, spacing, marks) =>
  expect(marksIn(length, spacing)).toBe(marks),
)

test('[L2] a person who takes a number while marks are free stands at once', () =>
  given(openDay)
    .when(taken())
    .happens(
      { type: 'ticket-taken', number: 'A001', queue: 'A', party: 1, needs: [], device: null },
      { type: 'lined', number: 'A001', mark: 1 },
    ))

test('[L2] a full line brings nobody forward until a mark is free', () => {
  const full = givenAt(threeMarks, openDay, openDesk(), times(5, taken()))
  expect(standing(full.day)).toEqual(['A001@1', 'A002@2', 'A003@3'])
  expect(ticket(full.day, 'A004').state).toBe('waiting')
  full
    .when(callNext('1', []))
    .happens({ type: 'called', number: 'A001', desk: '1' }, { type: 'lined', number: 'A004', mark: 3 })
})

test('[L3] when somebody in the middle leaves, everyone behind moves up one mark', () =>
  givenAt(threeMarks, openDay, times(3, taken()))
    .when(step('leave', { number: 'A002' }))
    .leaves((day) => expect(standing(day)).toEqual(['A001@1', 'A003@2'])))

test('[L4] after an undo the line may be overfull, and nobody is brought forward until there is room', () => {
  const id = { id: 'the-call' }
  const undone = givenAt(
    threeMarks,
    openDay,
    openDesk(),
    times(5, taken()),
    { ...callNext('1', []), asked: id },
    step('undo', { desk: '1', of: 'the-call' }),
  )
  expect(undone.day.queues.get('A')?.standing).toEqual(['A001', 'A002', 'A003', 'A004'])
  undone.when(callNext('1', [])).happens({ type: 'called', number: 'A001', desk: '1' })
})

test('[L4] a wider spacing moves nobody from the line and brings nobody forward until there is room', () => {
  const wider = givenAt(threeMarks, openDay, openDesk(), times(5, taken()))
  const site = { ...threeMarks, spacing: 2 }
  wider
    .when(step('change-settings', { site }, { by: { role: 'owner', id: 'o' } }))
    .leaves((day) => expect(day.queues.get('A')?.standing).toEqual(['A001', 'A002', 'A003']))
})

test('[L5] if each person has a mark, a household takes several, and waits until all of them are free', () => {
  const perPerson = withLines(4, 0, { markPer: 'person' })
  const { day } = givenAt(perPerson, openDay, taken('A', 2), taken('A', 2), taken('A', 2), taken('A', 1))
  expect(standing(day)).toEqual(['A001@1', 'A002@3'])
})

test('[L5] a household larger than the whole line comes when the line is empty', () => {
  const perPerson = withLines(2, 0, { markPer: 'person' })
  const { day } = givenAt(perPerson, openDay, taken('A', 9), taken('A', 1))
  expect(standing(day)).toEqual(['A001@1'])
})

test('[L7] a party that grows beyond its marks waits beside the line, keeps its turn, and moves nobody back', () => {
  const site = withLines(5, 0, { markPer: 'person' })
  const line = givenAt(site, openDay, openDesk(), times(6, taken()))
  line.when(step('amend-ticket', { number: 'A001', party: 10 })).leaves((day) => {
    expect(ticket(day, 'A001')).toMatchObject({ state: 'waiting', party: 10, reason: 'amended' })
    const marks = standingIn(day, day.queues.get('A')!).map(({ number, mark }) => [number, mark])
    expect(marks).toEqual([2, 3, 4, 5, 6].map((n) => [`A00${n}`, n - 1]))
    expect(nextFor(day, day.desks.get('1')!).map(({ number }) => number)).toEqual(['A001'])
  })
  // only free marks are behind the last one
  givenAt(site, openDay, times(4, taken()))
    .when(step('amend-ticket', { number: 'A004', party: 3 }))
    .leaves((day) => expect(ticket(day, 'A004').state).toBe('lined'))
  givenAt(site, openDay, times(4, taken()))
    .when(step('amend-ticket', { number: 'A004', party: 4 }))
    .leaves((day) => expect(ticket(day, 'A004').state).toBe('waiting'))
  // and one that stands alone may be larger than the whole line, as when brought forward
  givenAt(site, openDay, taken())
    .when(step('amend-ticket', { number: 'A001', party: 10 }))
    .leaves((day) => expect(ticket(day, 'A001').state).toBe('lined'))
})
