// How good the told waits are: days of many shapes through the core, and a real one if its data is there.

import { unopenedDay } from '../../../shared/day/evolve.ts'
import { handedOn } from '../../../shared/day/pace/first-pace.ts'
import { bankPlan } from './bank.ts'
import { held } from './held-back.ts'
import { judgedOnce } from './judged-once.ts'
import { planOf, type Shape } from './making.ts'
import { playPlan, type Told } from './play.ts'
import { type RivalName, rivalNames } from './rivals.ts'
import { daysHeld, type Score, scoreOf, toTheBest } from './score.ts'
import { tuned } from './shapes.ts'

export interface WaitCase {
  readonly name: string
  /** `tuned` and the real one: the constants were chosen on days of this shape; `held`: they were not. */
  readonly kind: 'tuned' | 'held' | 'real'
  readonly score: Score
  /**
   * Of the days that can be judged, those that held: enough people who were told of more than two minutes waited within
   * the range.
   */
  readonly days: { readonly held: number; readonly of: number }
}

/** Seeds of days on which the constants were not chosen either. */
const FIRST_SEED = 1000

type Days = readonly (readonly Told[])[]

/**
 * Plays this many days of each shape. `bank`: the file of the bank's day; `seed`: that of the first day, to play
 * others; throws if it is not a whole number.
 */
export function waitCases(count: number, { bank, seed }: { bank?: string; seed?: string }): WaitCase[] {
  const first = Number(seed ?? FIRST_SEED)
  if (!Number.isSafeInteger(first)) throw new Error(`${seed} is not a seed: a seed is a whole number`)
  const played: { readonly kind: WaitCase['kind']; readonly name: string; readonly days: Days }[] = []
  const addAll = (kind: WaitCase['kind'], shapes: Readonly<Record<string, Shape>>) => {
    for (const [name, shape] of Object.entries(shapes)) {
      const seeds = Array.from({ length: count }, (_, n) => first + n)
      played.push({ kind, name, days: seeds.map((one) => playPlan(planOf(shape, one)).told) })
    }
  }
  addAll('tuned', { ...tuned, ...judgedOnce })
  const rush = tuned['opening rush']
  if (rush)
    played.push({ kind: 'tuned', name: 'opening rush, a second day', days: secondDays(rush, count, first) })
  const plan = bankPlan(bank)
  if (plan) played.push({ kind: 'real', name: "a bank's day", days: [playPlan(plan).told] })
  addAll('held', held)
  const together = (name: string, kinds: readonly WaitCase['kind'][]) => ({
    name,
    kind: kinds[0] ?? 'tuned',
    days: played.flatMap(({ kind, days }) => (kinds.includes(kind) ? days : [])),
  })
  return [
    ...played,
    together('chosen on, together', ['tuned', 'real']),
    together('held back, together', ['held']),
    together('all together', ['tuned', 'held', 'real']),
  ].map(({ name, kind, days }) => ({ name, kind, score: scoreOf(days.flat()), days: daysHeld(days) }))
}

/** Days that begin with the pace of an earlier day of the same shape. */
function secondDays(shape: Shape, count: number, first: number): Days {
  return Array.from({ length: count }, (_, n) => {
    const { day } = playPlan(planOf(shape, first - 1 - n))
    const plan = planOf(shape, first + n)
    return playPlan(plan, unopenedDay(plan.site, '2026-11-24', handedOn(day.pace))).told
  })
}

/** The mean absolute error in minutes and the mean squared one, of Yimi and of each rival; shares in per cent. */
export function waitTable(cases: readonly WaitCase[]): string {
  const head = [
    'day',
    'tickets',
    'waited',
    'Yimi',
    'to the best',
    ...rivalNames.map((name) => titles[name]),
    'inside',
    'of over 2 min',
    'days held',
    'in words',
    'words off by',
    'surprised',
  ]
  const lines = cases.map(({ name, kind, score, days }) =>
    [
      kind === 'held' && !name.endsWith('together') ? `${name} *` : name,
      score.count.toLocaleString('en'),
      score.meanWait.toFixed(1),
      errors(score, 'yimi'),
      toTheBest(score).toFixed(2),
      ...rivalNames.map((rival) => errors(score, rival)),
      percent(score.inside),
      percent(score.insideLonger),
      `${days.held} of ${days.of}`,
      percent(score.inWords),
      percent(score.wordsOff),
      percent(score.surprised),
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

/** A share as text; a dash if it is of nobody. */
export function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`
}
