// Who is asking.

import type { Screen } from '../store/ports/screens.ts'
import type { Staff } from '../store/ports/staff.ts'

/** A resident, whatever they hold: a ticket's token is checked against the number that the command names. */
export interface Resident {
  readonly kind: 'resident'
  readonly token: string | null
  /** From the cookies that scans were swapped for. */
  readonly joins: readonly string[]
  /** The browser, by the cookie that only it has; null: it keeps none. */
  readonly device: string | null
  /** It shows a session that has ended: it may be a tablet that does not know yet. */
  readonly isSignedOut?: boolean
}

/** Signed-in staff. The same browser may hold a ticket too. */
export interface StaffActor {
  readonly kind: 'staff'
  readonly staff: Staff
  /** The id of the session that they are signed in with. */
  readonly session: string
  readonly token: string | null
  readonly joins: readonly string[]
  readonly device: string | null
}

export interface ScreenActor {
  readonly kind: 'screen'
  readonly screen: Screen
}

export type Actor = Resident | StaffActor | ScreenActor

/** Whether a member of staff may command at a site. */
export function marshals(staff: Staff, site: string): boolean {
  return staff.role === 'owner' || (staff.role === 'marshal' && staff.sites.includes(site))
}

/** Whether a member of staff may read what the marshals of a site read. */
export function reads(staff: Staff, site: string): boolean {
  return marshals(staff, site) || (staff.role === 'viewer' && (staff.allSites || staff.sites.includes(site)))
}
