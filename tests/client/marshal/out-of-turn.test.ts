import { expect, test } from 'vitest'
import { desksFor, queueOf } from '../../../client/marshal/out-of-turn.ts'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import { given, openDay, openDesk, step, taken, times } from '../../kit/given.ts'

const { day, at } = given(
  openDay,
  openDesk('1'),
  openDesk('2', ['G']),
  openDesk('3', ['A']),
  times(35, taken()),
  taken('G'),
  step('transfer', { number: 'A002', queue: 'G' }),
)
const view = marshalView(day, at)
const idsFor = (queue: string | null, own: string | null) => desksFor(view, queue, own).map(({ id }) => id)

test('a number can be called to the open desks that call from its queue, the own one first', () => {
  expect(idsFor('A', null)).toEqual(['1', '3'])
  expect(idsFor('A', '3')).toEqual(['3', '1'])
  // the own desk does not call that queue
  expect(idsFor('A', '2')).toEqual(['1', '3'])
  expect(idsFor('B', '1')).toEqual([])
})

test('where its queue is not known, any open desk is possible', () =>
  expect(idsFor(null, '2')).toEqual(['2', '1', '3']))

test('the queue of a number is the one in which it waits, whatever its letter', () => {
  expect(queueOf(view, 'A001')).toBe('A')
  expect(queueOf(view, 'A002')).toBe('G')
  expect(queueOf(view, 'A034')).toBe('A')
  expect(queueOf(view, 'A099')).toBeNull()
})
