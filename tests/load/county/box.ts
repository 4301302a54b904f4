// What a box carries, worked out from a run on it.

import { DAY_HOURS, PEAK } from './rates.ts'
import { costsOf, type Run } from './run.ts'

/** How busy a thread may be at the peak: at seven tenths a command waits 2.3 times its own service (M/M/1), beyond it soon far longer. */
const BUSY = 0.7
/** How much of the memory may be used: the rest is the system's and its cache of files. */
const FULL = 0.8
/** Bytes of a connected phone, and seconds of a view: `npm run bench -- --only memory,fan-out` (docs/performance.md). */
const PHONE = 28 * 1024
export const VIEW = 77e-6

export interface Box {
  readonly cores: number
  /** Bytes. */
  readonly memory: number
}

export interface Carried {
  /** People whom it serves in a day of the county's shape. */
  readonly people: number
  readonly sites: number
  /** Phones that these people have following at once. */
  readonly phones: number
  /** Phones for which there is memory besides; null: a part of the day does not tell what the day takes. */
  readonly roomForPhones: number | null
  /** Bytes on disk that such a day leaves. */
  readonly disk: number
  /** What is used up first. */
  readonly limit: 'the thread that serves' | 'the cores' | 'the memory'
}

/** Of all nodes together, in seconds of processor time and bytes, for each of the people. */
export interface Cost {
  /** Of the busiest node's thread that serves. */
  readonly loop: number
  /** Of everything, PostgreSQL too; null: PostgreSQL's is unknown. */
  readonly all: number | null
  readonly postgres: number | null
  /** Of the nodes' memory, with the phones that follow; null: only the whole day tells. */
  readonly memory: number | null
  readonly disk: number
}

/** What one of the people has cost in this run, with the views that the day's own pace has more of. */
export function costOf(run: Run): Cost {
  const views = run.drawnTogether * (costsOf(run.stretches)?.view ?? VIEW)
  const loops = run.nodes.map(({ all, loop }) => loop ?? all)
  const nodes = run.nodes.reduce((sum, { all }) => sum + all, 0)
  const postgres = run.postgres ? run.postgres.all : 0
  return {
    loop: (Math.max(...loops) + views / run.nodes.length) / run.people,
    all: postgres === null ? null : (nodes + views + postgres) / run.people,
    postgres: postgres === null ? null : postgres / run.people,
    memory: isWhole(run)
      ? run.nodes.reduce((sum, { before, memory }) => sum + memory - before, 0) / run.people
      : null,
    disk: run.disk / run.people,
  }
}

/** What a box of this size carries, served as in the run. The load is not counted: in the field it is the phones. */
export function carriedBy(run: Run, box: Box): Carried {
  const cost = costOf(run)
  const base = run.nodes.reduce((sum, { before }) => sum + before, 0) + (run.postgres?.memory ?? 0)
  const memory = box.memory * FULL - base
  const bounds = [
    { limit: 'the thread that serves', people: aDay(BUSY / cost.loop) },
    { limit: 'the cores', people: cost.all === null ? Infinity : aDay((BUSY * box.cores) / cost.all) },
    { limit: 'the memory', people: cost.memory === null ? Infinity : memory / cost.memory },
  ] as const
  const { limit, people } = bounds.reduce((least, one) => (one.people < least.people ? one : least))
  const share = people / run.plan.people
  return {
    people,
    limit,
    sites: share * run.plan.sites,
    // a run that met the peak had as many at once as the whole day has
    phones: run.phones * share,
    roomForPhones: cost.memory === null ? null : Math.max(0, memory - cost.memory * people) / PHONE,
    disk: cost.disk * people,
  }
}

export interface Paper {
  readonly people: number
  /** People a second in the busiest minute. */
  readonly peak: number
  /** Boxes as in the run, each with sites and a store of its own. */
  readonly boxes: number
  /** Cores that one store for all would need; null: not known, or it has none. */
  readonly storeCores: number | null
  readonly disk: number
}

/** On paper: so many sites like those of the run. */
export function onPaper(run: Run, box: Box, sites: number): Paper {
  const { postgres, disk } = costOf(run)
  const people = (run.plan.people / run.plan.sites) * sites
  const peak = (people / (DAY_HOURS * 3600)) * PEAK
  return {
    people,
    peak,
    boxes: Math.ceil(sites / carriedBy(run, box).sites),
    storeCores: run.postgres && postgres !== null ? (peak * postgres) / BUSY : null,
    disk: people * disk,
  }
}

/** People in a day, of so many a second in its busiest minute. */
function aDay(perSecond: number): number {
  return (perSecond * DAY_HOURS * 3600) / PEAK
}

function isWhole({ plan, cutShort }: Run): boolean {
  return !cutShort && plan.to - plan.from === DAY_HOURS
}
