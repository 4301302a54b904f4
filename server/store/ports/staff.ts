// Staff accounts.

import type { SiteId } from '../../../shared/day/nouns/ids.ts'

export type StaffRole = 'owner' | 'marshal' | 'viewer'

export interface Staff {
  /** Stands in the log; says nothing of the person. */
  readonly id: string
  readonly name: string
  readonly role: StaffRole
  readonly sites: readonly SiteId[]
  /** A viewer of every site, also of those made later. */
  readonly allSites: boolean
  /** A wish to talk to somebody reaches them first; left out: no. */
  readonly counsellor?: true
  /** The passcode's hash, as `access/passcode.ts` writes it. */
  readonly passcode: string
}

export interface StaffRecords {
  /** By name. */
  staff(): Promise<Staff[]>
  /** False, and nothing written, when the name or the id is taken. Names are case-sensitive. */
  addStaff(staff: Staff): Promise<boolean>
  staffNamed(name: string): Promise<Staff | null>
  /** Also ends their sessions. False when there is nobody of that name. */
  removeStaff(name: string): Promise<boolean>
  /** The same, but the last owner stays. False when it is that one, or there is nobody of that name. */
  dismissStaff(name: string): Promise<boolean>
  /**
   * Changes what is given. A new passcode ends the account's sessions but `keep`, and forgets its failed tries.
   * False, and nothing changed, when the last owner would be none, or there is nobody of that name.
   */
  changeStaff(name: string, change: StaffChange, keep?: string): Promise<boolean>
}

export interface StaffChange {
  readonly role?: StaffRole | undefined
  readonly sites?: readonly SiteId[] | undefined
  readonly allSites?: boolean | undefined
  readonly counsellor?: boolean | undefined
  readonly passcode?: string | undefined
}
