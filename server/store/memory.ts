// A store in memory: for tests of the shell, held to the same suite as the others. Nothing outlives the process.

import type { Recorded } from '../../shared/day/events.ts'
import type { Site } from '../../shared/day/model.ts'
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
      return structuredClone(appends as Append[]).map(write)
    },
    read: async (site, date, after = 0) =>
      structuredClone((days.get(`${site} ${date}`)?.records ?? []).filter(({ version }) => version > after)),
    days: async (site, limit) => newestFirst(site).slice(0, limit),
    latestDays: async () => [...sites.keys()].flatMap((site) => newestFirst(site).slice(0, 1)),

    sites: async () => structuredClone([...sites.values()]),
    site: async (id) => structuredClone(sites.get(id) ?? null),
    async addSite(site) {
      if (sites.has(site.id)) return false
      sites.set(site.id, structuredClone(site))
      return true
    },
    async saveSite(site) {
      sites.set(site.id, structuredClone(site))
    },

    staff: async () => structuredClone([...staff.values()]),
    async addStaff(one) {
      if (staff.has(one.name)) return false
      staff.set(one.name, structuredClone(one))
      return true
    },
    async removeStaff(name) {
      const gone = staff.get(name)
      for (const [hash, session] of sessions) if (session.staff === gone?.id) sessions.delete(hash)
      return staff.delete(name)
    },

    async addSession(session) {
      sessions.set(session.hash, { ...session })
    },
    async session(hash) {
      const session = sessions.get(hash)
      const whose = [...staff.values()].find(({ id }) => id === session?.staff)
      return session && whose ? structuredClone({ session, staff: whose }) : null
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

    screens: async () => structuredClone([...screens.values()]),
    screen: async (hash) => structuredClone([...screens.values()].find((one) => one.hash === hash) ?? null),
    removeScreen: async (id) => screens.delete(id),
    async addPairing(pairing) {
      if (pairings.has(pairing.code)) return false
      pairings.set(pairing.code, { ...pairing })
      return true
    },
    pairingByCode: async (code) => structuredClone(pairings.get(code) ?? null),
    pairingByClaim: async (claim) =>
      structuredClone([...pairings.values()].find((one) => one.claim === claim) ?? null),
    async pair(code, screen) {
      const pairing = pairings.get(code)
      if (!pairing || pairing.screen !== null) return false
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
    if (settings) sites.set(site, settings)
    return 'written'
  }

  function newestFirst(site: string): StoredDay[] {
    const rows = [...days.values()].map(({ row }) => row).filter((row) => row.site === site)
    return structuredClone(rows.sort((a, b) => (a.date < b.date ? 1 : -1)))
  }
}
