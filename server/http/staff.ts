// Staff accounts, for the owner.

import { type RequestHandler, Router } from 'express'
import * as v from 'valibot'
import { asMeant, halfWidth, nameTyped } from '../../shared/day/nouns/typed.ts'
import { ChangedStaff, faultOf, NewStaff } from '../access/staff.ts'
import { faultsOf } from '../days/faults.ts'
import { ownerOnly } from './guards.ts'
import type { HttpParts } from './parts.ts'
import { sendProblem } from './problem.ts'
import { accountOf } from './session.ts'

/** At which field it is told. */
const FAULTS = {
  'no-site': { path: 'sites', rule: 'no-site' },
  'viewer-only': { path: 'allSites', rule: 'viewer-only' },
} as const

export function staffRoutes(parts: HttpParts): Router {
  const { access } = parts
  const router = Router()
  const owner = ownerOnly(parts)

  router.get('/staff', owner, async (_request, response) => {
    const staff = await access.staff.list()
    response.json(staff.map(accountOf))
  })
  router.post('/staff', owner, async (request, response) => {
    const input = v.safeParse(NewStaff, asMeant(request.body, { name: nameTyped, passcode: halfWidth }))
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const fault = faultOf(input.output)
    if (fault) return sendProblem(request, response, 'invalid', [FAULTS[fault]])
    const added = await access.staff.add(input.output)
    if (!added) return sendProblem(request, response, 'invalid', [{ path: 'name', rule: 'repeated' }])
    const { sites, allSites } = input.output
    response.status(201).json(accountOf({ ...input.output, sites: allSites ? [] : sites }))
  })
  router.put('/staff/:name', owner, changeStaff(parts))
  router.delete('/staff/:name', owner, async (request, response) => {
    const outcome = await access.staff.remove(String(request.params['name']))
    if (outcome === 'last-owner') return sendProblem(request, response, 'not-allowed')
    if (outcome === 'unknown') return sendProblem(request, response, 'not-found')
    response.status(204).end()
  })
  router.post('/staff/:name/enrolments', owner, async (request, response) => {
    const input = v.safeParse(v.strictObject({}), request.body)
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const enrolment = await access.signIns.enrol(String(request.params['name']))
    if (!enrolment) return sendProblem(request, response, 'not-found')
    response.status(201).json(enrolment)
  })
  return router
}

function changeStaff({ access }: HttpParts): RequestHandler {
  return async (request, response) => {
    const input = v.safeParse(ChangedStaff, asMeant(request.body, { passcode: halfWidth }))
    if (!input.success) return sendProblem(request, response, 'invalid', faultsOf(input.issues))
    const own = await access.sessionOf(request.headers)
    const answer = await access.staff.change(String(request.params['name']), input.output, own?.id)
    if (answer === 'last-owner') return sendProblem(request, response, 'not-allowed')
    if (answer === 'unknown') return sendProblem(request, response, 'not-found')
    if (typeof answer === 'string') return sendProblem(request, response, 'invalid', [FAULTS[answer]])
    response.json(accountOf(answer))
  }
}
