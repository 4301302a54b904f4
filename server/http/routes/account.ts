// An account as it is sent: without its id and its passcode.

import * as v from 'valibot'
import type { Fixed } from '../../../shared/day/nouns/fixed.ts'
import { NewStaff } from '../../access/staff.ts'

export const Account = v.omit(NewStaff, ['passcode'])
export type Account = Fixed<v.InferOutput<typeof Account>>

export function accountOf({ name, role, sites, allSites, counsellor }: Account): Account {
  return { name, role, sites, allSites, ...(counsellor ? { counsellor } : {}) }
}
