// The figures of each day in a period. They are stored for days that are over, and made from the log for the others: again
// only where a day has gone on.

import { daysAfter, type Period } from '../../shared/day/nouns/dates.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import { oldTally } from '../../shared/day/reports/figures/old-tally.ts'
import type { CountedDay } from '../../shared/day/reports/figures/sums.ts'
import { type DayTally, dayTallySliced } from '../../shared/day/reports/figures/tally.ts'
import type { Clock } from '../clock.ts'
import type { TallyRecords } from '../store/ports/tallies.ts'
import { damageIn } from './damaged.ts'
import { type KeptAnswers, keptAnswers } from './kept-answers.ts'
import { type LogReader, readDay, sound, type Which } from './read-log.ts'
import { inTurns, nextTurn } from './turns.ts'

/** Days that are read at once: some hundred kilobytes of what is kept. */
const PAGE = 50
/** Days that go on whose tallies are kept in memory: some kilobytes each. */
const MOST_OPEN = 1_000
/**
 * Milliseconds for which such a tally is good enough: a busy site's day changes every few seconds, and nobody needs its
 * figures as often.
 */
const FRESH = 60_000

/**
 * `unread`: the log, or what was kept of the day, is damaged. `pending`: the tally has to be made from the log, and
 * `mayMake` said no.
 */
export type TallyOrWhyNot = CountedDay | 'unread' | 'pending'

export class Tallies {
  readonly #store: LogReader & TallyRecords
  readonly #clock: Clock
  readonly #open: KeptAnswers<{ tally: DayTally; at: number }>

  constructor(store: LogReader & TallyRecords, clock: Clock) {
    this.#store = store
    this.#clock = clock
    this.#open = keptAnswers(store, MOST_OPEN)
  }

  /** How many days of a site there are. */
  count(site: SiteId, period: Period): Promise<number> {
    return this.#store.daysCount(site, period)
  }

  /**
   * Each of them, oldest first. `mayMake` is asked before one is made from its log. Rejects as soon as nobody wants them
   * any more.
   */
  async *of(
    site: SiteId,
    { from, to }: Period,
    mayMake: () => boolean,
    signal: AbortSignal,
  ): AsyncGenerator<TallyOrWhyNot> {
    for (let next = from; next <= to; ) {
      signal.throwIfAborted()
      const days = await this.#store.talliedDays(site, { from: next, to }, PAGE)
      for (const day of days) yield await this.#tallyOf(site, day, mayMake, signal)
      const last = days.at(-1)
      if (!last || days.length < PAGE) return
      next = daysAfter(last.date, 1)
      await nextTurn()
    }
  }

  /** Their dates. */
  async *dates(site: SiteId, { from, to }: Period): AsyncGenerator<string> {
    for (let next = from; next <= to; ) {
      const some = await this.#store.datesOf(site, { from: next, to }, PAGE)
      yield* some
      const last = some.at(-1)
      if (!last || some.length < PAGE) return
      next = daysAfter(last, 1)
    }
  }

  /**
   * Makes and keeps tallies that are missing of days that are over: `most` of them, or until the signal aborts. Resolves
   * to how many it kept.
   */
  async keep(most: number, signal: AbortSignal): Promise<number> {
    let kept = 0
    for (const which of await this.#store.untallied(most)) {
      if (signal.aborted) break
      // one that is damaged stays as it is, and keeps no other from being counted
      const tally = await this.#make(which, signal).catch(() => null)
      if (tally?.isKept) kept += 1
    }
    return kept
  }

  async #tallyOf(
    site: SiteId,
    day: StoredTally,
    mayMake: () => boolean,
    signal: AbortSignal,
  ): Promise<TallyOrWhyNot> {
    const { date, figures, tally } = day
    if (figures) return ofErased(site, date, figures)
    if (tally && isTally(tally)) return { site, date, tally, isPartial: false }
    const fresh = this.#freshOf(site, day)
    if (fresh) return { site, date, tally: fresh, isPartial: false }
    if (!mayMake()) return 'pending'
    const made = await this.#make({ site, date }, signal).catch((error: unknown) => {
      signal.throwIfAborted()
      if (damageIn(error)) return null
      throw error
    })
    return made ? { site, date, tally: made.tally, isPartial: false } : 'unread'
  }

  /** The tally of a day that goes on, where it was made a moment ago or nothing has happened since. */
  #freshOf(site: SiteId, { date, version, ended }: StoredTally): DayTally | null {
    const known = this.#open.get({ site, date })
    if (!known || ended) return null
    const isFresh = known.version === version || this.#clock.now() - known.answer.at < FRESH
    return isFresh ? known.answer.tally : null
  }

  /** Null: the log is gone, or was while it was read. */
  async #make(which: Which, signal: AbortSignal): Promise<{ tally: DayTally; isKept: boolean } | null> {
    const read = await readDay(this.#store, which, signal)
    if (!read) return null
    const { day, records } = read
    const tally = await inTurns(sound(which, dayTallySliced(day, records)), signal)
    const isKept = day.state === 'ended'
    if (isKept) await this.#store.keepTally(which, day.version, tally)
    else this.#open.keep(which, { answer: { tally, at: this.#clock.now() }, version: day.version, size: 1 })
    return { tally, isKept }
  }
}

type StoredTally = Awaited<ReturnType<TallyRecords['talliedDays']>>[number]

/** The tally of a day whose log was erased because of its age. */
function ofErased(
  site: SiteId,
  date: string,
  figures: NonNullable<StoredTally['figures']>,
): CountedDay | 'unread' {
  if (figures === 'damaged') return 'unread'
  const kept = figures.tally
  if (kept && !isTally(kept)) return 'unread'
  return { site, date, tally: kept ?? oldTally(figures), isPartial: !kept }
}

/**
 * Whether a kept tally has the lists that are relied on. No full check: a county has thousands of tallies, and they are
 * read at once.
 */
function isTally(kept: DayTally): boolean {
  return [kept.queues, kept.desks, kept.hours, kept.marshals].every(Array.isArray)
}
