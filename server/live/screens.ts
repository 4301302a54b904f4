// The last status of each screen of a site. A silent screen stays here, with the time of its last report, so that the tablets
// show it as frozen: also where it fell silent before this process started, or had reported to another process.

import { SILENT } from '../../shared/day/alarms/alarms.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { ScreenStatus } from '../../shared/protocol/live.ts'
import type { Clock } from '../clock.ts'

/** Milliseconds after which a silent screen was taken down: by the next morning. */
const GONE = 12 * 60 * 60_000
/** Milliseconds: a screen's last word is in the store to the minute, so only an older one says that it is silent. */
const NOTED_EVERY = 60_000
/** More than any site has; bounds the marshals' view. */
const MOST = 50

type Shown = MarshalView['screens'][number]

const fields = ['name', 'muted', 'hidden', 'awake', 'stored', 'behind'] as const

/** A paired screen as the store has it; `seen` to the minute, null: not yet. */
export interface Paired {
  readonly id: string
  readonly site: SiteId
  readonly name: string
  readonly seen: number | null
}

export interface ScreenStatuses {
  /** Takes in what a screen says. True where the marshals should see it at once. */
  heard(site: SiteId, screen: { id: string; name: string }, status: ScreenStatus): boolean
  /**
   * Takes in which screens are paired, asked for at a time: one that is not any more is no silent one. Returns the sites
   * whose marshals see something else now.
   */
  paired(screens: readonly Paired[], askedAt: number): Set<SiteId>
  of(site: SiteId): Shown[]
}

export function screenStatuses(clock: Clock): ScreenStatuses {
  const sites = new Map<SiteId, Map<string, Shown>>()

  return {
    heard(site, { id, name }, { muted, hidden, awake = null, stored = null, behind = false }) {
      const known = sites.get(site) ?? new Map<string, Shown>()
      sites.set(site, known)
      const last = known.get(id)
      const seen = clock.now()
      // the one heard last stands last, so that the first is the one to give way
      known.delete(id)
      const said = { name, muted, hidden, awake, stored, behind }
      known.set(id, { ...said, seen })
      const [longestSilent] = known.keys()
      if (known.size > MOST && longestSilent !== undefined) known.delete(longestSilent)
      return !last || seen - last.seen > SILENT || fields.some((field) => last[field] !== said[field])
    },
    paired(screens, askedAt) {
      const here = new Set(screens.map(({ id }) => id))
      const changed = new Set(screens.filter(isNews).map(({ site }) => site))
      for (const [site, known] of sites) {
        for (const [id, { seen }] of known) {
          if (here.has(id) || seen >= askedAt) continue
          known.delete(id)
          changed.add(site)
        }
      }
      return changed
    },
    of: (site) =>
      [...(sites.get(site)?.values() ?? [])]
        .filter(({ seen }) => clock.now() - seen < GONE)
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }

  /** Takes in what the store knows of a screen, where that is later than what it last said here. */
  function isNews({ id, site, name, seen }: Paired): boolean {
    const known = sites.get(site) ?? new Map<string, Shown>()
    const last = known.get(id)
    if (seen === null || (last && seen - last.seen <= SILENT)) return false
    // it speaks to another process now, whose tablets hear of it at once
    known.delete(id)
    const isSilent = clock.now() - seen > NOTED_EVERY + SILENT && known.size < MOST
    if (isSilent) {
      sites.set(site, known)
      known.set(id, { name, seen, muted: false, hidden: false, awake: null, stored: null, behind: false })
    }
    return isSilent || last !== undefined
  }
}
