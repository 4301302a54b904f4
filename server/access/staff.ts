// Staff accounts.

import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { SiteId } from '../../shared/day/model.ts'
import type { Staff, Store } from '../store/store.ts'
import { hashPasscode, isPasscode } from './passcode.ts'

/** The first account. It is never removed, so that there is always somebody who can set things up. */
export const OWNER = 'owner'

export const NewStaff = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
  passcode: v.pipe(v.string(), v.check(isPasscode, 'at least 6 digits or 8 characters')),
  role: v.picklist(['owner', 'marshal', 'viewer']),
  sites: v.optional(v.pipe(v.array(SiteId), v.maxLength(1000)), []),
})
export type NewStaff = v.InferOutput<typeof NewStaff>

export interface StaffList {
  list(): Promise<Staff[]>
  /** False when the name is taken. */
  add(staff: NewStaff): Promise<boolean>
  /** Removes an account and ends its sessions. False when there is none, or when it is the owner's. */
  remove(name: string): Promise<boolean>
}

export function staffIn(store: Store): StaffList {
  return {
    list: () => store.staff(),
    add: async ({ passcode, ...staff }) =>
      store.addStaff({ ...staff, id: randomUUID().slice(0, 8), passcode: await hashPasscode(passcode) }),
    remove: async (name) => name !== OWNER && store.removeStaff(name),
  }
}
