// Rebuilds summaries that an older version wrote: from the logs, one after another, beside the serving. They are stored, so
// that the next start reads no log for them.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { type KeptSummary, keptSummary } from '../../shared/day/views/sites.ts'
import type { Clock } from '../clock.ts'
import type { SummaryRecords } from '../store/ports/summaries.ts'
import { damageIn } from './damaged.ts'
import { foldDay, type LogReader, type Which } from './read-log.ts'

/** Milliseconds between two of them: a log is some tens of milliseconds of work, and people are just coming back. */
const APART = 200

interface Parts {
  readonly store: LogReader & SummaryRecords
  readonly clock: Clock
  /** Hears of every summary that was rebuilt, and the day that it is of. */
  rebuilt(site: SiteId, day: Day, summary: KeptSummary): void
  failed(site: SiteId, error: unknown): void
}

export class SummaryRebuilder {
  readonly #parts: Parts
  readonly #waiting = new Map<SiteId, Which>()
  readonly #stopped = new AbortController()
  #cancel: (() => void) | null = null

  constructor(parts: Parts) {
    this.#parts = parts
  }

  add(which: Which): void {
    this.#waiting.set(which.site, which)
    if (!this.#cancel) this.#nextSoon()
  }

  stop(): void {
    this.#stopped.abort()
    this.#cancel?.()
  }

  #nextSoon(): void {
    this.#cancel = this.#parts.clock.after(APART, () => void this.#next())
  }

  async #next(): Promise<void> {
    const [which] = this.#waiting.values()
    if (!which || this.#stopped.signal.aborted) {
      this.#cancel = null
      return
    }
    this.#waiting.delete(which.site)
    try {
      await this.#rebuild(which)
    } catch (error) {
      // a log that cannot be read is reported to whoever asks for the day
      if (!this.#stopped.signal.aborted && !damageIn(error)) this.#parts.failed(which.site, error)
    }
    if (!this.#stopped.signal.aborted) this.#nextSoon()
  }

  async #rebuild({ site, date }: Which): Promise<void> {
    const { store, clock, rebuilt } = this.#parts
    const day = await foldDay(store, { site, date }, this.#stopped.signal)
    // the summary of an erased log stays as it was written
    if (!day) return
    const summary = keptSummary(day, clock.now())
    rebuilt(site, day, summary)
    await store.keepSummary(site, date, day.version, summary)
  }
}
