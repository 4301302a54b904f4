// Staff accounts, for the owner.

import * as v from 'valibot'
import { halfWidth, nameTyped } from '../../../shared/day/nouns/typed.ts'
import { ChangedStaff, faultOf, NewStaff } from '../../access/staff.ts'
import { invalid, no, ok } from '../route/answer.ts'
import { json, nothing } from '../route/answers.ts'
import { route } from '../route/route.ts'
import { Account, accountOf } from './account.ts'

const EnrolmentCode = v.object({ code: v.string(), until: v.number() })

/** The field at which the page shows each fault. */
const FAULTS = {
  'no-site': { path: 'sites', rule: 'no-site' },
  'viewer-only': { path: 'allSites', rule: 'viewer-only' },
  'not-viewer': { path: 'counsellor', rule: 'not-viewer' },
} as const

const listStaff = route(
  'get /api/staff',
  { by: 'owner', answers: json('Staff, without passcodes', v.array(Account)) },
  async ({ access }) => ok((await access.staff.list()).map(accountOf)),
)

const addStaff = route(
  'post /api/staff',
  {
    by: 'owner',
    body: NewStaff,
    typed: { name: nameTyped, passcode: halfWidth },
    answers: json('A new account', Account, { status: 201 }),
  },
  async ({ access }, { body }) => {
    const fault = faultOf(body)
    if (fault) return invalid(FAULTS[fault])
    const isAdded = await access.staff.add(body)
    if (!isAdded) return invalid({ path: 'name', rule: 'repeated' })
    return ok(accountOf({ ...body, sites: body.allSites ? [] : body.sites }))
  },
)

const changeStaff = route(
  'put /api/staff/:name',
  {
    by: 'owner',
    body: ChangedStaff,
    typed: { passcode: halfWidth },
    answers: json('The account as it is now', Account),
  },
  async ({ access }, { body, by, params: { name } }) => {
    const changed = await access.staff.change(name, body, by.id)
    if (changed === 'last-owner') return no('not-allowed')
    if (changed === 'unknown') return no('not-found')
    return typeof changed === 'string' ? invalid(FAULTS[changed]) : ok(accountOf(changed))
  },
)

const removeStaff = route(
  'delete /api/staff/:name',
  { by: 'owner', answers: nothing('Gone, with its sessions') },
  async ({ access }, { params: { name } }) => {
    const outcome = await access.staff.remove(name)
    if (outcome === 'last-owner') return no('not-allowed')
    return outcome === 'unknown' ? no('not-found') : ok()
  },
)

const enrol = route(
  'post /api/staff/:name/enrolments',
  {
    by: 'owner',
    body: v.strictObject({}),
    answers: json('A code that signs one device in, once', EnrolmentCode, { status: 201 }),
  },
  async ({ access }, { params: { name } }) => {
    const enrolment = await access.signIns.enrol(name)
    return enrolment ? ok(enrolment) : no('not-found')
  },
)

export const staffRoutes = [listStaff, addStaff, changeStaff, removeStaff, enrol] as const
