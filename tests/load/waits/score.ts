// How good the told waits were: compared with the real waits, and with those of other methods. People who were told the
// middle in words were promised no range. They count separately, and never as right: by their number, and by how far
// the middle was off. The figures about ranges are of people who were told one.

import { isRange } from '../../../shared/day/pace/told.ts'
import { median } from '../table.ts'
import type { Told } from './play.ts'
import { type RivalName, rivalNames } from './rivals.ts'

export interface Score {
  readonly count: number
  /** Mean absolute error of the told middle, in minutes; and of each rival. */
  readonly mae: Readonly<Record<RivalName | 'yimi', number>>
  readonly mse: Readonly<Record<RivalName | 'yimi', number>>
  readonly bias: number
  /** Of the people who were told a range, the share that waited within it. */
  readonly inside: number
  /** The same for those who were told of more than two minutes: below that, whole minutes are wider than necessary. */
  readonly insideLonger: number
  /** The share that was told the middle in words, and the median of its relative error. */
  readonly inWords: number
  readonly wordsOff: number
  /** The share that waited over 1.5 times the upper end. */
  readonly surprised: number
  readonly meanWait: number
}

/** The simple predictors: anybody can compute them from what is visible at the site. */
const PLAIN = ['length', 'les', 'hol', 'mean30'] as const
/** On a day that held, this share of the people who were told of more than two minutes waited within the range. */
const HELD = 0.7
/** A day on which fewer were told of more than two minutes is not judged. */
const ENOUGH = 20

/** The scores of everybody who was called and had been told a wait. */
export function scoreOf(all: readonly Told[]): Score {
  const told = all.filter(({ wait }) => wait !== null)
  const words = told.filter(isInWords)
  const ranges = told.filter((one) => !isInWords(one))
  const of = (error: (one: Told) => number) => told.reduce((sum, one) => sum + error(one), 0) / told.length
  const errors = (power: (error: number) => number) => ({
    yimi: of((one) => power(middleOf(one) - one.waited)),
    ...Object.fromEntries(
      rivalNames.map((name) => [name, of((one) => power(one.guesses[name] - one.waited))]),
    ),
  })
  return {
    count: told.length,
    mae: errors(Math.abs) as Score['mae'],
    mse: errors((error) => error * error) as Score['mse'],
    bias: of((one) => middleOf(one) - one.waited),
    inside: shareInside(ranges),
    insideLonger: shareInside(ranges.filter(isLonger)),
    inWords: words.length / told.length,
    wordsOff: median(words.map((one) => Math.abs(middleOf(one) - one.waited) / middleOf(one))),
    surprised: of(({ wait, waited }) => Number(wait !== null && waited > 1.5 * wait.high)),
    meanWait: of(({ waited }) => waited),
  }
}

/** The error of the middle, as a multiple of the error of the best simple predictor. */
export function toTheBest({ mae }: Score): number {
  return mae.yimi / Math.min(...PLAIN.map((name) => mae[name]))
}

/** Of the days on which enough were told of more than two minutes: how many of them held. */
export function daysHeld(days: readonly (readonly Told[])[]): { held: number; of: number } {
  const shares = days.flatMap((told) => {
    const longer = told.filter((one) => isLonger(one) && !isInWords(one))
    return longer.length < ENOUGH ? [] : [shareInside(longer)]
  })
  return { held: shares.filter((share) => share >= HELD).length, of: shares.length }
}

/** The told middle: in words by itself, otherwise from the ends of the range. */
export function middleOf({ wait }: Told): number {
  if (!wait) return Number.NaN
  return isRange(wait) ? (wait.low + wait.high) / 2 : wait.about
}

export function isInWords({ wait }: Told): boolean {
  return wait !== null && !isRange(wait)
}

/** Whether the told wait was more than two minutes. */
export function isLonger({ wait }: Told): boolean {
  return wait !== null && wait.high > 2
}

export function shareInside(told: readonly Told[]): number {
  return told.filter(isInside).length / told.length
}

function isInside({ wait, waited }: Told): boolean {
  return wait !== null && waited >= wait.low && waited <= wait.high
}
