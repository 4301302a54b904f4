// Who sends a request or opens a socket, by what they show: a session's cookie, a ticket's token or a screen's.

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Handshake } from '../../shared/protocol/live.ts'
import type { ProblemCode } from '../../shared/protocol/problems.ts'
import type { On } from '../days/ask.ts'
import type { Staff } from '../store/ports/staff.ts'
import { type Actor, type Resident, reads, type StaffActor } from './actor.ts'
import { agentOf } from './agent.ts'
import { bearerOf } from './bearer.ts'
import type { Cookies } from './cookies.ts'
import type { KnownSessions } from './known-sessions.ts'
import type { Screens } from './screens.ts'
import type { ActiveSession, Sessions } from './sessions.ts'
import type { Here } from './sign-in.ts'
import type { TicketTokens } from './ticket-tokens.ts'

export interface Askers {
  /** The address that a request comes from. */
  addressOf(request: IncomingMessage): string
  /** Whether these headers bear a session that there is, as far as is known without asking the store. */
  isKnownStaff(headers: IncomingHttpHeaders): boolean
  /** Who sent a request with these headers. */
  actorOf(headers: IncomingHttpHeaders): Promise<Resident | StaffActor>
  /** The staff whose session cookie this is. */
  staffOf(headers: IncomingHttpHeaders): Promise<Staff | null>
  /** The session of these headers, and whose it is. */
  sessionOf(headers: IncomingHttpHeaders): Promise<ActiveSession | null>
  /** Where somebody signs in with this request. */
  hereOf(request: IncomingMessage): Here
  /** The actor as which a socket may see the view that it asks for, on the site's newest day; otherwise why it may not. */
  viewerOf(handshake: Handshake, headers: IncomingHttpHeaders, on: On): Promise<Actor | ProblemCode>
}

interface Parts {
  readonly cookies: Cookies
  readonly knownSessions: KnownSessions
  readonly sessions: Sessions
  readonly screens: Screens
  readonly tokens: TicketTokens
  addressOf(request: IncomingMessage): string
}

export function askersWith({ cookies, knownSessions, sessions, screens, tokens, addressOf }: Parts): Askers {
  return {
    addressOf,
    isKnownStaff: ({ cookie }) => {
      const { session } = cookies.of(cookie)
      return session !== null && knownSessions.has(session)
    },
    actorOf,
    staffOf: async (headers) => (await sessionOf(headers))?.staff ?? null,
    sessionOf,
    hereOf(request) {
      const { headers } = request
      const { session, device } = cookies.of(headers.cookie)
      return { session, device, agent: agentOf(headers['user-agent']), address: addressOf(request) }
    },
    async viewerOf(shake, headers, on) {
      if (shake.view === 'screen') return screenWith(shake.token, shake.site)
      const actor = await actorOf(headers)
      if (shake.view === 'marshal') return asMarshal(actor, shake.site)
      if (shake.view !== 'ticket') return asResident(actor)
      const no = tokens.whyNot(shake.token, shake.site, shake.number, on)
      return no ?? { ...asResident(actor), token: shake.token }
    },
  }

  async function sessionOf(headers: IncomingHttpHeaders): Promise<ActiveSession | null> {
    const { session } = cookies.of(headers.cookie)
    return session ? sessions.of(session) : null
  }

  async function actorOf(headers: IncomingHttpHeaders): Promise<Resident | StaffActor> {
    const token = bearerOf(headers)
    const { session, joins, device } = cookies.of(headers.cookie)
    const found = session ? await sessions.of(session) : null
    return found
      ? { kind: 'staff', staff: found.staff, session: found.id, token, joins, device }
      : { kind: 'resident', token, joins, device, isSignedOut: session !== null }
  }

  async function screenWith(token: string, site: SiteId): Promise<Actor | ProblemCode> {
    const screen = await screens.screenOf(token)
    return screen?.site === site ? { kind: 'screen', screen } : 'not-paired'
  }
}

/** A marshal's socket acts as staff alone, whatever tickets the browser holds. */
function asMarshal(actor: Actor, site: SiteId): Actor | ProblemCode {
  if (actor.kind !== 'staff') return 'not-signed-in'
  return reads(actor.staff, site) ? { ...actor, token: null } : 'not-allowed'
}

/** On the residents' pages a marshal's own phone is a resident's. */
function asResident({ token, joins, device }: Omit<Resident, 'kind'>): Resident {
  return { kind: 'resident', token, joins, device }
}
