// Sessions under way: everybody sees and ends their own, the owner everybody's.

import * as v from 'valibot'
import { no, ok } from '../route/answer.ts'
import { json, nothing } from '../route/answers.ts'
import { route } from '../route/route.ts'

const ListedSession = v.object({
  id: v.string(),
  name: v.string(),
  agent: v.string(),
  since: v.number(),
  used: v.number(),
  current: v.boolean(),
})

const listSessions = route(
  'get /api/sessions',
  { by: 'staff', answers: json("One's own sessions, or for the owner all", v.array(ListedSession)) },
  async ({ access }, { by }) => {
    const sessions = await access.sessions.listFor(by.staff)
    return ok(sessions.map((session) => ({ ...session, current: session.id === by.id })))
  },
)

const endSession = route(
  'delete /api/sessions/:id',
  { by: 'staff', answers: nothing('Over, with its sockets') },
  async ({ access }, { by, params: { id } }) =>
    (await access.sessions.revokeFor(by.staff, id)) ? ok() : no('not-found'),
)

export const sessionListRoutes = [listSessions, endSession] as const
