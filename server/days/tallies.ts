// What each day of a period came to: kept for days that are over, made from the log for the others, and again only where a
// day has gone on.

import type { SiteId } from '../../shared/day/nouns/site.ts'
import { daysAfter, type Period } from '../../shared/day/reports/figures/dates.ts'
import { oldTally } from '../../shared/day/reports/figures/old-tally.ts'
import type { Counted } from '../../shared/day/reports/figures/sums.ts'
import { type DayTally, dayTallySliced } from '../../shared/day/reports/figures/tally.ts'
import type { Clock } from '../clock.ts'
import type { TallyRecords } from '../store/ports/tallies.ts'
import { damageIn } from './damaged.ts'
import { keptAnswers } from './kept-answers.ts'
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
export type Told = Counted | 'unread' | 'pending'

export interface Tallies {
  /** How many days of a site there are. */
  count(site: SiteId, period: Period): Promise<number>
  /**
   * Each of them, oldest first. `mayMake` is asked before one is made from its log. Rejects as soon as nobody wants them
   * any more.
   */
  of(site: SiteId, period: Period, mayMake: () => boolean, signal: AbortSignal): AsyncGenerator<Told>
  /** Their dates. */
  dates(site: SiteId, period: Period): AsyncGenerator<string>
  /**
   * Makes and keeps tallies that are missing of days that are over: `most` of them, or until the signal aborts. Resolves
   * to how many it kept.
   */
  keep(most: number, signal: AbortSignal): Promise<number>
}

export function talliesIn(store: LogReader & TallyRecords, clock: Clock): Tallies {
  const open = keptAnswers<{ tally: DayTally; at: number }>(store, MOST_OPEN)

  return {
    count: (site, period) => store.daysCount(site, period),
    async *of(site, { from, to }, mayMake, signal) {
      for (let next = from; next <= to; ) {
        signal.throwIfAborted()
        const days = await store.talliedDays(site, { from: next, to }, PAGE)
        for (const day of days) yield await toldOf(site, day, mayMake, signal)
        const last = days.at(-1)
        if (!last || days.length < PAGE) return
        next = daysAfter(last.date, 1)
        await nextTurn()
      }
    },
    async *dates(site, { from, to }) {
      for (let next = from; next <= to; ) {
        const some = await store.datesOf(site, { from: next, to }, PAGE)
        yield* some
        const last = some.at(-1)
        if (!last || some.length < PAGE) return
        next = daysAfter(last, 1)
      }
    },
    async keep(most, signal) {
      let kept = 0
      for (const which of await store.untallied(most)) {
        if (signal.aborted) break
        // one that is damaged stays as it is, and keeps no other from being counted
        const tally = await made(which, signal).catch(() => null)
        if (tally?.isKept) kept += 1
      }
      return kept
    },
  }

  async function toldOf(
    site: SiteId,
    day: Awaited<ReturnType<TallyRecords['talliedDays']>>[number],
    mayMake: () => boolean,
    signal: AbortSignal,
  ): Promise<Told> {
    const { date, figures, tally } = day
    if (figures === 'damaged') return 'unread'
    if (figures) {
      const kept = figures.tally
      if (kept && !isTally(kept)) return 'unread'
      return { site, date, tally: kept ?? oldTally(figures), isPartial: !kept }
    }
    if (tally && isTally(tally)) return { site, date, tally, isPartial: false }
    const known = open.get({ site, date })
    const isFresh = known && (known.version === day.version || clock.now() - known.answer.at < FRESH)
    if (isFresh && !day.ended) return { site, date, tally: known.answer.tally, isPartial: false }
    if (!mayMake()) return 'pending'
    const one = await made({ site, date }, signal).catch((error: unknown) => {
      signal.throwIfAborted()
      if (damageIn(error)) return null
      throw error
    })
    return one ? { site, date, tally: one.tally, isPartial: false } : 'unread'
  }

  /** Null: the log is gone, or was while it was read. */
  async function made(
    which: Which,
    signal: AbortSignal,
  ): Promise<{ tally: DayTally; isKept: boolean } | null> {
    const read = await readDay(store, which, signal)
    if (!read) return null
    const { day, records } = read
    const tally = await inTurns(sound(which, dayTallySliced(day, records)), signal)
    if (day.state === 'ended') await store.keepTally(which, day.version, tally)
    else open.keep(which, { answer: { tally, at: clock.now() }, version: day.version, size: 1 })
    return { tally, isKept: day.state === 'ended' }
  }
}

/**
 * Whether a kept tally has the lists that are relied on. No full check: a county has thousands of tallies, and they are
 * read at once.
 */
function isTally(kept: DayTally): boolean {
  return [kept.queues, kept.desks, kept.hours, kept.marshals].every(Array.isArray)
}
