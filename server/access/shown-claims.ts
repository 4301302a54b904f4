// The open claims of each site as its marshals are shown them: what was read of them last.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { Clock } from '../clock.ts'
import type { Claim, ClaimRecords } from '../store/ports/claims.ts'
import { ASKED_FOR } from './claim-times.ts'
import { oneAtATime } from './one-look.ts'

/** Sites whose claims are remembered; one that is forgotten is only read again. */
const MOST_SITES = 1000

export class ShownClaims {
  readonly #store: Pick<ClaimRecords, 'askedClaims'>
  readonly #clock: Pick<Clock, 'now'>
  readonly #open = new Map<SiteId, readonly Claim[]>()
  readonly #looks = new Map<SiteId, () => Promise<void>>()
  #changed: (site: SiteId) => void = () => {}

  constructor(store: Pick<ClaimRecords, 'askedClaims'>, clock: Pick<Clock, 'now'>) {
    this.#store = store
    this.#clock = clock
  }

  of(site: SiteId): MarshalView['claims'] {
    return (this.#open.get(site) ?? [])
      .filter(({ expiresAt }) => expiresAt > this.#clock.now())
      .map(({ id, number, party, askedAt }) => ({ id, number, party, since: askedAt }))
  }

  /** Calls back when what the marshals of a site are shown has changed. */
  onChange(changed: (site: SiteId) => void): void {
    this.#changed = changed
  }

  /** Reads them anew: another node may have taken one in. */
  look(site: SiteId): Promise<void> {
    const known = this.#looks.get(site)
    if (known) return known()
    if (this.#looks.size > MOST_SITES) this.#looks.clear()
    const look = oneAtATime(() => this.#lookAt(site))
    this.#looks.set(site, look)
    return look()
  }

  async #lookAt(site: SiteId): Promise<void> {
    const asked = await this.#store.askedClaims(site, this.#clock.now(), ASKED_FOR)
    const before = this.#open.get(site) ?? []
    if (this.#open.size > MOST_SITES) this.#open.clear()
    this.#open.set(site, asked)
    const isSame = asked.length === before.length && asked.every(({ id }, index) => id === before[index]?.id)
    if (!isSame) this.#changed(site)
  }
}
