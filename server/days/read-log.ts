// A day's log, read a page at a time: a big day in one message from the store would hold the store's thread and this one.

import { draftOf } from '../../shared/day/draft.ts'
import type { Recorded } from '../../shared/day/events.ts'
import { apply, foldSliced, unopenedDay } from '../../shared/day/evolve.ts'
import type { Day } from '../../shared/day/model.ts'
import type { SiteId } from '../../shared/day/site.ts'
import { eachLine } from '../../shared/day/sliced.ts'
import type { LogStore, Store } from '../store/store.ts'
import { inTurns, nextTurn } from './turns.ts'

/** Events of a page: about a millisecond to take over from the store. */
export const PAGE = 500

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

/** A day from its log, of which no more than a page is in memory; null where it has none, or there is no such site. */
export async function foldDay(
  store: Pick<Store, 'read' | 'site'>,
  { site, date }: Which,
  signal?: AbortSignal,
): Promise<Day | null> {
  const settings = await store.site(site)
  if (!settings) return null
  const draft = draftOf(unopenedDay(settings, date))
  for await (const page of logPages(store.read, { site, date }, 0, signal)) {
    await inTurns(
      eachLine(page, (line) => apply(draft, line)),
      signal,
    )
  }
  // as for a log that is read whole
  const isWhole = draft.version > 0 && (await store.read(site, date, 0, 1)).length === 1
  return isWhole ? draft : null
}

/** A day and its whole log; null where it has none, or there is no such site. */
export async function readDay(
  store: Pick<Store, 'read' | 'site'>,
  which: Which,
  signal?: AbortSignal,
): Promise<{ day: Day; records: Recorded[] } | null> {
  const settings = await store.site(which.site)
  const records = settings ? await readLog(store.read, which, 0, signal) : []
  if (!settings || records.length === 0) return null
  return { day: await inTurns(foldSliced(unopenedDay(settings, which.date), records), signal), records }
}
