// Staff accounts.

import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { SiteId } from '../../shared/day/site.ts'
import type { Store } from '../store/store.ts'
import type { Staff } from '../store/tables/staff.ts'
import { hashPasscode, isPasscode } from './passcode.ts'

/** The name of the first account. */
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
  /** Removes an account and ends its sessions. The last owner stays: somebody has to be able to set things up. */
  remove(name: string): Promise<'removed' | 'unknown' | 'last-owner'>
}

export function staffIn(store: Store): StaffList {
  // one after the other, or two owners could remove each other in the same moment
  let removing: Promise<unknown> = Promise.resolve()
  return {
    list: () => store.staff(),
    add: async ({ passcode, ...staff }) =>
      store.addStaff({ ...staff, id: randomUUID().slice(0, 8), passcode: await hashPasscode(passcode) }),
    remove(name) {
      const removed = removing.then(() => remove(name))
      removing = removed.catch(() => {})
      return removed
    },
  }

  async function remove(name: string): Promise<'removed' | 'unknown' | 'last-owner'> {
    const owners = (await store.staff()).filter(({ role }) => role === 'owner')
    if (owners.length === 1 && owners[0]?.name === name) return 'last-owner'
    return (await store.removeStaff(name)) ? 'removed' : 'unknown'
  }
}
