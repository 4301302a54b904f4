import { expect, test } from 'vitest'
import { ECHO, isEcho } from '../../../../client/common/browser/echo.ts'

const press = (timeStamp: number, clientX = 100, clientY = 100) => ({ timeStamp, clientX, clientY })

test.each([
  [0, true],
  [60, true],
  [120, true],
  [200, true],
  [300, true],
  [450, true],
  [700, true],
  [ECHO, false],
  [1_500, false],
  [6_000, false],
])('a touch of the same place %i ms later is an echo: %s', (gap, is) =>
  expect(isEcho(press(0), press(gap, 110, 95))).toBe(is),
)

test('a touch of another place is a touch of its own, however soon it comes', () =>
  expect(isEcho(press(0), press(60, 100, 150))).toBe(false))

test('the first touch of all is no echo', () => expect(isEcho(null, press(0))).toBe(false))
