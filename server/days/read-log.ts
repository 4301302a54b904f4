// A day's log, read a page at a time: a big day in one message from the store would hold the store's thread and this one.

import { type Draft, draftOf } from '../../shared/day/draft/draft.ts'
import { apply, foldSliced, unopenedDay } from '../../shared/day/evolve.ts'
import type { Recorded } from '../../shared/day/log/recorded.ts'
import { eachLine, type Sliced } from '../../shared/day/log/sliced.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { type Site, settingsIn } from '../../shared/day/nouns/site.ts'
import { readOrQuarantine } from '../../shared/day/quarantine.ts'
import type { LogStore } from '../store/ports/log.ts'
import type { OldDayRecords } from '../store/ports/old-days.ts'
import type { SiteRecords } from '../store/ports/sites.ts'
import { Damaged, damageIn } from './damaged.ts'
import { inTurns, nextTurn } from './turns.ts'

/** Events of a page: about a millisecond to take over from the store. */
export const PAGE = 500
/** No announcement: nobody is shown a day that is over. */
const UNSAID = {}

/** What reading a day's log needs: its events, how far they reach, and the settings of its site. */
export type LogReader = Pick<LogStore, 'read'> & Pick<SiteRecords, 'site'> & Pick<OldDayRecords, 'logEnd'>

export interface Which {
  readonly site: SiteId
  readonly date: string
}

/** The pages of a day's log after a version, none of them empty. Rejects as soon as nobody wants them any more. */
export async function* logPages(
  read: LogStore['read'],
  { site, date }: Which,
  after = 0,
  signal?: AbortSignal,
): AsyncGenerator<readonly Recorded[]> {
  let last = after
  for (;;) {
    signal?.throwIfAborted()
    const page = await read(site, date, last, PAGE)
    if (page.length) yield page
    if (page.length < PAGE) return
    last = page.at(-1)?.version ?? last
    await nextTurn()
  }
}

/** A day's log after a version. Empty where it has none, also where it was erased while it was read. */
export async function readLog(
  read: LogStore['read'],
  which: Which,
  after = 0,
  signal?: AbortSignal,
): Promise<Recorded[]> {
  const records: Recorded[] = []
  for await (const page of logPages(read, which, after, signal)) records.push(...page)
  // an erased log goes in one commit: where its first event of these is there, all were
  const isWhole = records.length < PAGE || (await read(which.site, which.date, after, 1)).length === 1
  return isWhole ? records : []
}

/** How far a log must reach that is about to be read; null where there is none. Throws where some of it is gone. */
export async function reachOf(
  store: Pick<OldDayRecords, 'logEnd'>,
  { site, date }: Which,
): Promise<number | null> {
  const end = await store.logEnd(site, date)
  if (end && end.events < end.version)
    throw new Damaged('day-damaged', `${site} ${date}: of ${end.version} events ${end.events} are there`)
  return end?.version ?? null
}

/** The settings of a site. Throws where they are damaged, or there is no such site. */
export async function settingsOf(store: Pick<SiteRecords, 'site'>, site: SiteId): Promise<Site> {
  const settings = settingsIn(await store.site(site))
  if (!settings) throw new Damaged('site-damaged', `the settings of ${site} cannot be read`)
  return settings
}

/** The same work, but an error in it is reported as damage of that log. */
export function* sound<Result>(which: Which, work: Sliced<Result>): Sliced<Result> {
  try {
    return yield* work
  } catch (error) {
    throw new Damaged('day-damaged', `the log of ${keyOf(which)} cannot be read`, error)
  }
}

/** A day from its log, of which no more than a page is in memory; null where it has none. Throws where it is damaged. */
export async function foldDay(store: LogReader, which: Which, signal?: AbortSignal): Promise<Day | null> {
  const end = await reachOf(store, which)
  if (end === null) return null
  const draft = draftOf(unopenedDay(await settingsOf(store, which.site), which.date))
  for await (const page of logPages(store.read, which, 0, signal)) {
    const read = eachLine(page, (line) => apply(draft, line))
    await inTurns(sound(which, read), signal)
  }
  // as for a log that is read whole
  const isWhole = draft.version > 0 && (await store.read(which.site, which.date, 0, 1)).length === 1
  return isWhole ? whole(draft, which, end) : null
}

/** The same, but a damaged day is returned as far as it can be read. */
export async function foldKnown(store: LogReader, which: Which, signal?: AbortSignal): Promise<Day | null> {
  try {
    return await foldDay(store, which, signal)
  } catch (error) {
    if (damageIn(error) !== 'day-damaged') throw error
    const blank = unopenedDay(await settingsOf(store, which.site), which.date)
    const records = await readLog(store.read, which, 0, signal)
    const end = (await store.logEnd(which.site, which.date))?.version ?? 0
    return (await inTurns(readOrQuarantine(blank, records, end, UNSAID), signal)).day
  }
}

/**
 * The day of a log up to a version, past damage before it where a marshal has let the day go on. No more than a page of the
 * log is in memory unless it is damaged.
 */
export async function foldTo(
  read: LogStore['read'],
  blank: Day,
  version: number,
  signal?: AbortSignal,
): Promise<Draft> {
  const which = { site: blank.site.id, date: blank.date }
  const draft = draftOf(blank)
  for await (const page of version > 0 ? logPages(read, which, 0, signal) : []) {
    const upTo = page.filter((line) => line.version <= version)
    try {
      for (const line of upTo) apply(draft, line)
    } catch {
      const log = (await readLog(read, which, 0, signal)).filter((line) => line.version <= version)
      return draftOf((await inTurns(readOrQuarantine(blank, log, version, UNSAID), signal)).day)
    }
    if (upTo.length < page.length) break
  }
  return draft
}

/** A day and its whole log; null where it has none. Throws where it is damaged. */
export async function readDay(
  store: LogReader,
  which: Which,
  signal?: AbortSignal,
): Promise<{ day: Day; records: Recorded[] } | null> {
  const end = await reachOf(store, which)
  if (end === null) return null
  const settings = await settingsOf(store, which.site)
  const records = await readLog(store.read, which, 0, signal)
  if (records.length === 0) return null
  const folding = foldSliced(unopenedDay(settings, which.date), records)
  return { day: whole(await inTurns(sound(which, folding), signal), which, end), records }
}

/** The day, where it reaches as far as its row said before it was read. */
export function whole<Read extends { readonly version: number }>(day: Read, which: Which, end: number): Read {
  if (day.version >= end) return day
  throw new Damaged('day-damaged', `the log of ${keyOf(which)} ends at ${day.version} and should at ${end}`)
}

export function keyOf({ site, date }: Which): string {
  return `${site} ${date}`
}
