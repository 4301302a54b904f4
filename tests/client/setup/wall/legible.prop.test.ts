// The words of set-up about a screen: plain and true.

import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { pixelsPerMetre, readSize } from '../../../../client/common/wall/surface.ts'
import { legible, sayLegible } from '../../../../client/setup/wall/legible.ts'
import { everyLanguage } from '../../../../shared/text/every-language.ts'

const hall = { desks: 10, size: 1, marks: [31, 11] }

test('the nearer the reader and the larger the screen, the more desks can be read', () => {
  const near = [2, 4, 6, 10].map((distance) => legible({ diagonal: 65, distance }, hall).desks)
  expect(near).toEqual([...near].sort((a, b) => b - a))
  expect(near[0]).toBeGreaterThan(near[3] ?? 0)
  const large = [32, 55, 65, 98].map((diagonal) => legible({ diagonal, distance: 6 }, hall).desks)
  expect(large).toEqual([...large].sort((a, b) => a - b))
})

test('letters that are read without effort are 20 minutes of arc high: a 65-inch screen shows eight desks and more at 6 m', () => {
  const surface = { width: 1920, height: 1080, diagonal: 65, distance: 6 }
  const capital = (0.7 * readSize(surface)) / pixelsPerMetre(surface)
  const minutes = (Math.atan(capital / surface.distance) * 180 * 60) / Math.PI
  expect(minutes).toBeGreaterThan(20)
  expect(minutes).toBeLessThan(22)
  expect(legible(surface, hall).desks).toBeGreaterThanOrEqual(8)
})

test("the number of the panel's pixels makes no difference", () => {
  const at = (width: number, height: number) => legible({ diagonal: 65, distance: 6, width, height }, hall)
  expect(at(3840, 2160).desks).toBe(at(1920, 1080).desks)
  expect(at(3840, 2160).readFrom).toBeCloseTo(at(1920, 1080).readFrom, 3)
})

test('any screen and hall get an answer, and its distance is nearer exactly where there are too many desks', () =>
  assert(
    property(
      integer({ min: 10, max: 200 }),
      integer({ min: 2, max: 50 }),
      integer({ min: 1, max: 60 }),
      (diagonal, distance, desks) => {
        const screen = legible({ diagonal, distance }, { ...hall, desks })
        expect(screen.readFrom).toBeGreaterThan(0)
        expect(screen.codeFrom).toBeGreaterThan(0)
        expect(screen.desks).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 30 },
  ))

test('the sentence is in both languages, and says what to do', () => {
  const few = legible({ diagonal: 55, distance: 10 }, hall)
  expect(sayLegible(few, { diagonal: 55, distance: 10 }, 10, everyLanguage['zh-CN'])).toMatch(
    /^55 英寸在 10 米处.*您有 10 个.*：再加一块屏，或把大屏移近$/,
  )
  expect(sayLegible(few, { diagonal: 55, distance: 10 }, 10, everyLanguage.en)).toContain('hang it closer')
  const enough = legible({ diagonal: 98, distance: 3 }, { ...hall, desks: 3 })
  expect(sayLegible(enough, { diagonal: 98, distance: 3 }, 3, everyLanguage['zh-CN'])).toContain(
    '能看清您的 3 个台',
  )
})
