// Estimates the capacity of a machine from a run on it.

import { DAY_HOURS, PEAK } from './rates.ts'
import { costsOf, type Run } from './run.ts'

/**
 * How busy a thread may be at the peak: at seven tenths a command waits for 2.3 times its own service time (M/M/1), and
 * beyond that soon far longer.
 */
const BUSY = 0.7
/** The share of the memory that may be used: the rest is for the system and its file cache. */
const FULL = 0.8
/**
 * Bytes of a connected phone, and seconds of processor time of a view: `npm run bench -- --only memory,fan-out`
 * (docs/performance.md).
 */
const PHONE = 28 * 1024
export const VIEW = 77e-6

export interface Box {
  readonly cores: number
  /** Bytes. */
  readonly memory: number
}

export interface Carried {
  /** People that it serves in a day of the county's shape. */
  readonly people: number
  readonly sites: number
  /** Phones of these people that are connected at once. */
  readonly phones: number
  /** Phones for which there is memory in addition; null: from a part of the day the whole day's need is unknown. */
  readonly roomForPhones: number | null
  /** Bytes on disk after such a day. */
  readonly disk: number
  /** The resource that is used up first. */
  readonly limit: 'the thread that serves' | 'the cores' | 'the memory'
}

/** The sum over all nodes, in seconds of processor time and bytes, for each person. */
export interface Cost {
  /** Of the serving thread of the busiest node. */
  readonly loop: number
  /** Of all processes, PostgreSQL too; null: PostgreSQL's is unknown. */
  readonly all: number | null
  readonly postgres: number | null
  /** Memory of the nodes, with the connected phones; null: only the whole day shows it. */
  readonly memory: number | null
  readonly disk: number
}

/** The cost of one person in this run, with the additional views of a day in real time. */
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

/**
 * The capacity of a machine of this size, with nodes as in the run. The load generator is not counted: at real sites
 * that is the phones.
 */
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
    // a run that includes the peak had as many at once as the whole day has
    phones: run.phones * share,
    roomForPhones: cost.memory === null ? null : Math.max(0, memory - cost.memory * people) / PHONE,
    disk: cost.disk * people,
  }
}

export interface Paper {
  readonly people: number
  /** People a second in the busiest minute. */
  readonly peak: number
  /** Machines as in the run, each with sites and a store of its own. */
  readonly boxes: number
  /** Cores that one store for all would need; null: unknown, or there is no separate store. */
  readonly storeCores: number | null
  readonly disk: number
}

/** On paper: this many sites like those of the run. */
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

/** People in a day with this many a second in its busiest minute. */
function aDay(perSecond: number): number {
  return (perSecond * DAY_HOURS * 3600) / PEAK
}

function isWhole({ plan, cutShort }: Run): boolean {
  return !cutShort && plan.to - plan.from === DAY_HOURS
}
