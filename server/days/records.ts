// Answers that need the whole log of a day. The log is read slowly enough that nobody else waits, once for all who ask for
// the same, and again only when the day has gone on.

import type { Recorded } from '../../shared/day/log/recorded.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { type DayFigures, dayFiguresSliced } from '../../shared/day/reports/figures/day-figures.ts'
import type { Move } from '../../shared/day/reports/out-of-order.ts'
import type { Clock } from '../clock.ts'
import { damageIn } from './damaged.ts'
import { keptAnswers } from './kept-answers.ts'
import { MovesOfDays } from './moves.ts'
import {
  foldDay,
  foldKnown,
  type LogReader,
  logPages,
  reachOf,
  readDay,
  readLog,
  type Which,
} from './read-log.ts'
import { type Asking, ReadingLane } from './reading-lane.ts'
import { inTurns } from './turns.ts'

/** Milliseconds after which to ask again where too much waits. */
const BUSY = 5_000
/** Days whose figures are kept: some kilobytes each. */
const MOST_FIGURES = 100

export interface Asker extends Asking {
  /** Milliseconds after which they may have another log read; null: now. Counts what they do. */
  wait(): Promise<number | null>
}

/** Null: the day has no log. Where it is damaged, whatever reads it rejects as `Damaged`. `wait`: not now, but after so many milliseconds. */
export type Read<Found> = { readonly found: Found | null } | { readonly wait: number }

export interface DayRecords {
  /** The moves out of order of a day, at most ten seconds old. */
  moves(site: SiteId, date: string, asker: Asker): Promise<Read<readonly Move[]>>
  figures(site: SiteId, date: string, asker: Asker): Promise<Read<DayFigures>>
  day(site: SiteId, date: string, asker: Asker): Promise<Read<Day>>
  /** The same, to find out who holds a number: a damaged day is returned as far as it can be read. */
  known(site: SiteId, date: string, asker: Asker): Promise<Read<Day>>
  log(site: SiteId, date: string, asker: Asker): Promise<Read<readonly Recorded[]>>
  /** One day of a file of many days, which are read one after the other; null where it has no log, or a damaged one. */
  fold(site: SiteId, date: string, signal: AbortSignal): Promise<Day | null>
  /** The log, read as fast as it is taken; null where it has none. */
  pages(site: SiteId, date: string): Promise<AsyncIterable<readonly Recorded[]> | null>
}

export function recordsIn(store: LogReader, clock: Clock): DayRecords {
  const lane = new ReadingLane()
  const figures = keptAnswers<DayFigures>(store, MOST_FIGURES)
  const moves = new MovesOfDays(store, clock)

  return {
    async moves(site, date, asker) {
      const which = { site, date }
      const known = moves.fresh(which)
      return known ? { found: known } : once('moves', which, asker, (signal) => moves.read(which, signal))
    },
    async figures(site, date, asker) {
      const which = { site, date }
      const known = await figures.unchanged(which)
      return known ? { found: known } : once('figures', which, asker, (signal) => figuresOf(which, signal))
    },
    day: (site, date, asker) =>
      once('day', { site, date }, asker, (signal) => foldDay(store, { site, date }, signal)),
    known: (site, date, asker) =>
      once('known', { site, date }, asker, (signal) => foldKnown(store, { site, date }, signal)),
    log: (site, date, asker) =>
      once('log', { site, date }, asker, async (signal) => {
        if ((await reachOf(store, { site, date })) === null) return null
        const log = await readLog(store.read, { site, date }, 0, signal)
        return log.length ? log : null
      }),
    fold: (site, date, signal) =>
      foldDay(store, { site, date }, signal).catch((error: unknown) => {
        if (damageIn(error)) return null
        throw error
      }),
    async pages(site, date) {
      return (await reachOf(store, { site, date })) === null ? null : logPages(store.read, { site, date })
    },
  }

  async function once<Found>(
    what: string,
    which: Which,
    asker: Asker,
    work: (signal: AbortSignal) => Promise<Found | null>,
  ): Promise<Read<Found>> {
    const wait = await asker.wait()
    if (wait !== null) return { wait }
    const found = await lane.run(`${what} ${which.site} ${which.date}`, asker, work)
    return found === 'busy' || found === 'gone' ? { wait: BUSY } : { found }
  }

  async function figuresOf(which: Which, signal: AbortSignal): Promise<DayFigures | null> {
    const read = await readDay(store, which, signal)
    if (!read) return null
    const made = await inTurns(dayFiguresSliced(read.day, read.records), signal)
    figures.keep(which, { answer: made, version: read.day.version, size: 1 })
    return made
  }
}
