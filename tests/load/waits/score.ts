// How good what people were told was: against what they waited, and against what others would have said.

import type { Told } from './play.ts'
import { type RivalName, rivalNames } from './rivals.ts'

export interface Score {
  readonly count: number
  /** Mean absolute error of the middle of the range, minutes; and of each rival. */
  readonly mae: Readonly<Record<RivalName | 'yimi', number>>
  readonly mse: Readonly<Record<RivalName | 'yimi', number>>
  readonly bias: number
  /** Share of those whose wait lay in the range they were told. */
  readonly inside: number
  /** The same of those who were told of more than two minutes: below that, whole minutes are wider than they need be. */
  readonly insideLonger: number
  /** Share of those who waited over 1.5 times the upper end. */
  readonly surprised: number
  readonly meanWait: number
}

/** The scores of everybody who was called and had been told something. */
export function scoreOf(all: readonly Told[]): Score {
  const told = all.filter(({ wait }) => wait !== null)
  const longer = told.filter(({ wait }) => wait !== null && wait.high > 2)
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
    inside: of((one) => Number(isInside(one))),
    insideLonger: longer.filter(isInside).length / longer.length,
    surprised: of(({ wait, waited }) => Number(wait !== null && waited > 1.5 * wait.high)),
    meanWait: of(({ waited }) => waited),
  }
}

function middleOf({ wait }: Told): number {
  return wait ? (wait.low + wait.high) / 2 : Number.NaN
}

function isInside({ wait, waited }: Told): boolean {
  return wait !== null && waited >= wait.low && waited <= wait.high
}
