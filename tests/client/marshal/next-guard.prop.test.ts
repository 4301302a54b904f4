import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardOf, REST, SERVED_NO_SOONER } from '../../../client/marshal/next-guard.ts'

const NEVER = Number.NEGATIVE_INFINITY
const at = (time: number, number = 'A007') => ({ number, at: time })

test.each([
  [0, 'resting'],
  [60, 'resting'],
  [120, 'resting'],
  [200, 'resting'],
  [300, 'resting'],
  [450, 'resting'],
  [700, 'resting'],
  [1_499, 'resting'],
  [1_500, 'asks'],
  [4_000, 'asks'],
  [5_000, 'free'],
  [6_000, 'free'],
])('%i ms after a call Next is %s', (gap, is) => expect(guardOf([at(0)], NEVER, gap).is).toBe(is))

test('it names the number that the desk called last, and how long ago', () =>
  expect(guardOf([at(0, 'A001'), at(1_000, 'A002')], NEVER, 3_900)).toEqual({
    is: 'asks',
    number: 'A002',
    seconds: 2,
  }))

test('a desk without a number rests only after a tap of its own', () => {
  expect(guardOf([], NEVER, 0).is).toBe('free')
  expect(guardOf([], 0, REST - 1).is).toBe('resting')
  expect(guardOf([], 0, REST).is).toBe('free')
})

test('two taps that both go through are always at least the rest apart, and no call is ended without a question within five seconds', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(3_000), { maxLength: 40 }), (gaps) => {
      let now = 0
      let tapped = NEVER
      let called: { number: string; at: number }[] = []
      for (const gap of gaps) {
        now += gap
        if (guardOf(called, tapped, now).is !== 'free') continue
        expect(now - tapped).toBeGreaterThanOrEqual(REST)
        for (const one of called) expect(now - one.at).toBeGreaterThanOrEqual(SERVED_NO_SOONER)
        tapped = now
        called = [at(now)]
      }
    }),
  ))

test('a call that lies in the future by another clock counts as just made', () =>
  expect(guardOf([at(10_000)], NEVER, 0).is).toBe('resting'))
