// The moves of days that people ask about. Going through a whole log costs, and anyone may ask: so it is done once for all.

import { type Move, outOfOrder } from '../../shared/day/out-of-order.ts'
import type { SiteId } from '../../shared/day/site.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

/** Milliseconds for which an answer stands: a record of what is past need not be of this second. */
const FRESH = 10_000
/** Days whose moves are kept: some thousand short lines each. */
const MOST_KEPT = 16

interface Kept {
  readonly moves: readonly Move[]
  readonly version: number
  seenAt: number
}

export type MovesOf = (site: SiteId, date: string) => Promise<readonly Move[] | null>

/** Answers with a day's moves, at most ten seconds old; null where the day has no log. */
export function movesIn(store: Store, clock: Clock): MovesOf {
  const kept = new Map<string, Kept>()
  let last: Promise<unknown> = Promise.resolve()

  return (site, date) => {
    const key = `${site} ${date}`
    const known = kept.get(key)
    if (known && clock.now() - known.seenAt < FRESH) return Promise.resolve(known.moves)
    // one at a time: whoever asks for many days waits for them, and nobody else does
    const next = last.then(() => read(site, date, key))
    last = next.catch(() => null)
    return next
  }

  async function read(site: SiteId, date: string, key: string): Promise<readonly Move[] | null> {
    const known = kept.get(key)
    if (known && clock.now() - known.seenAt < FRESH) return known.moves
    // the last line alone: there is nothing new, and the log has not been erased by age
    const isSame = known && (await store.read(site, date, known.version - 1)).length === 1
    const found = isSame ? known : await wholeOf(site, date)
    kept.delete(key)
    if (!found) return null
    kept.set(key, { ...found, seenAt: clock.now() })
    const [oldest = ''] = kept.keys()
    if (kept.size > MOST_KEPT) kept.delete(oldest)
    return found.moves
  }

  async function wholeOf(site: SiteId, date: string): Promise<Omit<Kept, 'seenAt'> | null> {
    const [settings, log] = await Promise.all([store.site(site), store.read(site, date)])
    if (!settings || log.length === 0) return null
    return { moves: outOfOrder(settings, log), version: log.at(-1)?.version ?? 0 }
  }
}
