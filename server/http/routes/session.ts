// Signing in and out, and one's own passcode.

import * as v from 'valibot'
import { halfWidth } from '../../../shared/day/nouns/typed.ts'
import type { SignedIn } from '../../access/sign-in.ts'
import { Passcode } from '../../access/staff.ts'
import { invalid, no, ok, type Success, tooMany } from '../route/answer.ts'
import { json, nothing } from '../route/answers.ts'
import type { RouteParts } from '../route/parts.ts'
import { route } from '../route/route.ts'
import { Account, accountOf } from './account.ts'

const Typed = v.pipe(v.string(), v.maxLength(100))

const SignIn = v.strictObject({
  // trimmed as it was when the account was made: a tablet's keyboard adds a blank after a word
  name: v.pipe(v.string(), v.trim(), v.maxLength(40)),
  passcode: Typed,
})
const OwnPasscode = v.strictObject({ old: Typed, passcode: Passcode })
const Enrolment = v.strictObject({ code: v.pipe(v.string(), v.maxLength(100)) })

const signIn = route(
  'post /api/session',
  { by: 'anyone', body: SignIn, answers: json('Signed in, with a cookie', Account), refusals: [401, 429] },
  async (parts, { body: { name, passcode }, visit }) => {
    const { access } = parts
    const signedIn = await access.signIns.byPasscode(name, passcode, access.hereOf(visit.from))
    if (!signedIn) return no('not-signed-in')
    return 'wait' in signedIn ? tooMany(signedIn.wait) : letIn(parts, signedIn)
  },
)

const signInByCode = route(
  'post /api/enrolments',
  {
    limit: 'signIn',
    by: 'anyone',
    body: Enrolment,
    answers: json('Signed in, with a cookie', Account),
    refusals: [401, 429],
  },
  async (parts, { body: { code }, visit }) => {
    const signedIn = await parts.access.signIns.byEnrolment(code, parts.access.hereOf(visit.from))
    return signedIn ? letIn(parts, signedIn) : no('not-signed-in')
  },
)

/** A link that somebody has sent must not sign a browser in unasked: its page first shows whose account it is. */
const accountByCode = route(
  'post /api/enrolments/account',
  {
    limit: 'signIn',
    by: 'anyone',
    body: Enrolment,
    answers: json('As whom the code signs in; it stays good', Account),
    refusals: [401, 429],
  },
  async ({ access }, { body: { code } }) => {
    const staff = await access.signIns.enrolledAs(code)
    return staff ? ok(accountOf(staff)) : no('not-signed-in')
  },
)

/** Every page asks this, also the pages of people who never sign in: that nobody is signed in is no failure. */
const readSession = route(
  'get /api/session',
  { by: 'anyone', answers: json('Who is signed in; null: nobody', v.nullable(Account)) },
  async ({ access }, { visit }) => {
    const session = await access.sessionOf(visit.headers)
    return ok(session && accountOf(session.staff))
  },
)

const signOut = route(
  'delete /api/session',
  { by: 'anyone', answers: nothing('Signed out'), refusals: [403] },
  async ({ access }, { visit }) => {
    const { session } = access.hereOf(visit.from)
    if (session) await access.sessions.signOut(session)
    return ok(undefined, { headers: { 'Set-Cookie': access.cookies.session('') } })
  },
)

/** The old passcode is asked for: a tablet that was left lying about must not lock its owner out. */
const changePasscode = route(
  'put /api/session/passcode',
  {
    by: 'staff',
    body: OwnPasscode,
    typed: { passcode: halfWidth },
    answers: nothing("Changed; the account's other sessions are over"),
    refusals: [429],
  },
  async ({ access }, { body: { old, passcode }, by: { id, staff }, visit }) => {
    const isRight = await access.signIns.isPasscodeOf(staff, old, access.hereOf(visit.from))
    if (typeof isRight === 'object') return tooMany(isRight.wait)
    if (!isRight) return invalid({ path: 'old', rule: 'wrong' })
    await access.staff.change(staff.name, { passcode }, id)
    return ok()
  },
)

export const sessionRoutes = [
  signIn,
  signInByCode,
  accountByCode,
  readSession,
  signOut,
  changePasscode,
] as const

function letIn({ access }: RouteParts, { staff, cookie, device }: SignedIn): Success<Account> {
  const cookies = [access.cookies.session(cookie), access.cookies.device(device)]
  return ok(accountOf(staff), { headers: { 'Set-Cookie': cookies } })
}
