// Makes the keeper of a site, with what all keepers of a process share.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Change } from './change.ts'
import { groupCommit } from './commit.ts'
import type { DaysParts } from './days-parts.ts'
import { Keeper } from './keeper.ts'
import type { KnownSites } from './known-sites.ts'
import type { Past } from './past.ts'

interface Hearers {
  /** Hears of events once they are on disk, before whoever asked for them. */
  changed(site: SiteId, change: Change): void
  /** Hears of a day that was read from its log. */
  loaded(site: SiteId, day: Day): void
}

/** All the keepers that it makes append in one group commit. */
export function keeperMaker(
  { store, clock, failed, damaged, threw }: DaysParts,
  past: Past,
  known: KnownSites,
  { changed, loaded }: Hearers,
): (site: SiteId) => Keeper {
  const commit = groupCommit(store)
  const epoch = { now: past.epoch, fresh: past.fresh }
  return (site) =>
    new Keeper(site, {
      store,
      commit,
      clock,
      epoch,
      failed(of, error) {
        if (!known.noteFailure(of, error)) failed(of, error)
      },
      damaged: (date, why) => damaged?.(site, date, why),
      threw: (ask, date, error) => threw?.(site, ask, date, error),
      changed: (change) => changed(site, change),
      loaded: (day) => loaded(site, day),
      isBack: (row) => past.isBack(site, row),
      wentBack: past.look,
    })
}
