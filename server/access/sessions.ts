// Signed-in staff: an opaque cookie, of which only the hash is stored.

import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { DeviceRecords } from '../store/ports/devices.ts'
import type { Session, SessionRecords } from '../store/ports/sessions.ts'
import type { Staff, StaffRecords } from '../store/ports/staff.ts'
import type { Badges } from './badges.ts'
import { hashOf } from './keys.ts'
import type { KnownSessions } from './known-sessions.ts'
import { atMostEvery } from './seldom.ts'

/** Milliseconds without use after which a session is over: a shift. */
export const IDLE = 12 * 60 * 60_000
/** Milliseconds for which a machine is off at most, and who works while its clock is in doubt stays signed in: a long weekend. */
const LONGEST_OFF = 4 * 24 * 60 * 60_000
/** How often the store hears that a session is in use. */
const TOUCH = 60_000
/** Sessions of one account: more than any site's tablets. The one not used for longest gives way. */
const MOST_OF_ONE = 200
/** Sessions in a list: what a person can look through. */
const MOST_LISTED = 500

/** The session that a request bears, and whose it is. */
export interface ActiveSession {
  readonly id: string
  readonly staff: Staff
}

/** A session as it is listed. */
export interface Listed {
  readonly id: string
  readonly name: string
  readonly agent: string
  readonly since: number
  /** When it was last used, to the minute. */
  readonly used: number
}

export interface Sessions {
  /** Begins one and returns its cookie. `device` is the device's hash. Rejects when the account is gone. */
  begin(staff: Staff, on: { device: string; agent: string }): Promise<string>
  /** The session of a cookie and whose it is; null when it is nobody's or has expired. */
  of(cookie: string): Promise<ActiveSession | null>
  /** Commands over a socket are use too. */
  used(id: string): Promise<void>
  signOut(cookie: string): Promise<void>
  /** Those that this member of staff may see: their own, or the owner everybody's. Newest first. */
  listFor(staff: Staff): Promise<Listed[]>
  /** Ends one that this member of staff may see, and forgets its device: it may be lost. False when there is none. */
  revokeFor(staff: Staff, id: string): Promise<boolean>
}

export function sessionsIn(
  store: SessionRecords & Pick<DeviceRecords, 'forgetDevice'> & Pick<StaffRecords, 'staff'>,
  clock: Clock,
  badges: Badges,
  known: Pick<KnownSessions, 'add' | 'remove'>,
): Sessions {
  const isTimeToNote = atMostEvery(clock, TOUCH, MOST_LISTED)
  const seenBy = (staff: Staff): Promise<Session[]> =>
    store.sessions(staff.role === 'owner' ? null : staff.id, clock.now(), MOST_LISTED)

  return {
    async begin(staff, { device, agent }) {
      const cookie = randomBytes(32).toString('base64url')
      const now = clock.now()
      const session = { hash: hashOf(cookie), id: randomUUID(), staff: staff.id, device, agent }
      await store.addSession({ ...session, since: now, expiresAt: lastsUntil(clock) }, MOST_OF_ONE)
      known.add(session.hash)
      return cookie
    },
    async of(cookie) {
      const found = await store.session(hashOf(cookie))
      if (!found) return null
      const { session, staff } = found
      const now = clock.now()
      if (session.expiresAt <= now) return null
      known.add(session.hash)
      // also where a clock that was ahead has written a later end than any session has
      const until = lastsUntil(clock)
      // what is only noted keeps nobody out, and is noted the next time where it cannot be now
      if (Math.abs(until - session.expiresAt) >= TOUCH)
        await store.touchSession(session.id, until).catch(() => {})
      return { id: session.id, staff }
    },
    async used(id) {
      if (isTimeToNote(id)) await store.touchSession(id, lastsUntil(clock))
    },
    async signOut(cookie) {
      const found = await store.session(hashOf(cookie))
      if (!found) return
      await store.removeSession(found.session.id)
      known.remove(found.session.hash)
      await badges.look()
    },
    async listFor(staff) {
      const [sessions, all] = await Promise.all([seenBy(staff), store.staff()])
      const names = new Map(all.map(({ id, name }) => [id, name]))
      return sessions.map((session) => listed(session, names))
    },
    async revokeFor(staff, id) {
      const session = (await seenBy(staff)).find((one) => one.id === id)
      if (!session) return false
      await store.forgetDevice(session.staff, session.device)
      const isGone = await store.removeSession(id)
      known.remove(session.hash)
      await badges.look()
      return isGone
    },
  }
}

/** Until when a session lasts that is used now. Who works through the doubt about a clock is not signed out at its end, which may be a night later. */
function lastsUntil(clock: Clock): number {
  const now = clock.now()
  return Math.min(clock.unbelieved() ?? now, now + LONGEST_OFF) + IDLE
}

function listed({ id, staff, agent, since, expiresAt }: Session, names: ReadonlyMap<string, string>): Listed {
  return { id, name: names.get(staff) ?? '', agent, since, used: expiresAt - IDLE }
}
