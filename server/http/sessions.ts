// Who is signed in where: everybody sees and ends their own, the owner everybody's.

import { Router } from 'express'
import { signedIn } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'

export function sessionListRoutes(parts: HttpParts): Router {
  const { access } = parts
  const router = Router()

  router.get('/sessions', async (request, response) => {
    const own = await signedIn(parts, request, response)
    if (!own) return
    const sessions = await access.sessions.listFor(own.staff)
    response.json(sessions.map((session) => ({ ...session, current: session.id === own.id })))
  })

  router.delete('/sessions/:id', async (request, response) => {
    const own = await signedIn(parts, request, response)
    if (!own) return
    const isGone = await access.sessions.revokeFor(own.staff, String(request.params['id']))
    if (!isGone) return sendProblem(request, response, 'not-found')
    response.status(204).end()
  })
  return router
}
