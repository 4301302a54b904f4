// What the screens of a site last said of themselves. One that says nothing any more stays, with the time of its last
// word, so that the tablets show it as frozen.

import { SILENT } from '../../shared/day/alarms.ts'
import type { SiteId } from '../../shared/day/site.ts'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { ScreenStatus } from '../../shared/protocol/live.ts'
import type { Clock } from '../clock.ts'

/** Milliseconds after which a silent screen was taken down: by the next morning. */
const GONE = 12 * 60 * 60_000
/** More than any site has; bounds the marshals' view. */
const MOST = 50

type Shown = MarshalView['screens'][number]

const fields = ['name', 'muted', 'hidden', 'awake', 'stored', 'behind'] as const

export interface ScreenStatuses {
  /** Takes in what a screen says. True where the marshals should see it at once. */
  heard(site: SiteId, screen: { id: string; name: string }, status: ScreenStatus): boolean
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
    of: (site) =>
      [...(sites.get(site)?.values() ?? [])]
        .filter(({ seen }) => clock.now() - seen < GONE)
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}
