// What people are told when a site opens: a crowd that is there before the first call, one to six desks, with and without a
// green lane, minute by minute.

import { isRange } from '../../../shared/day/waits/told.ts'
import { median } from '../table.ts'
import { type Chance, lognormal, pick } from './chance.ts'
import { comingAt, desksOf, HOUR, MINUTE, planOf, planWith, SECOND, type Shape } from './making.ts'
import type { Arrival } from './plan.ts'
import { playPlan, type Told } from './play.ts'

const CROWDS = [20, 50, 100, 200] as const
const DESKS = [1, 2, 3, 4, 5, 6] as const
/** Nobody calls before. */
const FIRST_CALL = MINUTE
const WATCHED = 31 * MINUTE
/** Of a desk's time for one number: at a testing site, and at a vaccination site. */
const KINDS = { testing: 60 * SECOND, vaccination: 180 * SECOND } as const
/** Sites of a kind differ by this much. */
const SITES_DIFFER = 0.3
const LANES = ['no lane', 'an empty lane', 'a lane that one in ten takes'] as const

export interface OpeningCase {
  /** Minutes since the first call, from and below. */
  readonly from: number
  readonly to: number
  readonly lane: (typeof LANES)[number] | 'all'
  readonly told: readonly Told[]
}

/** From which minute since the first call on they took their number. */
const MINUTES = [-1, 0, 0.5, 1, 2, 3, 5, 10, 20, 30] as const

/** So many days of each crowd, number of desks, lane and kind of site, from this seed on. */
export function openingCases(days: number, first: number): OpeningCase[] {
  const told = new Map<(typeof LANES)[number], Told[]>(LANES.map((lane) => [lane, []]))
  let seed = first
  for (let day = 0; day < days; day++) {
    for (const lane of LANES) {
      for (const crowd of CROWDS) {
        for (const desks of DESKS) {
          for (const kind of ['testing', 'vaccination'] as const) {
            const plan = planOf(opening({ crowd, desks, lane, kind }), seed++)
            told.get(lane)?.push(...playPlan(plan).told)
          }
        }
      }
    }
  }
  const within = (those: readonly Told[], from: number, to: number) =>
    those.filter(({ takenAt }) => takenAt - FIRST_CALL >= from * MINUTE && takenAt - FIRST_CALL < to * MINUTE)
  const cases = (lane: OpeningCase['lane'], those: readonly Told[]) =>
    MINUTES.slice(0, -1).map((from, n) => {
      const to = MINUTES[n + 1] ?? from
      return { lane, from, to, told: within(those, from, to) }
    })
  return [...told]
    .flatMap(([lane, those]) => cases(lane, those))
    .concat(cases('all', [...told.values()].flat()))
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
    // half of it by the call, half by the person
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

/** What was told in each span of minutes: how wide, how often right, how far off. */
export function openingTable(cases: readonly OpeningCase[]): string {
  const head = [
    'lane',
    'minute',
    'told',
    'in words',
    'wider than 1 : 3',
    'width',
    'inside',
    'middle errs',
    'waited',
  ]
  const lines = cases.map(({ lane, from, to, told }) => {
    const waits = told.flatMap(({ wait, waited }) => (wait && wait.high > 2 ? [{ ...wait, waited }] : []))
    const share = (those: readonly unknown[], of: readonly unknown[]) =>
      `${((100 * those.length) / of.length).toFixed(1)} %`
    const mean = (figures: readonly number[]) => figures.reduce((sum, one) => sum + one, 0) / figures.length
    return [
      lane,
      from < 0 ? 'before' : `${from}–${to}`,
      waits.length.toLocaleString('en'),
      share(
        waits.filter((one) => !isRange(one)),
        waits,
      ),
      share(
        waits.filter(({ low, high }) => high > 10 && high > 3 * low),
        waits,
      ),
      `1 : ${median(waits.filter(({ high }) => high > 10).map(({ low, high }) => high / low)).toFixed(1)}`,
      share(
        waits.filter(({ low, high, waited }) => waited >= low && waited <= high),
        waits,
      ),
      mean(waits.map(({ about, waited }) => Math.abs(about - waited))).toFixed(1),
      mean(waits.map(({ waited }) => waited)).toFixed(1),
    ].join(' | ')
  })
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...lines.map((line) => `| ${line} |`),
  ].join('\n')
}
