// A day under a clock that is far ahead, and of which nobody has said yet whether it is right.

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

/** Days on which nobody puts the clock right: whoever does knows what time it is, and leaves no doubt. */
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

test('[D11] on any day that would be over by a clock that nobody believes, no number is given and no slip taken in', () =>
  fc.assert(
    fc.property(sites, moves, moves, overBy, (site, path, more, by) => {
      const before = walk(site, path)
      fc.pre(isUnderWay(before.day))
      const after = walk(site, [...path, ...more], none, false, { from: path.length, by })
      expect(numbersOf(after)).toEqual(numbersOf(before))
    }),
    { numRuns: 60 },
  ))

test('[D11] everybody who has one is called and served on it as on any other day', () =>
  fc.assert(
    fc.property(sites, moves, moves, overBy, (site, path, more, by) => {
      const whole = [...path, ...more.filter((move) => !opensOrGives(move))]
      expect(walk(site, whole, none, false, { from: path.length, by }).log).toEqual(walk(site, whole).log)
    }),
    { numRuns: 60 },
  ))

test('[D11] where the day would not be over by the clock that nobody believes, all is as on any other day', () =>
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

test('[D11] a number is refused to a phone and to a marshal, and who has one is told it again', () => {
  const yesterday = given(openDay, openDesk(), takenBy('phone-1'), callNext('1', []))
  yesterday.when(doubted(takenBy('phone-2'))).refused('clock-unsure')
  yesterday.when(doubted(taken())).refused('clock-unsure')
  yesterday.when(doubted(takenBy('phone-1'))).already({ ticket: { number: 'A001', queue: 'A', party: 1 } })
})

test('[D11] whoever opens a day that is not open, or would be over, is taken at their word', () => {
  const yesterday = given(openDay)
  yesterday.when(doubted(openDay)).refused('clock-unsure')
  yesterday.when(doubted(openDay, MORNING + 3 * HOUR)).already()
  given(openDay, taken(), step('close-day'))
    .when(doubted(openDay, MORNING + 3 * HOUR))
    .refused('clock-unsure')
  given().when(doubted(openDay)).refused('clock-unsure')
})

test('[D9] [D11] so is whoever has a day that cannot be read go on, or opens the next', () => {
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

test('[A5] a clock that is not believed is an alarm of every day, with what it says to the minute', () => {
  const says = NEXT_MORNING
  const unbelieved = says + MINUTE - 1
  const alarm = { kind: 'clock', says, stops: true }
  const { day } = given(openDay)
  expect(alarmsOf(day, MORNING, [], unbelieved)).toEqual([alarm])
  expect(alarmsOf(day, MORNING, [], MORNING + 3 * HOUR)).toMatchObject([{ kind: 'clock', stops: false }])
  expect(alarmsOf(unopened().day, MORNING, [], unbelieved)).toEqual([{ ...alarm, stops: false }])
  expect(alarmsOf(day, MORNING)).toEqual([])
})
