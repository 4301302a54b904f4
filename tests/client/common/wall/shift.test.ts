import { expect, test } from 'vitest'
import { SHIFT_EVERY, shiftAt } from '../../../../client/common/wall/shift.ts'

const hour = Array.from({ length: 60 }, (_, minute) => shiftAt(minute * SHIFT_EVERY))

test('the picture moves each minute or two, by so little that nobody sees it', () => {
  for (const [index, { x, y }] of hour.entries()) {
    const next = hour[index + 1] ?? { x, y }
    expect(Math.hypot(next.x - x, next.y - y)).toBeLessThanOrEqual(3)
    expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(4)
  }
})

test('within an hour no part of it stays on one spot for long', () =>
  expect(new Set(hour.map(({ x, y }) => `${x},${y}`)).size).toBeGreaterThan(15))
