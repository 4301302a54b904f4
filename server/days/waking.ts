// Has time pass in every day when something falls due there, whether the day is in memory or not.

import { randomInt } from 'node:crypto'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import { dueAt } from '../../shared/day/rules/due.ts'
import type { Clock } from '../clock.ts'
import { timeAsk } from './clock-ask.ts'
import type { Keepers } from './keepers.ts'
import type { Openings } from './openings.ts'
import { type Wake, wakeWith } from './wake.ts'

/** Milliseconds over which several nodes spread what falls due: nobody notices, and a node hears of another in a few. */
const SPREAD = 250

interface Parts {
  readonly clock: Clock
  readonly keepers: Keepers
  readonly openings: Openings
  /** Whether other nodes wake the same days. */
  readonly isShared: boolean
  /** Whether the store does not answer, or has not been looked at since it does again. */
  isLost(): boolean
}

export class Waking {
  readonly #parts: Parts
  readonly #wake: Wake
  /** When each site's day falls due. */
  readonly #dues = new Map<SiteId, number>()

  constructor(parts: Parts) {
    this.#parts = parts
    this.#wake = wakeWith(parts.clock, (site) => this.#fallDue(site))
  }

  /** When the site's day falls due, in milliseconds since the epoch; null: never. */
  set(site: SiteId, due: number | null): void {
    if (due === null) this.#dues.delete(site)
    else this.#dues.set(site, due)
    this.#wind(site)
  }

  /** The settings of the site are other ones: it may open at another time. */
  settle(site: SiteId): void {
    this.#parts.openings.forget(site)
    this.#wind(site)
  }

  /** The clock was set: what has fallen due by it is done now, not at the next ring. */
  look(): void {
    this.#wake.look()
  }

  /** Has time pass in the site's day now. Returns false where it has to be tried again. */
  async passTime(site: SiteId): Promise<boolean> {
    const { keepers } = this.#parts
    const answer = await keepers.of(site).ask(timeAsk())
    // a day that had nothing due after all still says when it will
    const day = keepers.peek(site)
    if (answer.ok && day) this.set(site, dueAt(day))
    // one that cannot be read has nothing due until somebody opens another
    return answer.ok || answer.refusal.refused === 'day-damaged' || answer.refusal.refused === 'site-damaged'
  }

  stop(): void {
    this.#wake.stop()
  }

  #wind(site: SiteId): void {
    const next = this.#parts.openings.nextAt(site) ?? Number.POSITIVE_INFINITY
    const due = Math.min(next, this.#dues.get(site) ?? Number.POSITIVE_INFINITY)
    // not all nodes at the same moment: the first tells the others that it is done
    this.#wake.set(site, this.#parts.isShared ? due + randomInt(SPREAD) : due)
  }

  async #fallDue(site: SiteId): Promise<boolean> {
    const { openings, isLost } = this.#parts
    // a store that has only just come back may be an older one: nothing is written before that was looked at
    if (isLost()) return false
    if (!openings.isDue(site)) return this.passTime(site)
    const isOpened = await openings.open(site)
    // what it opens next, and what falls due in the day that it has now
    if (isOpened) this.#wind(site)
    return isOpened
  }
}
