import { expect, test } from 'vitest'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { siteSummary } from '../../../../shared/day/views/site.ts'
import { waitsOn } from '../../../../shared/day/waits/estimate.ts'
import {
  after,
  callNext,
  given,
  MINUTE,
  openDay,
  openDesk,
  play,
  SECOND,
  taken,
  times,
} from '../../../kit/given.ts'

const wait = (day: Day, ahead: number, at: number, queue = 'A') =>
  waitsOn(day, at).of(day.queues.get(queue)!, ahead)

test('[W1] the wait is not known while no open desk draws from the queue', () => {
  const { day, at } = given(openDay, taken(), openDesk('1', ['G']))
  expect(wait(day, 3, at)).toBeNull()
})

test('before the first call it assumes a desk that runs smoothly', () => {
  const { day, at } = given(openDay, openDesk('1', ['A']), times(20, taken()))
  const range = wait(day, 99, at)!
  expect(range.low).toBeLessThanOrEqual(60)
  expect(range.high).toBeGreaterThanOrEqual(60)
  expect(range.low).toBeGreaterThan(30)
})

test('[W2] a range grows with the people ahead, is never empty, and follows the pace of the desks', () => {
  const opened = given(openDay, openDesk('1', ['A']), times(40, taken()))
  const paced = (seconds: number) => {
    let played = play(opened)
    for (let n = 0; n < 12; n++) {
      played = play(
        played,
        after(seconds * SECOND, callNext('1', [...(played.day.desks.get('1')?.calling ?? [])])),
      )
    }
    return wait(played.day, 20, played.at)!
  }
  const quick = paced(20)
  const slow = paced(120)
  expect(slow.low).toBeGreaterThan(quick.high)
  for (const { low, high } of [quick, slow]) expect(low).toBeLessThan(high)
})

test('a site is clear, busy or crowded by its longest wait, and closed when it gives no numbers', () => {
  const levelAfter = (count: number) => {
    const { day, at } = given(openDay, openDesk('1', ['A']), times(count, taken()))
    return siteSummary(day, at + MINUTE).level
  }
  expect(levelAfter(3)).toBe('clear')
  expect(levelAfter(60)).toBe('busy')
  expect(levelAfter(150)).toBe('crowded')
  expect(siteSummary(given().day, 0).level).toBe('closed')
})
