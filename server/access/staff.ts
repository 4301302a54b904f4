// Staff accounts.

import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { SiteId } from '../../shared/day/nouns/ids.ts'
import { PlainName } from '../../shared/day/nouns/plain.ts'
import type { Staff, StaffRecords } from '../store/ports/staff.ts'
import type { TakenInRecords } from '../store/ports/taken-in.ts'
import type { Badges } from './badges.ts'
import { hashPasscode, isPasscode, verifyPasscode } from './passcode.ts'

/** The name of the first account. */
export const OWNER = 'owner'
/** Under which the store keeps the hash of the setting that was taken in last. */
const OWNER_PASSCODE = 'YIMI_OWNER_PASSCODE'

export const Passcode = v.pipe(v.string(), v.check(isPasscode, 'at least 6 digits or 8 characters'))
const Role = v.picklist(['owner', 'marshal', 'viewer'])
const Sites = v.pipe(v.array(SiteId), v.maxLength(1000))

export const NewStaff = v.strictObject({
  name: PlainName,
  passcode: Passcode,
  role: Role,
  sites: v.optional(Sites, []),
  /** Of a viewer: every site, also those made later. */
  allSites: v.optional(v.boolean(), false),
  /** A wish to talk to somebody reaches them first; left out: no. */
  counsellor: v.optional(v.boolean()),
})

type Rights = Pick<Staff, 'role' | 'sites' | 'allSites'> & { readonly counsellor?: boolean | undefined }
/** What cannot be: no site at all, all sites for no viewer, or a counsellor who may not answer. */
type RightsFault = 'no-site' | 'viewer-only' | 'not-viewer'

/**
 * What is wrong with these rights; null: nothing. An owner works at every site without being given one, a viewer may be
 * given all, and a marshal works where there is a reason to: whoever is at fault at a new site is known there.
 */
export function faultOf({ role, sites, allSites, counsellor }: Rights): RightsFault | null {
  if (counsellor && role === 'viewer') return 'not-viewer'
  if (role === 'owner') return null
  if (allSites && role !== 'viewer') return 'viewer-only'
  return allSites || sites.length > 0 ? null : 'no-site'
}

/** What is left out stays as it is. */
export const ChangedStaff = v.strictObject({
  passcode: v.optional(Passcode),
  role: v.optional(Role),
  sites: v.optional(Sites),
  allSites: v.optional(v.boolean()),
  counsellor: v.optional(v.boolean()),
})
export type ChangedStaff = v.InferOutput<typeof ChangedStaff>

export interface StaffList {
  list(): Promise<Staff[]>
  /** False when the name is taken. */
  add(staff: v.InferInput<typeof NewStaff>): Promise<boolean>
  /** Removes an account and ends its sessions. The last owner stays: somebody has to be able to set things up. */
  remove(name: string): Promise<'unknown' | 'last-owner' | 'removed'>
  /**
   * Changes an account: the account as it is then. The last owner stays one. A new passcode ends the account's
   * sessions but `keep`; other rights close its sockets, which come back with the new ones. A fault:
   * the rights that it would have then cannot be, and nothing is changed.
   */
  change(
    name: string,
    change: ChangedStaff,
    keep?: string,
  ): Promise<'unknown' | 'last-owner' | RightsFault | Staff>
  /**
   * Takes in the passcode that the environment names for an owner: for one who has lost theirs. Only one that it has
   * not named before, or a restart would bring back what was changed on the page since.
   */
  takeIn(name: string, passcode: string): Promise<'changed' | 'as-it-was'>
}

export function staffIn(store: StaffRecords & TakenInRecords, badges: Badges): StaffList {
  const list: StaffList = {
    list: () => store.staff(),
    add: async ({ passcode, sites = [], allSites = false, counsellor, ...staff }) =>
      store.addStaff({
        ...staff,
        ...plain({ ...staff, sites, allSites }),
        ...(counsellor ? { counsellor } : {}),
        id: randomUUID().slice(0, 8),
        passcode: await hashPasscode(passcode),
      }),
    async remove(name) {
      const isGone = await store.dismissStaff(name)
      await badges.look()
      return isGone ? 'removed' : unchanged(name)
    },
    async change(name, { passcode, ...rights }, keep = '') {
      const before = await store.staffNamed(name)
      // an account of before that has none can still be given a new passcode
      const isOfRights = Object.values(rights).some((one) => one !== undefined)
      const wanted = before && isOfRights ? rightsAfter(before, rights) : null
      const fault = wanted && faultOf(wanted)
      if (fault) return fault
      const hash = passcode === undefined ? {} : { passcode: await hashPasscode(passcode) }
      const isChanged = await store.changeStaff(
        name,
        { ...(wanted && { ...plain(wanted), counsellor: wanted.counsellor }), ...hash },
        keep,
      )
      await badges.look()
      return (isChanged && (await store.staffNamed(name))) || unchanged(name)
    },
    async takeIn(name, passcode) {
      const staff = await store.staffNamed(name)
      if (staff?.role !== 'owner') return 'as-it-was'
      const before = await store.takenIn(OWNER_PASSCODE)
      if (before !== null && (await verifyPasscode(passcode, before))) return 'as-it-was'
      const isIt = await verifyPasscode(passcode, staff.passcode)
      const now = isIt ? staff : await list.change(name, { passcode })
      if (typeof now === 'string') return 'as-it-was'
      await store.takeIn(OWNER_PASSCODE, now.passcode)
      return isIt ? 'as-it-was' : 'changed'
    },
  }
  return list

  async function unchanged(name: string): Promise<'unknown' | 'last-owner'> {
    return (await store.staffNamed(name)) ? 'last-owner' : 'unknown'
  }
}

/** The rights of an account after a change. Whoever names sites, or is no viewer any more, has those alone. */
function rightsAfter(
  before: Rights,
  { role = before.role, sites, allSites, counsellor }: ChangedStaff,
): Rights {
  const keepsAll = sites === undefined && before.allSites && role === 'viewer'
  // whoever becomes a viewer is no counsellor any more, unless somebody says so, which is a fault
  const staysOne = role !== 'viewer' && before.counsellor === true
  return {
    role,
    sites: sites ?? before.sites,
    allSites: allSites ?? keepsAll,
    counsellor: counsellor ?? staysOne,
  }
}

/** As they are written: who has every site has none by name, or one that is made later would not be among them. */
function plain({ role, sites, allSites }: Rights): Pick<Staff, 'role' | 'sites' | 'allSites'> {
  return { role, sites: allSites ? [] : sites, allSites }
}
