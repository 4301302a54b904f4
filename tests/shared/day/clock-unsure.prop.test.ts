// A day while the clock is far ahead, and nobody has confirmed yet whether it is right.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alarmsOf } from '../../../shared/day/alarms/alarms.ts'
import { isRefusal } from '../../../shared/day/commands/command.ts'
import { commands } from '../../../shared/day/commands/index.ts'
import { decide } from '../../../shared/day/decide.ts'
import { allTickets, isUnderWay } from '../../../shared/day/nouns/find.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import {
  callNext,
  given,
  HOUR,
  MINUTE,
  MORNING,
  marshal,
  openDay,
  openDesk,
  type Step,
  step,
  taken,
  takenBy,
  unopened,
} from '../../kit/given.ts'
import { moves as anyMoves, type Move, sites, walk } from './random-day.ts'

/** Days on which nobody puts the day right: a person who does knows the time, and leaves no doubt. */
const moves = anyMoves.map((path) => path.filter(({ kind }) => kind !== 'put-day-right'))

/** The day that is opened at 08:00 ends at 04:00, and a random one lasts six hours at most. */
const overBy = fc.integer({ min: 20 * HOUR, max: 24 * 365 * HOUR })
const notOverBy = fc.integer({ min: HOUR, max: 13 * HOUR })
const none = () => {}

function numbersOf({ day }: ReturnType<typeof walk>): string[] {
  return [...allTickets(day)].map(({ number }) => number).sort()
}

const isOf = (kinds: readonly Move['kind'][]) => (move: Move) => kinds.includes(move.kind)
const opens = isOf(['open-day'])
const opensOrGives = isOf(['open-day', 'take-ticket', 'take-in'])

test('[D11] on any day that would be over by an untrusted clock, no number is given and no slip taken in', () =>
  fc.assert(
    fc.property(sites, moves, moves, overBy, (site, path, more, by) => {
      const before = walk(site, path)
      fc.pre(isUnderWay(before.day))
      const after = walk(site, [...path, ...more], none, false, { from: path.length, by })
      expect(numbersOf(after)).toEqual(numbersOf(before))
    }),
    { numRuns: 60 },
  ))

test('[D11] every existing number is called and served on it as on any other day', () =>
  fc.assert(
    fc.property(sites, moves, moves, overBy, (site, path, more, by) => {
      const whole = [...path, ...more.filter((move) => !opensOrGives(move))]
      expect(walk(site, whole, none, false, { from: path.length, by }).log).toEqual(walk(site, whole).log)
    }),
    { numRuns: 60 },
  ))

test('[D11] if the day would not be over by the untrusted clock, everything is as on any other day', () =>
  fc.assert(
    fc.property(sites, moves, moves, notOverBy, (site, path, more, by) => {
      const whole = [...path, ...more.filter((move) => !opens(move))]
      expect(walk(site, whole, none, false, { from: path.length, by }).log).toEqual(walk(site, whole).log)
    }),
    { numRuns: 60 },
  ))

const NEXT_MORNING = MORNING + 24 * HOUR
const doubted = (one: Step, unbelieved = NEXT_MORNING): Step => ({
  ...one,
  asked: { ...one.asked, unbelieved },
})

test('[D11] a new number is refused to a phone and to a marshal, and the holder of a number is told it again', () => {
  const yesterday = given(openDay, openDesk(), takenBy('phone-1'), callNext('1', []))
  yesterday.when(doubted(takenBy('phone-2'))).refused('clock-unsure')
  yesterday.when(doubted(taken())).refused('clock-unsure')
  yesterday.when(doubted(takenBy('phone-1'))).already({ ticket: { number: 'A001', queue: 'A', party: 1 } })
})

test('[D11] a marshal who opens a day that is not open, or would be over, confirms the clock by that', () => {
  const yesterday = given(openDay)
  yesterday.when(doubted(openDay)).refused('clock-unsure')
  yesterday.when(doubted(openDay, MORNING + 3 * HOUR)).already()
  given(openDay, taken(), step('close-day'))
    .when(doubted(openDay, MORNING + 3 * HOUR))
    .refused('clock-unsure')
  given().when(doubted(openDay)).refused('clock-unsure')
})

test('[D9] [D11] so does a marshal who lets a damaged day go on, or opens the next', () => {
  const { day } = given(openDay)
  const damaged: Day = { ...day, state: 'damaged' }
  const refusedAs = ({ asked: more }: Step) => {
    const asked = { id: 'o', by: marshal, device: null, presence: 'proven', at: MORNING, ...more } as const
    const { outcome } = decide(damaged, commands['open-day'], {}, asked)
    return isRefusal(outcome) && outcome.refused
  }
  expect(refusedAs(doubted(openDay))).toBe('clock-unsure')
  expect(refusedAs(openDay)).toBe(false)
  expect(alarmsOf(damaged, MORNING, [], NEXT_MORNING).map(({ kind }) => kind)).toEqual(['damaged', 'clock'])
})

test('[A5] an untrusted clock is an alarm of every day, with its time to the minute', () => {
  const says = NEXT_MORNING
  const unbelieved = says + MINUTE - 1
  const alarm = { kind: 'clock', says, stops: true }
  const { day } = given(openDay)
  expect(alarmsOf(day, MORNING, [], unbelieved)).toEqual([alarm])
  expect(alarmsOf(day, MORNING, [], MORNING + 3 * HOUR)).toMatchObject([{ kind: 'clock', stops: false }])
  expect(alarmsOf(unopened().day, MORNING, [], unbelieved)).toEqual([{ ...alarm, stops: false }])
  expect(alarmsOf(day, MORNING)).toEqual([])
})
