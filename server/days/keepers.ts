// Every site's keeper: made when somebody asks, and dropped when nobody has for a while.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Clock } from '../clock.ts'
import { damageIn } from './damaged.ts'
import type { Keeper } from './keeper.ts'

/** Milliseconds without a question after which a day that nobody watches leaves the memory. */
const IDLE = 10 * 60_000

interface Entry {
  readonly keeper: Keeper
  usedAt: number
  watchers: number
}

export class Keepers {
  readonly #clock: Clock
  readonly #make: (site: SiteId) => Keeper
  readonly #entries = new Map<SiteId, Entry>()
  #cancelSweep: () => void

  constructor(clock: Clock, make: (site: SiteId) => Keeper) {
    this.#clock = clock
    this.#make = make
    this.#cancelSweep = this.#sweepLater()
  }

  of(site: SiteId): Keeper {
    return this.#entryOf(site).keeper
  }

  /** The keeper of a site that somebody has asked for lately. */
  find(site: SiteId): Keeper | undefined {
    return this.#entries.get(site)?.keeper
  }

  /** The site's newest day, where it is in memory. */
  peek(site: SiteId): Day | null {
    return this.find(site)?.peek() ?? null
  }

  /**
   * The store went back: reads every day again, and `failed` hears of those that could not be read. Then it rejects, since
   * their viewers are still shown the past before; one that is damaged stays so, and is no reason to read all once more.
   */
  async readAgain(failed: (site: SiteId, error: unknown) => void): Promise<void> {
    const failures: unknown[] = []
    for (const [site, { keeper }] of this.#entries)
      await keeper.readAgain().catch((error) => {
        failed(site, error)
        if (!damageIn(error)) failures.push(error)
      })
    if (failures.length) throw failures[0]
  }

  /** Keeps the site's day in memory until the returned function is called. */
  watch(site: SiteId): () => void {
    const entry = this.#entryOf(site)
    entry.watchers += 1
    return () => {
      entry.watchers -= 1
      entry.usedAt = this.#clock.now()
    }
  }

  stop(): void {
    this.#cancelSweep()
  }

  #entryOf(site: SiteId): Entry {
    const entry = this.#entries.get(site) ?? { keeper: this.#make(site), usedAt: 0, watchers: 0 }
    this.#entries.set(site, entry)
    entry.usedAt = this.#clock.now()
    return entry
  }

  #sweepLater(): () => void {
    return this.#clock.after(IDLE, () => this.#sweep())
  }

  #sweep(): void {
    for (const [site, { keeper, watchers, usedAt }] of this.#entries) {
      const isUnused = watchers === 0 && usedAt + IDLE <= this.#clock.now()
      if (isUnused && keeper.isIdle()) this.#entries.delete(site)
    }
    this.#cancelSweep = this.#sweepLater()
  }
}
