// The two ways in which a keeper appends to the log of its day.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { FollowedStore } from '../store/ports/follow.ts'
import type { LogStore } from '../store/ports/log.ts'
import type { Commit } from './commit.ts'

/** How a batch is written: beside other nodes, or while the day is locked for it. */
export interface Writer {
  readonly append: Commit
  /** Whether the day is as it is on disk. */
  isNewest(day: Day): Promise<boolean>
}

/** Writes in the group commit of all sites. */
export function sharedWriter(
  store: FollowedStore & Pick<LogStore, 'days'>,
  site: SiteId,
  commit: Commit,
): Writer {
  return {
    append: commit,
    // What writes nothing is not refused by the store where the day has gone on, and nobody may be told no because this
    // node has not heard yet of what another was asked.
    async isNewest({ date, version }) {
      if (!store.follow) return true
      const [newest] = await store.days(site, 1)
      return newest?.date === date ? newest.version === version : version === 0 && (newest?.date ?? '') < date
    },
  }
}

/** Writes while no other node can. */
export function lockedWriter(append: LogStore['append']): Writer {
  return {
    append: async (one) => (await append([one]))[0] ?? 'moved',
    isNewest: async () => true,
  }
}
