// Who is signed in at which site, as this node last read it from the sessions.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import { NOBODY, type Roster as Shown } from '../../shared/day/views/at-work.ts'
import type { Clock } from '../clock.ts'
import type { SessionRecords } from '../store/ports/sessions.ts'
import type { StaffRecords } from '../store/ports/staff.ts'
import { reads } from './actor.ts'
import { oneAtATime } from './one-look.ts'
import { IDLE } from './sessions.ts'

/** Milliseconds for which what was read is good enough for a tablet: a fan-out asks as often for each of its sites. */
const GOOD_FOR = 10_000
/** Sessions at sites, the newest of them: a county's tablets many times over. */
const MOST = 5000

export interface Rosters {
  /** The names of all accounts, and who is signed in at the site, as it was last read. */
  of(site: SiteId): Shown
  /** Whoever has this session has opened the site's tablet. It is written down where that is news. */
  opened(session: string, site: SiteId): Promise<void>
  /** Reads it anew, unless it was read a moment ago: another node may know more, and whoever signed out is gone. */
  look(): Promise<void>
  /** Calls back with the sites of which something else is to be told. */
  onChange(tell: (sites: readonly SiteId[]) => void): void
}

export function rosterIn(
  store: Pick<SessionRecords, 'sessionAt' | 'sessionsAtSites'> & Pick<StaffRecords, 'staff'>,
  clock: Pick<Clock, 'now'>,
): Rosters {
  let names: Shown['names'] = new Map()
  let counsellors: ReadonlySet<string> = new Set()
  let bySite: ReadonlyMap<SiteId, Shown['present']> = new Map()
  let lookedAt = Number.NEGATIVE_INFINITY
  let tell: (sites: readonly SiteId[]) => void = () => {}
  const places = new Map<string, SiteId>()
  const readNow = oneAtATime(read)

  return {
    of: (site) => (names.size ? { names, counsellors, present: bySite.get(site) ?? [] } : NOBODY),
    async opened(session, site) {
      if (places.get(session) === site) return
      // to forget a session costs no more than one write, the next time that it opens a tablet
      if (places.size > MOST) places.clear()
      await store.sessionAt(session, site)
      places.set(session, site)
      await readNow()
    },
    async look() {
      const age = clock.now() - lookedAt
      if (age < 0 || age >= GOOD_FOR) await readNow()
    },
    onChange(then) {
      tell = then
    },
  }

  async function read(): Promise<void> {
    const at = clock.now()
    const [accounts, sessions] = await Promise.all([store.staff(), store.sessionsAtSites(at, MOST)])
    lookedAt = at
    const before = bySite
    const accountsBefore = JSON.stringify([[...names], [...counsellors]])
    const found = new Map<SiteId, Map<string, Shown['present'][number]>>()
    for (const { site, staff, since, expiresAt } of sessions) {
      if (!reads(staff, site)) continue
      const here = found.get(site) ?? new Map()
      const known = here.get(staff.id)
      // an account that is signed in on two tablets stands once: since the earlier sign-in, and with the later use
      const used = Math.max(known?.used ?? 0, Math.min(at, expiresAt - IDLE))
      here.set(staff.id, { id: staff.id, since: Math.min(known?.since ?? since, since), used })
      found.set(site, here)
    }
    names = new Map(accounts.map(({ id, name }) => [id, name]))
    bySite = new Map([...found].map(([site, here]) => [site, [...here.values()]]))
    counsellors = new Set(accounts.flatMap(({ id, counsellor }) => (counsellor ? [id] : [])))
    const isRenamed = JSON.stringify([[...names], [...counsellors]]) !== accountsBefore
    const sites = new Set([...before.keys(), ...bySite.keys()])
    const isNews = (site: SiteId) => JSON.stringify(before.get(site)) !== JSON.stringify(bySite.get(site))
    const news = [...sites].filter((site) => isRenamed || isNews(site))
    if (news.length) tell(news)
  }
}
