// Signed-in staff: an opaque cookie, of which only the hash is stored.

import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { Staff } from '../store/tables/staff.ts'
import { hashOf } from './keys.ts'
import { verifyPasscode } from './passcode.ts'

/** Milliseconds without use after which a session is over: a shift. */
const IDLE = 12 * 60 * 60_000
/** How often the store hears that a session is in use. */
const TOUCH = 60_000

export interface Sessions {
  /** Signs in: the cookie's value and whose it is, or null when name and passcode do not fit. */
  signIn(name: string, passcode: string): Promise<{ cookie: string; staff: Staff } | null>
  /** Whose cookie it is; null when it is nobody's or has expired. */
  staffOf(cookie: string): Promise<Staff | null>
  signOut(cookie: string): Promise<void>
}

export function sessionsIn(store: Store, clock: Clock): Sessions {
  return {
    async signIn(name, passcode) {
      const staff = (await store.staff()).find((one) => one.name === name) ?? null
      if (!(await verifyPasscode(passcode, staff?.passcode ?? null)) || !staff) return null
      const cookie = randomBytes(32).toString('base64url')
      await store.addSession({ hash: hashOf(cookie), staff: staff.id, expiresAt: clock.now() + IDLE })
      await store.sweep(clock.now())
      return { cookie, staff }
    },
    async staffOf(cookie) {
      const found = await store.session(hashOf(cookie))
      const now = clock.now()
      if (!found || found.session.expiresAt <= now) return null
      const expiresAt = now + IDLE
      if (expiresAt - found.session.expiresAt >= TOUCH)
        await store.touchSession(found.session.hash, expiresAt)
      return found.staff
    },
    signOut: (cookie) => store.removeSession(hashOf(cookie)),
  }
}
