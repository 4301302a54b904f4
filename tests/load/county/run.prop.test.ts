import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costsOf, keptPace } from './run.ts'

const MINUTE = 60_000

test('the cost of a command and of a view is found again, if stretches differ enough', () => {
  const cost = fc.double({ min: 1e-6, max: 1e-2, noNaN: true })
  const count = fc.integer({ min: 1000, max: 4000 })
  fc.assert(
    fc.property(cost, cost, fc.array(count, { minLength: 20, maxLength: 60 }), (command, view, counts) => {
      const stretches = counts.map((commands, index) => {
        const views = commands * (1 + (index % 2) * 4)
        return { commands, views, seconds: commands * command + views * view }
      })
      // one that is far longer than all others gives as little information as one
      fc.pre(Math.max(...counts) < 3 * Math.min(...counts))
      const costs = costsOf(stretches)
      expect(costs?.command).toBeCloseTo(command, 8)
      expect(costs?.view).toBeCloseTo(view, 8)
    }),
  )
})

test('stretches that are all alike, or too few, cannot tell a command from a view', () => {
  const alike = Array.from({ length: 30 }, (_, n) => {
    const [commands, views] = [100 * n, 300 * n + (n % 2)]
    return { commands, views, seconds: (commands + views) / 1000 }
  })
  expect(costsOf(alike)).toBeNull()
  const few = [1, 2, 3].map((n) => ({ commands: 100, views: 100 * n, seconds: (n + 1) / 10 }))
  expect(costsOf(few)).toBeNull()
})

test('a pace is kept while no minute begins more than three seconds late', () => {
  expect(keptPace([0, 10, 2900, 4], 32)).toBe(32)
  expect(keptPace([], 32)).toBe(32)
})

test('a day that falls behind evenly was played at the pace that it had', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 60 }),
      fc.integer({ min: 40, max: 600 }),
      fc.double({ min: 0.2, max: 0.8, noNaN: true }),
      (speed, minutes, share) => {
        const each = MINUTE / (speed * share) - MINUTE / speed
        const late = Array.from({ length: minutes }, (_, minute) => minute * each)
        expect(keptPace(late, speed)).toBeCloseTo(speed * share, 6)
      },
    ),
  )
})

test('the worst quarter of an hour counts, even if the delay was made up later', () => {
  const flat = new Array(60).fill(0)
  // fifteen minutes that took twice as long as they should, then as much made up
  const worse = Array.from({ length: 15 }, (_, minute) => ((minute + 1) * MINUTE) / 20)
  const late = [...flat, ...worse, ...[...worse].reverse(), ...flat]
  expect(keptPace(late, 20)).toBeCloseTo(10, 6)
})
