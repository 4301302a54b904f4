import fc from 'fast-check'
import { expect, test } from 'vitest'
import { metresBetween } from '../../../client/overview/distance.ts'

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})
const HALF_ROUND = Math.PI * 6_371_009

test('Changsha to Shenzhen is 650 km, one degree of latitude 111 km', () => {
  expect(metresBetween({ lat: 28.228, lon: 112.939 }, { lat: 22.543, lon: 114.058 }) / 1000).toBeCloseTo(
    642,
    -1,
  )
  expect(metresBetween({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })).toBeCloseTo(111_195, -1)
})

test('two points on both sides of the date line are near', () =>
  expect(metresBetween({ lat: 0, lon: 179.999 }, { lat: 0, lon: -179.999 })).toBeLessThan(250))

test('a distance is the same both ways, zero to the point itself, never more than half round the Earth or more than a detour', () =>
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      const direct = metresBetween(a, b)
      expect(direct).toBeCloseTo(metresBetween(b, a), 3)
      expect(metresBetween(a, a)).toBe(0)
      expect(direct).toBeLessThanOrEqual(HALF_ROUND)
      expect(metresBetween(a, c) + metresBetween(c, b)).toBeGreaterThanOrEqual(direct - 0.5)
    }),
  ))
