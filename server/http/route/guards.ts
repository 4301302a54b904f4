// The guards by name. Each admits a caller and tells the handler who it is, or it says why not.

import type { AllowedRole } from '../../../shared/day/commands/command.ts'
import { type Actor, marshals, reads, type ScreenActor } from '../../access/actor.ts'
import { bearerOf } from '../../access/bearer.ts'
import type { ActiveSession } from '../../access/sessions.ts'
import { withoutTickets } from '../../days/ask.ts'
import { no, ok } from './answer.ts'
import type { Guard, Params } from './guard.ts'
import { personChanger, ticketHolder, ticketReader } from './ticket-guards.ts'

const anyone: Guard<null> = { roles: [], admit: async () => ok(null) }

/** Admits anyone who is signed in. */
const staff: Guard<ActiveSession> = {
  roles: ['marshal'],
  async admit({ access }, { headers }) {
    const session = await access.sessionOf(headers)
    return session ? ok(session) : no('not-signed-in')
  },
}

/** Admits owners and marshals, of whichever site. */
const worker = staffWho((session) => session.staff.role !== 'viewer')

const owner: Guard<ActiveSession> = {
  ...staffWho(({ staff: { role } }) => role === 'owner', 'owner'),
  isFirst: true,
}

/** Admits staff who may read what the marshals of the site read. */
const reader = staffWho((session, { site = '' }) => reads(session.staff, site))

/** Admits staff who may command at the site. */
const marshal = staffWho((session, { site = '' }) => marshals(session.staff, site))

/** Admits a screen that is paired with the site. */
const screen: Guard<ScreenActor['screen']> = {
  roles: ['screen'],
  async admit({ access }, { headers }, { site = '' }) {
    const shake = { view: 'screen', site, token: bearerOf(headers) ?? '' } as const
    const actor: Actor | string = await access.viewerOf(shake, headers, withoutTickets())
    return typeof actor !== 'string' && actor.kind === 'screen' ? ok(actor.screen) : no('not-paired')
  },
}

export const guards = {
  anyone,
  staff,
  worker,
  owner,
  reader,
  marshal,
  screen,
  'ticket-reader': ticketReader,
  'ticket-holder': ticketHolder,
  'person-changer': personChanger,
} as const

export type GuardName = keyof typeof guards
export type AdmittedBy<Name extends GuardName> = (typeof guards)[Name] extends Guard<infer By> ? By : never

function staffWho(
  may: (session: ActiveSession, params: Params) => boolean,
  role: AllowedRole = 'marshal',
): Guard<ActiveSession> {
  return {
    roles: [role],
    async admit(parts, visit, params) {
      const signedIn = await staff.admit(parts, visit, params)
      if (!signedIn.ok) return signedIn
      return may(signedIn.value, params) ? signedIn : no('not-allowed')
    },
  }
}
