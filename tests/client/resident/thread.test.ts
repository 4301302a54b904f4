import { expect, test } from 'vitest'
import { isNearHead } from '../../../client/resident/push/awake.ts'
import { threadOf } from '../../../client/resident/thread.ts'

test('each call removes a dot from the thread, which keeps its room', () => {
  const before = threadOf({ ahead: 15 }, 0)
  const after = threadOf({ ahead: 14 }, before.room)
  expect([before.dots, before.you, after.dots, after.you]).toEqual([16, 16, 15, 15])
  expect(after.room).toBe(before.room)
})

test('the next number has a thread of one dot, drawn no larger than others', () =>
  expect(threadOf({ ahead: 0 }, 0)).toEqual({ dots: 1, you: 1, room: 10, more: 0 }))

test('a long line is drawn with twenty dots, and the rest is counted', () =>
  expect(threadOf({ ahead: 64 }, 0)).toMatchObject({ dots: 21, more: 44 }))

test("a phone's screen stays on near the head of the line and at its call, and not before or after", () => {
  expect(isNearHead({ state: 'waiting', ahead: 3 })).toBe(true)
  expect(isNearHead({ state: 'lined', ahead: 20 })).toBe(true)
  expect(isNearHead({ state: 'called', ahead: 0 })).toBe(true)
  expect(isNearHead({ state: 'waiting', ahead: 4 })).toBe(false)
  for (const state of ['held', 'served', 'missed', 'left'] as const)
    expect(isNearHead({ state, ahead: 0 }), state).toBe(false)
})
