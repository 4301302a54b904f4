// Sites, staff, sessions and screens in SQLite.

import type Database from 'better-sqlite3'
import type { Site } from '../../shared/day/site.ts'
import type { Pairing, Screen, Session, Staff, StaffRole } from './store.ts'

interface StaffRecord {
  id: string
  name: string
  role: StaffRole
  sites: string
  passcode: string
}

/** The rest of the engine, synchronous, over an open file. */
export function sqliteAccess(db: Database.Database) {
  const sites = db.prepare<[], { settings: string }>('SELECT settings FROM sites ORDER BY id')
  const site = db.prepare<[string], { settings: string }>('SELECT settings FROM sites WHERE id = ?')
  const addSite = db.prepare('INSERT INTO sites (id, settings) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const saveSite = db.prepare('UPDATE sites SET settings = ? WHERE id = ?')
  const staff = db.prepare<[], StaffRecord>('SELECT * FROM staff ORDER BY name')
  const addStaff = db.prepare(
    'INSERT INTO staff (id, name, role, sites, passcode) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const removeStaff = db.prepare('DELETE FROM staff WHERE name = ?')
  const addSession = db.prepare('INSERT INTO sessions (hash, staff, expires_at) VALUES (?, ?, ?)')
  const session = db.prepare<[string], StaffRecord & { expires_at: number }>(
    'SELECT staff.*, expires_at FROM sessions JOIN staff ON staff.id = sessions.staff WHERE hash = ?',
  )
  const touchSession = db.prepare('UPDATE sessions SET expires_at = ? WHERE hash = ?')
  const removeSession = db.prepare('DELETE FROM sessions WHERE hash = ?')
  const sweepSessions = db.prepare('DELETE FROM sessions WHERE expires_at < ?')
  const sweepPairings = db.prepare('DELETE FROM pairings WHERE expires_at < ?')
  const screenColumns = 'id, site, name, hash, paired_at AS pairedAt'
  const screens = db.prepare<[], Screen>(`SELECT ${screenColumns} FROM screens ORDER BY paired_at, id`)
  const screen = db.prepare<[string], Screen>(`SELECT ${screenColumns} FROM screens WHERE hash = ?`)
  const removeScreen = db.prepare('DELETE FROM screens WHERE id = ?')
  const addScreen = db.prepare('INSERT INTO screens (id, site, name, hash, paired_at) VALUES (?, ?, ?, ?, ?)')
  const addPairing = db.prepare(
    'INSERT INTO pairings (code, claim, expires_at, screen) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const pairingColumns = 'code, claim, expires_at AS expiresAt, screen'
  const byCode = db.prepare<[string], Pairing>(`SELECT ${pairingColumns} FROM pairings WHERE code = ?`)
  const byClaim = db.prepare<[string], Pairing>(`SELECT ${pairingColumns} FROM pairings WHERE claim = ?`)
  const takePairing = db.prepare('UPDATE pairings SET screen = ? WHERE code = ? AND screen IS NULL')

  const pair = db.transaction((code: string, { id, site, name, hash, pairedAt }: Screen): boolean => {
    if (takePairing.run(id, code).changes === 0) return false
    addScreen.run(id, site, name, hash, pairedAt)
    return true
  })
  const sweep = db.transaction((at: number): void => {
    sweepSessions.run(at)
    sweepPairings.run(at)
  })

  return {
    sites: (): Site[] => sites.all().map(({ settings }) => JSON.parse(settings)),
    site(id: string): Site | null {
      const row = site.get(id)
      return row ? JSON.parse(row.settings) : null
    },
    addSite: (one: Site): boolean => addSite.run(one.id, JSON.stringify(one)).changes > 0,
    saveSite: (one: Site): void => void saveSite.run(JSON.stringify(one), one.id),

    staff: (): Staff[] => staff.all().map(staffOf),
    addStaff: ({ id, name, role, sites, passcode }: Staff): boolean =>
      addStaff.run(id, name, role, JSON.stringify(sites), passcode).changes > 0,
    removeStaff: (name: string): boolean => removeStaff.run(name).changes > 0,

    addSession: ({ hash, staff, expiresAt }: Session): void => void addSession.run(hash, staff, expiresAt),
    session(hash: string): { session: Session; staff: Staff } | null {
      const row = session.get(hash)
      return row ? { session: { hash, staff: row.id, expiresAt: row.expires_at }, staff: staffOf(row) } : null
    },
    touchSession: (hash: string, expiresAt: number): void => void touchSession.run(expiresAt, hash),
    removeSession: (hash: string): void => void removeSession.run(hash),
    sweep: (at: number): void => sweep.immediate(at),

    screens: (): Screen[] => screens.all(),
    screen: (hash: string): Screen | null => screen.get(hash) ?? null,
    removeScreen: (id: string): boolean => removeScreen.run(id).changes > 0,
    addPairing: ({ code, claim, expiresAt, screen }: Pairing): boolean =>
      addPairing.run(code, claim, expiresAt, screen).changes > 0,
    pairingByCode: (code: string): Pairing | null => byCode.get(code) ?? null,
    pairingByClaim: (claim: string): Pairing | null => byClaim.get(claim) ?? null,
    pair: (code: string, screen: Screen): boolean => pair.immediate(code, screen),
  }
}

function staffOf({ id, name, role, sites, passcode }: StaffRecord): Staff {
  return { id, name, role, sites: JSON.parse(sites), passcode }
}
