// Changes the settings of a site: by an event where a day is under way, and in the store otherwise.

import { randomUUID } from 'node:crypto'
import { changeSettings } from '../../shared/day/commands/change-settings.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import { isOutdated, settingsVersion } from '../../shared/day/nouns/settings-version.ts'
import { type Site, settingsIn } from '../../shared/day/nouns/site.ts'
import type { Clock } from '../clock.ts'
import type { SiteRecords } from '../store/ports/sites.ts'
import { type Ask, type KeeperAnswer, settingsMovedOn, unavailable } from './ask.ts'
import type { Keepers } from './keepers.ts'
import type { KnownSites } from './known-sites.ts'

interface Parts {
  readonly store: Pick<SiteRecords, 'addSite' | 'saveSite'>
  readonly clock: Pick<Clock, 'now'>
  readonly known: KnownSites
  readonly keepers: Keepers
  failed(site: SiteId, error: unknown): void
  /** Whether the store does not answer, or has not been looked at since it does again. */
  isLost(): boolean
}

/**
 * Takes in new settings, of a site that is new or there; what is damaged is whole with them. `by`: the id of who sets them.
 * `expected`: the version of those that they are made of, empty for a site that is to be new; left out: whatever there is.
 */
export type ChangeSettings = (site: Site, by: string, expected?: string) => Promise<KeeperAnswer>

export function settingsInto({ store, clock, known, keepers, failed, isLost }: Parts): ChangeSettings {
  return async (site, by, expected) => {
    if (isLost()) return unavailable
    const set = { actor: by, at: clock.now() }
    let before: Site | null = null as Site | null
    if (!known.has(site.id)) {
      const added = await written(site.id, store.addSite(site, set))
      if (added === null) return unavailable
      known.begin(site)
      if (added) return { ok: true, date: '', version: 0, result: {}, recorded: true }
      // somebody else has made it meanwhile: these are new settings of a site that is there
    }
    const keeper = keepers.of(site.id)
    const answer = await keeper.ask(asked(site, by, expected))
    const isDamaged = !answer.ok && answer.refusal.refused === 'site-damaged'
    if (!isDamaged && !answer.ok) return answer
    // the day has taken them in, and the store with it
    const isIn = answer.ok && answer.recorded
    if (!isIn) {
      const isSaved = await written(
        site.id,
        store.saveSite(site, set, (now) => {
          before = settingsIn(now)
          return isOn(now, site, expected)
        }),
      )
      if (isSaved === null) return unavailable
      if (!isSaved && expected !== undefined) return settingsMovedOn
    }
    known.mended(site)
    if (isIn) return answer
    keeper.letGo()
    // a day that was opened in between began with the old ones
    const later = await keeper.ask(asked(site, by, expected))
    if (later.ok || later.refusal.refused === 'unavailable' || !before) return later
    return (await putBack(before, site, set)) ? later : unavailable
  }

  /** Puts back the settings from before a refused change, unless somebody has changed them since. Returns false where the refused ones may still be stored. */
  async function putBack(before: Site, refused: Site, set: { actor: string; at: number }): Promise<boolean> {
    const version = settingsVersion(refused)
    const isBack = await written(
      refused.id,
      store.saveSite(before, set, (now) => now !== null && settingsVersion(now) === version),
    )
    if (isBack) known.mended(before)
    return isBack !== null
  }

  /** The result of the write; null where it failed. */
  async function written<What>(site: SiteId, writing: Promise<What>): Promise<What | null> {
    try {
      return await writing
    } catch (error) {
      failed(site, error)
      return null
    }
  }
}

/** Whether settings may take the place of those that there are; of those that cannot be read they may. */
function isOn(now: Site | null, next: Site, expected: string | undefined): boolean {
  const sound = settingsIn(now)
  return sound === null || !isOutdated(sound, next, expected)
}

function asked(site: Site, by: string, expected: string | undefined): Ask {
  return {
    command: changeSettings,
    id: randomUUID(),
    input: { site, ...(expected === undefined ? {} : { expected }) },
    presence: 'proven',
    as: () => ({ by: { role: 'owner', id: by }, device: null }),
  }
}
