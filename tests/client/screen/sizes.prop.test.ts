import { array, assert, double, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { type Rect, ROW_HEIGHT, sizesOf } from '../../../client/screen/sizes.ts'

const surfaces = record({
  width: integer({ min: 600, max: 8000 }),
  height: integer({ min: 480, max: 4400 }),
  diagonal: double({ min: 10, max: 200, noNaN: true }),
  distance: double({ min: 2, max: 50, noNaN: true }),
})
const lines = array(integer({ min: 0, max: 601 }), { minLength: 1, maxLength: 23 })

test('whatever the screen and the queues, everything is on it and nothing overlaps', () =>
  assert(
    property(surfaces, lines, (surface, marks) => {
      const areas = Object.entries(sizesOf(surface, marks).areas).filter(([, { height }]) => height > 0)
      for (const [name, area] of areas) {
        expect(area.x, name).toBeGreaterThanOrEqual(0)
        expect(area.y, name).toBeGreaterThanOrEqual(0)
        expect(area.x + area.width, name).toBeLessThanOrEqual(surface.width)
        expect(area.y + area.height, name).toBeLessThanOrEqual(surface.height)
      }
      for (const [one, a] of areas)
        for (const [other, b] of areas) if (one < other) expect(overlap(a, b), `${one}, ${other}`).toBe(false)
    }),
  ))

test('the rows of calls, of queues and of those brought forward fit their places; the newest call is always there', () =>
  assert(
    property(surfaces, lines, (surface, marks) => {
      const sizes = sizesOf(surface, marks)
      const { calls, forward, queues } = sizes.areas
      const below = sizes.rows * (sizes.read * ROW_HEIGHT + sizes.gap)
      expect(sizes.newest).toBeGreaterThan(0)
      expect(sizes.newest).toBeGreaterThanOrEqual(sizes.read * 0.999)
      expect(sizes.newest * ROW_HEIGHT + below).toBeLessThanOrEqual(calls.height + 0.01)
      expect(sizes.forwardRows * sizes.forward * 1.25).toBeLessThanOrEqual(Math.max(0, forward.height))
      const drawn = marks.slice(0, sizes.queueRows).filter((count) => count > 0).length
      expect(drawn * sizes.line).toBeLessThanOrEqual(queues.height)
    }),
  ))

test('a panel a little higher than wide has room for a call too', () => {
  const { areas } = sizesOf({ width: 1000, height: 1050, diagonal: 20, distance: 10 }, [31, 11])
  expect(areas.calls.height).toBeGreaterThan(200)
})

test('a call is 107 mm high at 10 m wherever there is room for that, and so in proportion', () => {
  for (const distance of [6, 8, 10]) {
    const { read } = sizesOf({ width: 3840, height: 2160, diagonal: 86, distance }, [31])
    const metre = Math.hypot(3840, 2160) / (86 * 0.0254)
    expect((read * 0.7) / metre).toBeCloseTo(0.0107 * distance, 5)
  }
})

test('the farther it is read from, the fewer calls', () => {
  const rows = [3, 6, 12].map((distance) => {
    const sizes = sizesOf({ width: 1920, height: 1080, diagonal: 86, distance }, [31, 11])
    return sizes.rows * sizes.columns
  })
  expect(rows).toEqual([...rows].sort((a, b) => b - a))
  expect(rows[0]).toBeGreaterThan(rows[2] ?? 0)
})

test('the code is 30 cm wide on a screen that has room for that, to be scanned from 3 m', () => {
  const { code } = sizesOf({ width: 1920, height: 1080, diagonal: 86, distance: 10 }, [31])
  const metre = Math.hypot(1920, 1080) / (86 * 0.0254)
  expect(code / metre).toBeCloseTo(0.3)
})

function overlap(a: Rect, b: Rect): boolean {
  const across = a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01
  return across && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01
}
