// What the screens say of themselves, for the marshals' tablets: one that is muted, hidden or silent is seen there.

import type { SiteId } from '../../shared/day/model.ts'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { ScreenStatus } from '../../shared/protocol/live.ts'

type Seen = MarshalView['screens'][number]

const MOST = 50

export interface ScreensSeen {
  heard(site: SiteId, id: string, name: string, status: ScreenStatus, at: number): void
  at(site: SiteId): Seen[]
}

export function screensSeen(): ScreensSeen {
  const sites = new Map<SiteId, Map<string, Seen>>()
  return {
    heard(site, id, name, { muted, hidden }, at) {
      const screens = sites.get(site) ?? new Map<string, Seen>()
      sites.set(site, screens)
      // the one heard of most recently comes last, so that the first is the one to forget
      screens.delete(id)
      screens.set(id, { name, seen: at, muted, hidden })
      const oldest = screens.keys().next().value
      if (screens.size > MOST && oldest !== undefined) screens.delete(oldest)
    },
    at: (site) => [...(sites.get(site)?.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}
