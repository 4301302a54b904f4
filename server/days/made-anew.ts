// Summaries that were kept in a shape of before, made anew from the logs: one after another, beside the serving, and kept, so
// that the next start reads no log for them.

import type { Day } from '../../shared/day/nouns/model.ts'
import type { SiteId } from '../../shared/day/nouns/site.ts'
import { type KeptSummary, keptSummary } from '../../shared/day/views/sites.ts'
import type { Clock } from '../clock.ts'
import type { SummaryRecords } from '../store/ports/summaries.ts'
import { damageIn } from './damaged.ts'
import { foldDay, type LogReader, type Which } from './read-log.ts'

/** Milliseconds between two of them: a log is some tens of milliseconds of work, and people are just coming back. */
const APART = 200

export interface MadeAnew {
  add(which: Which): void
  stop(): void
}

interface Parts {
  readonly store: LogReader & SummaryRecords
  readonly clock: Clock
  /** Hears of every summary that was made, and the day that it is of. */
  made(site: SiteId, day: Day, summary: KeptSummary): void
  failed(site: SiteId, error: unknown): void
}

export function summariesMadeAnew({ store, clock, made, failed }: Parts): MadeAnew {
  const waiting = new Map<SiteId, Which>()
  const stopped = new AbortController()
  let cancel: (() => void) | null = null

  return {
    add(which) {
      waiting.set(which.site, which)
      cancel ??= clock.after(APART, next)
    },
    stop() {
      stopped.abort()
      cancel?.()
    },
  }

  function next(): void {
    const [which] = waiting.values()
    if (!which || stopped.signal.aborted) {
      cancel = null
      return
    }
    waiting.delete(which.site)
    void make(which)
      .catch((error: unknown) => {
        // a log that cannot be read is told to whoever asks for the day
        if (!stopped.signal.aborted && !damageIn(error)) failed(which.site, error)
      })
      .then(() => {
        if (!stopped.signal.aborted) cancel = clock.after(APART, next)
      })
  }

  async function make({ site, date }: Which): Promise<void> {
    const day = await foldDay(store, { site, date }, stopped.signal)
    // an erased one stays as it was kept
    if (!day) return
    const summary = keptSummary(day, clock.now())
    made(site, day, summary)
    await store.keepSummary(site, date, day.version, summary)
  }
}
