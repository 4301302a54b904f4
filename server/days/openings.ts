// Opens the days of the sites whose calendar opens them itself, each date once.

import pLimit from 'p-limit'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import { opensItself } from '../../shared/day/nouns/timetable.ts'
import { type NextOpening, openingDue } from '../../shared/day/rules/timetable.ts'
import type { Clock } from '../clock.ts'
import { openAsk } from './clock-ask.ts'
import type { Keepers } from './keepers.ts'
import type { KnownSites } from './known-sites.ts'
import type { Past } from './past.ts'

/** Days that are opened at a time: each reads two logs, and a whole city opens at eight. */
const AT_ONCE = 4

interface Parts {
  readonly clock: Pick<Clock, 'now'>
  readonly keepers: Pick<Keepers, 'of'>
  readonly known: Pick<KnownSites, 'settingsOf'>
  readonly past: Pick<Past, 'newest'>
}

/** What the next opening was computed from. */
interface Computed {
  readonly settings: Site
  /** The newest date that needs no opening any more; null: none. */
  readonly after: string | null
  readonly opening: NextOpening | null
}

export class Openings {
  readonly #parts: Parts
  readonly #computed = new Map<SiteId, Computed>()
  /** The newest date of each site that was found to need no opening, although no day of it is known here. */
  readonly #settled = new Map<SiteId, string>()
  readonly #asking = new Map<SiteId, Promise<boolean>>()
  readonly #inTurn = pLimit(AT_ONCE)

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** When the clock next opens a day of the site, in milliseconds; null: it opens none. What it has missed is past. */
  nextAt(site: SiteId): number | null {
    return this.#next(site)?.at ?? null
  }

  isDue(site: SiteId): boolean {
    const at = this.nextAt(site)
    return at !== null && at <= this.#parts.clock.now()
  }

  /** The settings of a site are new: what was found by the others does not hold. */
  forget(site: SiteId): void {
    this.#settled.delete(site)
  }

  /** Opens the site where it is due. Returns false where it has to be tried again. */
  open(site: SiteId): Promise<boolean> {
    const asked =
      this.#asking.get(site) ?? this.#inTurn(() => this.#ask(site)).finally(() => this.#asking.delete(site))
    this.#asking.set(site, asked)
    return asked
  }

  async #ask(site: SiteId): Promise<boolean> {
    // another node may have been quicker while this one waited for its turn
    const opening = this.#next(site)
    if (!opening || opening.at > this.#parts.clock.now()) return true
    const answer = await this.#parts.keepers.of(site).ask(openAsk())
    const isDamaged =
      !answer.ok && (answer.refusal.refused === 'day-damaged' || answer.refusal.refused === 'site-damaged')
    // where the day before goes on, it says itself when it has ended
    if (isDamaged || (answer.ok && answer.date >= opening.date)) this.#settled.set(site, opening.date)
    return answer.ok || isDamaged
  }

  #next(site: SiteId): NextOpening | null {
    const settings = this.#parts.known.settingsOf(site)
    if (!settings || settings.ended || !opensItself(settings)) return null
    const now = this.#parts.clock.now()
    const after = later(this.#parts.past.newest(site)?.date, this.#settled.get(site))
    const known = this.#computed.get(site)
    const isSame = known?.settings === settings && known.after === after
    // one that is past may be over by now
    if (isSame && (known.opening === null || known.opening.at > now)) return known.opening
    const opening = openingDue(settings, now, after)
    this.#computed.set(site, { settings, after, opening })
    return opening
  }
}

function later(one: string | undefined, other: string | undefined): string | null {
  return one !== undefined && (other === undefined || one > other) ? one : (other ?? null)
}
