// How often the time holds that people are told for the whole of their visit, and beside it the plain sum: the waits that
// the queues of their way have now, and the time that their desks take.

import { queueSettingsOf, ticketAt, waitingIn } from '../../../shared/day/nouns/find.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import type { Ticket } from '../../../shared/day/nouns/ticket.ts'
import { doneByOf } from '../../../shared/day/waits/done-by.ts'
import { waitsOn } from '../../../shared/day/waits/estimate.ts'
import type { Waits } from '../../../shared/day/waits/wait.ts'
import { chanceOf } from '../waits/chance.ts'
import type { WayShape } from './plan.ts'
import { playWay } from './play.ts'
import { wayShapes } from './shapes.ts'

const MINUTE = 60_000

/** Milliseconds since the epoch, in whole minutes. */
interface Range {
  readonly low: number
  readonly high: number
  readonly about: number
}

/** What somebody was told when they took their number, and when their visit was over. */
export interface Judged {
  readonly at: number
  readonly over: number
  readonly told: Range
  readonly sum: Range
}

export interface WayCase {
  readonly name: string
  readonly visits: readonly Judged[]
}

/** Seeds of days on which nothing was chosen. */
const FIRST_SEED = 1000

/** Plays this many days of each shape, from this seed on. */
export function wayCases(count: number, seed = FIRST_SEED): WayCase[] {
  const cases = Object.entries(wayShapes).map(([name, shape]) => ({
    name,
    visits: Array.from({ length: count }, (_, n) => visitsOf(shape, seed + n)).flat(),
  }))
  return [...cases, { name: 'all together', visits: cases.flatMap(({ visits }) => visits) }]
}

/** The visits of one day that were told a time and came to their end. */
export function visitsOf(shape: WayShape, seed: number): Judged[] {
  const told = new Map<string, Omit<Judged, 'over'>>()
  const visits: Judged[] = []
  playWay(shape(chanceOf(seed)), {
    taken(day, number, at) {
      const ticket = ticketAt(day, number)
      const waits = waitsOn(day, at)
      const doneBy = doneByOf(day, ticket, at, waits)
      const sum = sumOf(day, ticket, at, waits)
      if (doneBy && sum) told.set(number, { at, told: doneBy, sum })
    },
    over(_day, number, at) {
      const one = told.get(number)
      if (one) visits.push({ ...one, over: at })
    },
  })
  return visits
}

function sumOf(day: Day, ticket: Ticket, at: number, waits: Waits): Range | null {
  let [low, high, about] = [at, at, at]
  let ahead = waitingIn(day.queues.get(ticket.queue)!) - 1
  for (let id: string | undefined = ticket.queue; id !== undefined; ) {
    const queue = day.queues.get(id)!
    const served = waits.servedIn(queue, ahead)
    if (!served) return null
    // a room tells no wait: its seats are counted instead
    const seat = served.called.mean / MINUTE
    const wait = queueSettingsOf(day, id).room
      ? { low: seat, high: seat, about: seat }
      : waits.of(queue, ahead)
    if (!wait) return null
    low += wait.low * MINUTE + served.service.mean
    high += wait.high * MINUTE + served.service.mean
    about += wait.about * MINUTE + served.service.mean
    const next: string | undefined = queueSettingsOf(day, id).then?.[0]
    if (next !== undefined) ahead = waitingIn(day.queues.get(next)!)
    id = next
  }
  return { low: minuteOf(low), high: minuteOf(high), about }
}

export interface WayScore {
  /** The share of the visits that were over within the range. */
  readonly inside: number
  /** Minutes by which the middle was off, on average, and the width of the range. */
  readonly error: number
  readonly width: number
}

export function scoreOf(visits: readonly Judged[], range: (visit: Judged) => Range): WayScore {
  const mean = (figure: (visit: Judged) => number) =>
    visits.reduce((sum, visit) => sum + figure(visit), 0) / visits.length
  return {
    inside: mean((visit) => Number(isInside(range(visit), visit.over))),
    error: mean((visit) => Math.abs(range(visit).about - visit.over) / MINUTE),
    width: mean((visit) => (range(visit).high - range(visit).low) / MINUTE),
  }
}

/** A visit is within "10:40–10:55" while a clock shows one of these minutes. */
function isInside({ low, high }: Range, over: number): boolean {
  const minute = minuteOf(over)
  return low <= minute && minute <= high
}

function minuteOf(time: number): number {
  return Math.floor(time / MINUTE) * MINUTE
}

/** Shares in per cent, the rest in minutes. */
export function wayTable(cases: readonly WayCase[]): string {
  const head = [
    'day',
    'visits',
    'lasted',
    'inside',
    'width',
    'middle errs',
    'sum: inside',
    'sum: width',
    'sum: errs',
  ]
  const lines = cases.map(({ name, visits }) => {
    const [ours, sum] = [scoreOf(visits, ({ told }) => told), scoreOf(visits, (visit) => visit.sum)]
    const lasted = visits.reduce((all, { at, over }) => all + (over - at) / MINUTE, 0) / visits.length
    const figures = [ours, sum].flatMap(({ inside, width, error }) => [
      `${(100 * inside).toFixed(1)} %`,
      width.toFixed(1),
      error.toFixed(2),
    ])
    return [name, visits.length.toLocaleString('en'), lasted.toFixed(1), ...figures].join(' | ')
  })
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...lines.map((line) => `| ${line} |`),
  ].join('\n')
}
