// A store in memory: for tests of the shell, held to the same suite as the others. Nothing outlives the process.

import type { Recorded } from '../../shared/day/events.ts'
import type { Site } from '../../shared/day/site.ts'
import { checkAppends } from './append.ts'
import type { Append, Appended, Pairing, Screen, Session, Staff, Store, StoredDay } from './store.ts'

interface Kept {
  row: StoredDay
  readonly records: Recorded[]
}

/** An empty store. What goes in and out is copied, so that nobody holds a part of it. */
export function memoryStore(): Store {
  const days = new Map<string, Kept>()
  const sites = new Map<string, Site>()
  const staff = new Map<string, Staff>()
  const sessions = new Map<string, Session>()
  const screens = new Map<string, Screen>()
  const pairings = new Map<string, Pairing>()

  return {
    async append(appends) {
      checkAppends(appends)
      return copy(appends).map(write)
    },
    read: async (site, date, after = 0) =>
      copy((days.get(`${site} ${date}`)?.records ?? []).filter(({ version }) => version > after)),
    days: async (site, limit) => newestFirst(site).slice(0, limit),
    latestDays: async () => [...sites.keys()].sort().flatMap((site) => newestFirst(site).slice(0, 1)),

    sites: async () => copy(sortedBy([...sites.values()], 'id')),
    site: async (id) => copy(sites.get(id) ?? null),
    async addSite(site) {
      if (sites.has(site.id)) return false
      sites.set(site.id, copy(site))
      return true
    },
    async saveSite(site) {
      if (sites.has(site.id)) sites.set(site.id, copy(site))
    },

    staff: async () => copy(sortedBy([...staff.values()], 'name')),
    async addStaff(one) {
      if (staff.has(one.name) || staffOf(one.id)) return false
      staff.set(one.name, copy(one))
      return true
    },
    async removeStaff(name) {
      const gone = staff.get(name)
      for (const [hash, session] of sessions) if (session.staff === gone?.id) sessions.delete(hash)
      return staff.delete(name)
    },

    async addSession(session) {
      if (!staffOf(session.staff)) throw new Error(`a session of nobody: ${session.staff}`)
      if (sessions.has(session.hash)) throw new Error('a session that is there already')
      sessions.set(session.hash, { ...session })
    },
    async session(hash) {
      const session = sessions.get(hash)
      const whose = session && staffOf(session.staff)
      return session && whose ? copy({ session, staff: whose }) : null
    },
    async touchSession(hash, expiresAt) {
      const session = sessions.get(hash)
      if (session) sessions.set(hash, { ...session, expiresAt })
    },
    async removeSession(hash) {
      sessions.delete(hash)
    },
    async sweep(at) {
      for (const [hash, { expiresAt }] of sessions) if (expiresAt < at) sessions.delete(hash)
      for (const [code, { expiresAt }] of pairings) if (expiresAt < at) pairings.delete(code)
    },

    screens: async () => copy(sortedBy(sortedBy([...screens.values()], 'id'), 'pairedAt')),
    screen: async (hash) => copy(screenOf(hash) ?? null),
    removeScreen: async (id) => screens.delete(id),
    async addPairing(pairing) {
      if (pairings.has(pairing.code) || claimedBy(pairing.claim)) return false
      pairings.set(pairing.code, { ...pairing })
      return true
    },
    pairingByCode: async (code) => copy(pairings.get(code) ?? null),
    pairingByClaim: async (claim) => copy(claimedBy(claim) ?? null),
    async pair(code, screen) {
      const pairing = pairings.get(code)
      if (!pairing || pairing.screen !== null) return false
      if (screens.has(screen.id) || screenOf(screen.hash)) throw new Error('a screen that is there already')
      pairings.set(code, { ...pairing, screen: screen.id })
      screens.set(screen.id, { ...screen })
      return true
    },

    check: async () => {},
    close: async () => {},
  }

  function write({ site, date, expected, records, row, settings }: Append): Appended {
    const key = `${site} ${date}`
    const kept = days.get(key)
    if ((kept?.row.version ?? 0) !== expected) return 'moved'
    const version = expected + records.length
    days.set(key, { row: { ...row, site, date, version }, records: [...(kept?.records ?? []), ...records] })
    if (settings && sites.has(site)) sites.set(site, settings)
    return 'written'
  }

  function newestFirst(site: string): StoredDay[] {
    const rows = [...days.values()].map(({ row }) => row).filter((row) => row.site === site)
    return copy(sortedBy(rows, 'date').reverse())
  }

  function staffOf(id: string): Staff | undefined {
    return [...staff.values()].find((one) => one.id === id)
  }

  function screenOf(hash: string): Screen | undefined {
    return [...screens.values()].find((one) => one.hash === hash)
  }

  function claimedBy(claim: string): Pairing | undefined {
    return [...pairings.values()].find((one) => one.claim === claim)
  }
}

/** As a file would give it back: what JSON leaves out is left out here too. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

function sortedBy<T extends { [Key in K]: string | number }, K extends string>(
  items: readonly T[],
  key: K,
): T[] {
  return items.toSorted((a, b) => (a[key] < b[key] ? -1 : Number(a[key] > b[key])))
}
