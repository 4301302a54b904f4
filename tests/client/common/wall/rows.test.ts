import { expect, test } from 'vitest'
import { callRows } from '../../../../client/common/wall/rows.ts'

const call = (number: string, desk: string, call: number, at: number) => ({
  number,
  desk,
  place: 'sampling' as const,
  call,
  at,
})

test('numbers that a desk called at once are in one row, in the order of the calls', () =>
  expect(callRows([call('A003', '1', 3, 20), call('A002', '1', 2, 20), call('A001', '2', 1, 10)])).toEqual([
    { desk: '1', place: 'sampling', at: 20, call: 3, numbers: ['A002', 'A003'] },
    { desk: '2', place: 'sampling', at: 10, call: 1, numbers: ['A001'] },
  ]))

test('two calls at the same moment are joined, though a recall to another desk lies between', () =>
  expect(callRows([call('A002', '1', 3, 20), call('A009', '2', 2, 20), call('A001', '1', 1, 20)])).toEqual([
    { desk: '1', place: 'sampling', at: 20, call: 3, numbers: ['A001', 'A002'] },
    { desk: '2', place: 'sampling', at: 20, call: 2, numbers: ['A009'] },
  ]))

test('a desk that called twice has a row for each time', () =>
  expect(callRows([call('A002', '1', 2, 20), call('A001', '1', 1, 10)])).toHaveLength(2))

test('with nobody called there are no rows', () => expect(callRows([])).toEqual([]))
