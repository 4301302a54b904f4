// How good the waits are that people are told: days of many shapes through the core, and a real one where its data is there.

import { unopenedDay } from '../../../shared/day/evolve.ts'
import { handedOn } from '../../../shared/day/waits/pace.ts'
import { bankPlan } from './bank.ts'
import { planOf, type Shape } from './making.ts'
import { type PlayedDay, playPlan, type Told } from './play.ts'
import { type RivalName, rivalNames } from './rivals.ts'
import { type Score, scoreOf } from './score.ts'
import { held, tuned } from './shapes.ts'

export interface WaitCase {
  readonly name: string
  /** `tuned` and the real one: the constants were chosen on days of this shape; `held`: they were not. */
  readonly kind: 'tuned' | 'held' | 'real'
  readonly score: Score
}

/** Seeds of the days that the constants were not chosen on either. */
const FIRST_SEED = 1000

/**
 * Plays so many days of each shape. `bank`: the file of the bank's day; `seed`: of the first day, where others are wanted;
 * throws where that is no whole number.
 */
export function waitCases(days: number, { bank, seed }: { bank?: string; seed?: string }): WaitCase[] {
  const first = Number(seed ?? FIRST_SEED)
  if (!Number.isSafeInteger(first)) throw new Error(`${seed} is no seed: a seed is a whole number`)
  const cases: WaitCase[] = []
  const told: { readonly kind: WaitCase['kind']; readonly told: readonly Told[] }[] = []
  const add = (kind: WaitCase['kind'], name: string, played: readonly PlayedDay[]) => {
    const those = played.flatMap((one) => one.told)
    told.push({ kind, told: those })
    cases.push({ name, kind, score: scoreOf(those) })
  }
  const addAll = (kind: WaitCase['kind'], shapes: Readonly<Record<string, Shape>>) => {
    for (const [name, shape] of Object.entries(shapes)) {
      const seeds = Array.from({ length: days }, (_, n) => first + n)
      add(
        kind,
        name,
        seeds.map((seed) => playPlan(planOf(shape, seed))),
      )
    }
  }
  addAll('tuned', tuned)
  const rush = tuned['opening rush']
  if (rush) add('tuned', 'opening rush, a second day', secondDays(rush, days, first))
  const plan = bankPlan(bank)
  if (plan) add('real', "a bank's day", [playPlan(plan)])
  addAll('held', held)
  const together = (name: string, kinds: readonly WaitCase['kind'][]) => ({
    name,
    kind: kinds[0] ?? 'tuned',
    score: scoreOf(told.flatMap((one) => (kinds.includes(one.kind) ? one.told : []))),
  })
  return [
    ...cases,
    together('chosen on, together', ['tuned', 'real']),
    together('held back, together', ['held']),
    together('all together', ['tuned', 'held', 'real']),
  ]
}

/** Days that begin with what a day of the same shape has handed on. */
function secondDays(shape: Shape, days: number, first: number): PlayedDay[] {
  return Array.from({ length: days }, (_, n) => {
    const { day } = playPlan(planOf(shape, first - 1 - n))
    const plan = planOf(shape, first + n)
    return playPlan(plan, unopenedDay(plan.site, '2026-11-24', handedOn(day.pace)))
  })
}

/** The mean absolute error in minutes and the mean squared one, of Yimi and of each other; shares in per cent. */
export function waitTable(cases: readonly WaitCase[]): string {
  const head = [
    'day',
    'tickets',
    'waited',
    'Yimi',
    ...rivalNames.map((name) => titles[name]),
    'inside',
    'of over 2 min',
    'surprised',
  ]
  const lines = cases.map(({ name, kind, score }) =>
    [
      kind === 'held' && !name.endsWith('together') ? `${name} *` : name,
      score.count.toLocaleString('en'),
      score.meanWait.toFixed(1),
      errors(score, 'yimi'),
      ...rivalNames.map((rival) => errors(score, rival)),
      `${(100 * score.inside).toFixed(1)} %`,
      `${(100 * score.insideLonger).toFixed(1)} %`,
      `${(100 * score.surprised).toFixed(1)} %`,
    ].join(' | '),
  )
  const rule = head.map(() => '---').join('|')
  return [`| ${head.join(' | ')} |`, `|${rule}|`, ...lines.map((line) => `| ${line} |`)].join('\n')
}

const titles: Readonly<Record<RivalName, string>> = {
  macau12: 'Macau 1.2',
  macau10: 'Macau 1.0',
  length: 'length / rate',
  known: '(length / true rate)',
  les: 'LES',
  hol: 'HOL',
  mean30: 'mean of 30',
}

function errors({ mae, mse }: Score, name: RivalName | 'yimi'): string {
  return `${mae[name].toFixed(2)} / ${mse[name].toFixed(2)}`
}
