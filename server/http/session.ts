// Signing in and out.

import { Router } from 'express'
import * as v from 'valibot'
import { cookiesOf, sessionCookie } from '../access/cookies.ts'
import { faultsOf } from '../days/faults.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

export const SignIn = v.strictObject({
  // trimmed as it was when the account was made: a tablet's keyboard adds a blank after a word
  name: v.pipe(v.string(), v.trim(), v.maxLength(40)),
  passcode: v.pipe(v.string(), v.maxLength(100)),
})

export function sessionRoutes({ access, publicUrl }: HttpParts): Router {
  const isSecure = publicUrl.startsWith('https:')
  const router = Router()

  router.post('/session', async (request, response) => {
    const input = v.safeParse(SignIn, request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const signedIn = await access.sessions.signIn(input.output.name, input.output.passcode)
    if (!signedIn) return sendProblem(request, response, 'not-signed-in')
    response.setHeader('Set-Cookie', sessionCookie(signedIn.cookie, isSecure))
    response.json(figuresOf(signedIn.staff))
  })

  router.get('/session', async (request, response) => {
    const staff = await access.staffOf(request.headers)
    if (!staff) return sendProblem(request, response, 'not-signed-in')
    response.json(figuresOf(staff))
  })

  router.delete('/session', async (request, response) => {
    const { session } = cookiesOf(request.headers.cookie)
    if (session) await access.sessions.signOut(session)
    response.setHeader('Set-Cookie', sessionCookie('', isSecure))
    response.status(204).end()
  })
  return router
}

function figuresOf({ name, role, sites }: { name: string; role: string; sites: readonly string[] }) {
  return { name, role, sites }
}
