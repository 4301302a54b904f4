// The crowd is served in slices. Time is simulated: each item takes a millisecond.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { slicesOf } from '../../../server/live/slices.ts'
import { nextTurn } from '../../kit/wire.ts'

let now = 0
let served: string[] = []
beforeEach(() => {
  now = 0
  served = []
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(async () => {
  for (let turn = 0; turn < 10; turn++) await nextTurn()
  vi.restoreAllMocks()
})

const serve = (item: string) => {
  served.push(item)
  now += 1
}
const many = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}${n + 1}`)

test('urgent viewers are served in the same turn, within five milliseconds', async () => {
  const slices = slicesOf(serve)
  slices.first(many('u', 7))
  expect(served).toEqual(many('u', 5))
  await nextTurn()
  expect(served).toEqual(many('u', 7))
})

test('the crowd gets a millisecond of a turn, and none of the turn in which it came', async () => {
  const slices = slicesOf(serve)
  slices.later(many('c', 3))
  expect(served).toEqual([])
  for (const count of [1, 2, 3, 3]) {
    await nextTurn()
    expect(served).toEqual(many('c', count))
  }
})

test('a turn serves no more, however often others have come before it', async () => {
  const slices = slicesOf(serve)
  for (const one of many('c', 5)) slices.later([one])
  for (const count of [1, 2, 3]) {
    await nextTurn()
    expect(served).toEqual(many('c', count))
  }
})

test('an urgent viewer does not wait for the crowd', async () => {
  const slices = slicesOf(serve)
  slices.later(many('c', 9))
  await nextTurn()
  slices.first(['u1'])
  expect(served).toEqual(['c1', 'u1'])
})

test('many small changes in one turn together take no more time than one large one', async () => {
  const slices = slicesOf(serve)
  for (const one of many('u', 8)) slices.first([one])
  expect(served).toEqual(many('u', 5))
  await nextTurn()
  await nextTurn()
  slices.first(many('v', 5))
  expect(served).toEqual([...many('u', 8), ...many('v', 5)])
})

test('a viewer that was requested twice is served once, and one that has left not at all', async () => {
  const slices = slicesOf(serve)
  slices.later(['a', 'b', 'c'])
  slices.later(['a', 'b', 'c'])
  slices.first(['b'])
  slices.forget('c')
  await nextTurn()
  await nextTurn()
  expect(served).toEqual(['b', 'a'])
})
