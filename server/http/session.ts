// Signing in and out, and one's own passcode.

import { type RequestHandler, type Response, Router } from 'express'
import * as v from 'valibot'
import { asMeant, halfWidth } from '../../shared/day/nouns/typed.ts'
import type { SignedIn } from '../access/sign-in.ts'
import { Passcode } from '../access/staff.ts'
import { faultsOf } from '../days/faults.ts'
import { signedIn } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

const Typed = v.pipe(v.string(), v.maxLength(100))

export const SignIn = v.strictObject({
  // trimmed as it was when the account was made: a tablet's keyboard adds a blank after a word
  name: v.pipe(v.string(), v.trim(), v.maxLength(40)),
  passcode: Typed,
})
export const OwnPasscode = v.strictObject({ old: Typed, passcode: Passcode })
export const Enrolment = v.strictObject({ code: v.pipe(v.string(), v.maxLength(100)) })

export function sessionRoutes(parts: HttpParts): Router {
  const { access } = parts
  const router = Router()

  router.post('/session', async (request, response) => {
    const input = v.safeParse(SignIn, request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const { name, passcode } = input.output
    const answer = await access.signIns.byPasscode(name, passcode, access.hereOf(request))
    if (!answer) return sendProblem(request, response, 'not-signed-in')
    if ('wait' in answer) return sendProblem(request, response, 'too-many-requests', [], answer.wait)
    letIn(response, answer)
  })

  // a link that somebody has sent must not sign a browser in unasked: its page says first as whom
  router.post('/enrolments/account', async (request, response) => {
    const input = v.safeParse(Enrolment, request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const staff = await access.signIns.enrolledAs(input.output.code)
    if (!staff) return sendProblem(request, response, 'not-signed-in')
    response.json(accountOf(staff))
  })

  router.post('/enrolments', async (request, response) => {
    const input = v.safeParse(Enrolment, request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const answer = await access.signIns.byEnrolment(input.output.code, access.hereOf(request))
    if (!answer) return sendProblem(request, response, 'not-signed-in')
    letIn(response, answer)
  })

  // every page asks it, also those of people who never sign in: to be nobody is no failure
  router.get('/session', async (request, response) => {
    const session = await access.sessionOf(request.headers)
    response.json(session && accountOf(session.staff))
  })

  router.delete('/session', async (request, response) => {
    const { session } = access.hereOf(request)
    if (session) await access.sessions.signOut(session)
    response.setHeader('Set-Cookie', access.cookies.session(''))
    response.status(204).end()
  })

  router.put('/session/passcode', changePasscode(parts))
  return router

  function letIn(response: Response, { staff, cookie, device }: SignedIn): void {
    response.setHeader('Set-Cookie', [access.cookies.session(cookie), access.cookies.device(device)])
    response.json(accountOf(staff))
  }
}

/** The old one is asked for: a tablet that was left lying about must not lock its owner out. */
function changePasscode(parts: HttpParts): RequestHandler {
  const { access } = parts
  return async (request, response) => {
    const session = await signedIn(parts, request, response)
    if (!session) return
    const input = v.safeParse(OwnPasscode, asMeant(request.body, { passcode: halfWidth }))
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const { old, passcode } = input.output
    const isRight = await access.signIns.isPasscodeOf(session.staff, old, access.hereOf(request))
    if (typeof isRight === 'object')
      return sendProblem(request, response, 'too-many-requests', [], isRight.wait)
    if (!isRight) return sendProblem(request, response, 'invalid', [{ path: 'old', rule: 'wrong' }])
    await access.staff.change(session.staff.name, { passcode }, session.id)
    response.status(204).end()
  }
}

type Account = Pick<SignedIn['staff'], 'name' | 'role' | 'sites' | 'allSites'>

/** An account as it is told of: without its id and its passcode. */
export function accountOf({ name, role, sites, allSites }: Account) {
  return { name, role, sites, allSites }
}
