// A quick sample of `npm run bench -- --only waits`: whole days through the core, comparing told waits with real ones.

import { expect, test } from 'vitest'
import { exponential } from '../../../load/waits/chance.ts'
import { held } from '../../../load/waits/held-back.ts'
import { judgedOnce } from '../../../load/waits/judged-once.ts'
import { comingAt, desksOf, HOUR, planOf, planWith, SECOND } from '../../../load/waits/making.ts'
import { playPlan } from '../../../load/waits/play.ts'
import { daysHeld, scoreOf, toTheBest } from '../../../load/waits/score.ts'
import { tuned } from '../../../load/waits/shapes.ts'

const shapes = Object.entries({ ...tuned, ...judgedOnce, ...held })
const days = shapes.map(([name, shape]) => ({ name, told: playPlan(planOf(shape, 77)).told }))
const all = days.flatMap(({ told }) => told)

test('[W5] about four in five wait as long as they were told, and hardly anybody half as long again', () => {
  const { inside, surprised } = scoreOf(all)
  expect(inside).toBeGreaterThan(0.76)
  expect(inside).toBeLessThan(0.84)
  expect(surprised).toBeLessThan(0.03)
})

test('[W5] where waits are two or three minutes, ranges in whole minutes are no wider than four in five requires', () => {
  const steady = [304, 311, 318].flatMap((seed) => playPlan(planOf(tuned.steady!, seed)).told)
  const { inside, meanWait } = scoreOf(steady)
  expect(meanWait).toBeLessThan(3)
  expect(inside).toBeGreaterThan(0.76)
  expect(inside).toBeLessThan(0.84)
})

test('[W5] the middle of the range errs less than the wait of the last called', () => {
  const { mse } = scoreOf(all)
  expect(mse.yimi).toBeLessThan(0.7 * Math.min(mse.les, mse.hol, mse.mean30))
})

test.each(days)('[W5] on a day of this shape ranges hold: $name', ({ told }) => {
  const { inside, surprised, count } = scoreOf(told)
  expect(count).toBeGreaterThan(40)
  // one day is one sample: a desk that closes unforeseen surprises a whole line
  expect(inside).toBeGreaterThan(0.5)
  expect(surprised).toBeLessThan(0.12)
})

/** This many days of a shape. */
function daysOf(name: string, count: number) {
  return Array.from(
    { length: count },
    (_, n) => playPlan(planOf({ ...tuned, ...judgedOnce }[name]!, 2000 + n)).told,
  )
}

test('[W5] nine opening rushes of ten hold: seven in ten of those told of more than two minutes are inside', () => {
  const { held: those, of } = daysHeld(daysOf('opening rush', 10))
  expect(of).toBe(10)
  expect(those).toBeGreaterThanOrEqual(9)
})

test('[W5] on days when everybody grows tired, the middle errs no more than queue length divided by the latest rate', () => {
  expect(toTheBest(scoreOf(daysOf('growing tired', 5).flat()))).toBeLessThan(1.02)
})

test('[W12] on days when a new crew becomes practised, the middle errs hardly more than queue length divided by the latest rate', () => {
  expect(toTheBest(scoreOf(daysOf('practised after two hours', 3).flat()))).toBeLessThan(1.05)
})

test('[W9] where many services are really that short, the told waits are not too long', () => {
  const told = [1, 2, 3].flatMap(
    (seed) =>
      playPlan(
        planOf(
          (chance) =>
            planWith({
              desks: desksOf(2, 8 * HOUR),
              arrivals: comingAt(chance, 2 * 240, [0, 3 * HOUR], {
                service: () => exponential(chance, 15 * SECOND),
              }),
              msPerTicket: 15 * SECOND,
            }),
          seed,
        ),
      ).told,
  )
  const { bias, meanWait } = scoreOf(told)
  expect(Math.abs(bias)).toBeLessThan(0.15 * meanWait)
})
