// The waits that are told when a site opens: a crowd that is there before the first call, one to six desks, with and
// without a green lane, minute by minute.

import { median } from '../table.ts'
import { type Chance, lognormal, pick } from './chance.ts'
import { comingAt, desksOf, HOUR, MINUTE, planOf, planWith, SECOND, type Shape } from './making.ts'
import type { Arrival } from './plan.ts'
import { playPlan, type Told } from './play.ts'
import { daysHeld, isInWords, isLonger, middleOf, scoreOf } from './score.ts'
import { percent } from './waits.ts'

const CROWDS = [20, 50, 100, 200] as const
const DESKS = [1, 2, 3, 4, 5, 6] as const
/** No desk calls before this time. */
const FIRST_CALL = MINUTE
const WATCHED = 31 * MINUTE
/** A desk's time for one number: at a testing site, and at a vaccination site. */
const KINDS = { testing: 60 * SECOND, vaccination: 180 * SECOND } as const
/** Sites of a kind differ by this much. */
const SITES_DIFFER = 0.3
const LANES = ['no lane', 'an empty lane', 'a lane that one in ten takes'] as const

type Lane = (typeof LANES)[number]

export interface OpeningCase {
  /** Minutes since the first call: from this, and below that. */
  readonly from: number
  readonly to: number
  readonly lane: Lane | 'all'
  /** The waits told at each opening to people who took their number in this period. */
  readonly openings: readonly (readonly Told[])[]
}

/** The minute since the first call from which they took their number; the first period is before it, the last has all of them. */
const SPANS = [
  [-1, 0],
  [0, 0.5],
  [0.5, 1],
  [1, 2],
  [2, 3],
  [3, 5],
  [5, 10],
  [10, 20],
  [20, 30],
  [-1, 30],
] as const

/** This many openings of each crowd, number of desks, lane and kind of site, from this seed on. */
export function openingCases(count: number, first: number): OpeningCase[] {
  const played: { readonly lane: Lane; readonly told: readonly Told[] }[] = []
  let seed = first
  for (let n = 0; n < count; n++) {
    for (const lane of LANES) {
      for (const crowd of CROWDS) {
        for (const desks of DESKS) {
          for (const kind of ['testing', 'vaccination'] as const) {
            const { told } = playPlan(planOf(opening({ crowd, desks, lane, kind }), seed++))
            played.push({ lane, told })
          }
        }
      }
    }
  }
  return [...LANES, 'all' as const].flatMap((lane) =>
    SPANS.map(([from, to]) => ({
      lane,
      from,
      to,
      openings: played
        .filter((one) => lane === 'all' || one.lane === lane)
        .map(({ told }) => told.filter(({ takenAt }) => isWithin(takenAt - FIRST_CALL, from, to))),
    })),
  )
}

function isWithin(time: number, from: number, to: number): boolean {
  return time >= from * MINUTE && time < to * MINUTE
}

interface Opening {
  readonly crowd: number
  readonly desks: number
  readonly lane: (typeof LANES)[number]
  readonly kind: keyof typeof KINDS
}

export function opening({ crowd, desks, lane, kind }: Opening): Shape {
  return (chance) => {
    const mean = KINDS[kind] * lognormal(chance, 1, SITES_DIFFER)
    const party = () => pick(chance, [1, 1, 1, 2, 2, 3, 4])
    // half of the variation by the call, half by the person
    const service = (people: number) => lognormal(chance, mean * (0.5 + (0.5 * people) / 2), 0.4)
    const perHour = Math.max(30, (0.7 * desks * HOUR) / mean)
    const arrivals = [
      ...comingAt(chance, (crowd * HOUR) / FIRST_CALL, [0, FIRST_CALL], { party, service }),
      ...comingAt(chance, perHour, [FIRST_CALL, WATCHED], { party, service }),
    ]
    const hasLane = lane !== 'no lane'
    const plan = planWith({
      queues: [{ id: 'A' }, ...(hasLane ? [{ id: 'G', priority: true }] : [])],
      desks: desksOf(desks, 24 * HOUR, hasLane ? ['A', 'G'] : ['A']).map((desk) => ({
        ...desk,
        away: [[0, FIRST_CALL]] as const,
      })),
      arrivals:
        lane === 'a lane that one in ten takes' ? arrivals.map((one) => laned(chance, one)) : arrivals,
      msPerTicket: mean,
    })
    return { ...plan, site: { ...plan.site, kind } }
  }
}

function laned(chance: Chance, arrival: Arrival): Arrival {
  return chance() < 0.1 ? { ...arrival, queue: 'G' } : arrival
}

/** The waits told in each period to people who were told of more than two minutes: how wide, how often right, how far off. */
export function openingTable(cases: readonly OpeningCase[]): string {
  const head = [
    'lane',
    'minute',
    'told',
    'in words',
    'words off by',
    'width',
    'inside',
    'openings held',
    'middle errs',
    'waited',
  ]
  const lines = cases.map(({ lane, from, to, openings }) => {
    const told = openings.flat().filter(isLonger)
    const { inside, inWords, wordsOff, meanWait } = scoreOf(told)
    const errors = told.map((one) => Math.abs(middleOf(one) - one.waited))
    const { held, of } = daysHeld(openings)
    return [
      lane,
      spanOf(from, to),
      told.length.toLocaleString('en'),
      percent(inWords),
      percent(wordsOff),
      widthOf(told),
      percent(inside),
      of ? `${held} of ${of}` : '–',
      (errors.reduce((sum, error) => sum + error, 0) / errors.length).toFixed(1),
      meanWait.toFixed(1),
    ].join(' | ')
  })
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...lines.map((line) => `| ${line} |`),
  ].join('\n')
}

function spanOf(from: number, to: number): string {
  if (from >= 0) return `${from}–${to}`
  return to > 0 ? 'all' : 'before'
}

/** The median ratio of end to beginning, of all ranges beyond ten minutes that were told as ranges. */
function widthOf(told: readonly Told[]): string {
  const widths = told.flatMap((one) =>
    one.wait && one.wait.high > 10 && !isInWords(one) ? [one.wait.high / one.wait.low] : [],
  )
  return widths.length ? `1 : ${median(widths).toFixed(1)}` : '–'
}
