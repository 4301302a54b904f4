// Everything about who is asking, put together over one store and one secret.

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { SiteId } from '../../shared/day/nouns/site.ts'
import type { Handshake } from '../../shared/protocol/live.ts'
import type { ProblemCode } from '../../shared/protocol/problems.ts'
import type { Clock } from '../clock.ts'
import type { On } from '../days/ask.ts'
import type { Doorkeeper } from '../days/execute.ts'
import type { ClaimRecords } from '../store/ports/claims.ts'
import type { DeviceRecords } from '../store/ports/devices.ts'
import type { EnrolmentRecords } from '../store/ports/enrolments.ts'
import type { KeyRecords } from '../store/ports/keys.ts'
import type { Lifetimes } from '../store/ports/lifetimes.ts'
import type { ScreenRecords } from '../store/ports/screens.ts'
import type { SessionRecords } from '../store/ports/sessions.ts'
import type { SharedStore } from '../store/ports/shared.ts'
import type { Staff, StaffRecords } from '../store/ports/staff.ts'
import type { TakenInRecords } from '../store/ports/taken-in.ts'
import type { TryRecords } from '../store/ports/tries.ts'
import { type Actor, type Resident, reads, type StaffActor } from './actor.ts'
import { addressOf } from './address.ts'
import { agentOf } from './agent.ts'
import { type Badges, badgesIn } from './badges.ts'
import { bearerOf } from './bearer.ts'
import { ASKED_FOR, type Claims, claimsIn } from './claims.ts'
import { type Cookies, cookiesFor } from './cookies.ts'
import { deviceHashWith, doorkeeperWith } from './doorkeeper.ts'
import { type Keyring, openKeyring } from './keyring.ts'
import { keysFrom } from './keys.ts'
import { knownSessionsIn } from './known-sessions.ts'
import { type Limits, limitsWith } from './limits.ts'
import { KEPT_FOR, lockoutIn } from './lockout.ts'
import { type Passes, passesWith } from './passes.ts'
import { type Roster, rosterIn } from './roster.ts'
import { GOOD_FOR, type Screens, screensIn } from './screens.ts'
import { type Current, IDLE, type Sessions, sessionsIn } from './sessions.ts'
import { ENROL_WITHIN, type Here, KNOWN_FOR, type SignIns, signInsTo } from './sign-in.ts'
import { type StaffList, staffIn } from './staff.ts'
import { type TicketTokens, ticketTokensWith } from './ticket-tokens.ts'

/** What access needs of the store. */
export type AccessStore = StaffRecords &
  SessionRecords &
  DeviceRecords &
  TryRecords &
  EnrolmentRecords &
  ScreenRecords &
  ClaimRecords &
  KeyRecords &
  TakenInRecords &
  Lifetimes &
  SharedStore

export interface Access {
  readonly door: Doorkeeper<Actor>
  readonly keyring: Keyring
  readonly limits: Limits
  /** The address that a request comes from. */
  addressOf(request: IncomingMessage): string
  /** A browser's own id as the log of that day has it. */
  deviceOf(site: SiteId, date: string, device: string): string
  readonly passes: Passes
  readonly tokens: TicketTokens
  readonly cookies: Cookies
  readonly sessions: Sessions
  readonly signIns: SignIns
  readonly screens: Screens
  readonly claims: Claims
  readonly roster: Roster
  readonly staff: StaffList
  readonly badges: Badges
  /** Whether these headers bear a session that there is, as far as is known without asking the store. */
  isKnownStaff(headers: IncomingHttpHeaders): boolean
  /** Who sent a request with these headers. */
  actorOf(headers: IncomingHttpHeaders): Promise<Resident | StaffActor>
  /** The staff whose session cookie this is. */
  staffOf(headers: IncomingHttpHeaders): Promise<Staff | null>
  /** The same, with the id of the session. */
  sessionOf(headers: IncomingHttpHeaders): Promise<Current | null>
  /** Where somebody signs in with this request. */
  hereOf(request: IncomingMessage): Here
  /** Somebody has said that the clock is right: what one that was ahead has written lasts no longer than it can. */
  settleTimes(): Promise<void>
  /** As whom a socket views what it asks for, on the site's newest day; why not, when it may not. */
  viewerOf(handshake: Handshake, headers: IncomingHttpHeaders, on: On): Promise<Actor | ProblemCode>
}

/**
 * `isSecure`: whether the public address is https; so many `proxies` of our own stand in front.
 * Rejects when the store cannot be read.
 */
export async function accessTo(
  store: AccessStore,
  secret: string,
  clock: Clock,
  { isSecure = false, proxies = 0 }: { isSecure?: boolean; proxies?: number } = {},
): Promise<Access> {
  const keyring = await openKeyring(store, clock)
  const keys = keysFrom(secret, keyring.saltsOf)
  const passes = passesWith(keys)
  const tokens = ticketTokensWith(keys)
  const cookies = cookiesFor(isSecure)
  const limits = limitsWith(clock, store.shared)
  const from = (request: IncomingMessage) => addressOf(request, proxies)
  const badges = badgesIn(store, clock)
  const lockout = lockoutIn(store, clock)
  const knownSessions = knownSessionsIn(store, clock)
  await knownSessions.look()
  const roster = rosterIn(store, clock)
  const sessions = sessionsIn(store, clock, badges, knownSessions)
  const screens = screensIn({ store, clock, keys, lockout, badges })
  return {
    door: doorkeeperWith({ keys, passes, tokens, clock }),
    keyring,
    limits,
    addressOf: from,
    passes,
    tokens,
    cookies,
    sessions,
    isKnownStaff: ({ cookie }) => {
      const { session } = cookies.of(cookie)
      return session !== null && knownSessions.has(session)
    },
    signIns: signInsTo({ store, clock, keys, lockout, limits, sessions }),
    screens,
    claims: claimsIn(store, clock),
    roster,
    deviceOf: deviceHashWith(keys),
    staff: staffIn(store, badges),
    badges,
    actorOf,
    staffOf: async (headers) => (await sessionOf(headers))?.staff ?? null,
    sessionOf,
    hereOf(request) {
      const { headers } = request
      const { session, device } = cookies.of(headers.cookie)
      return { session, device, agent: agentOf(headers['user-agent']), address: from(request) }
    },
    settleTimes: () =>
      store.settleTimes(clock.now(), {
        sessions: IDLE,
        devices: KNOWN_FOR,
        tries: KEPT_FOR,
        pairings: GOOD_FOR,
        enrolments: ENROL_WITHIN,
        claims: ASKED_FOR,
      }),
    viewerOf,
  }

  async function sessionOf(headers: IncomingHttpHeaders): Promise<Current | null> {
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

  async function viewerOf(
    shake: Handshake,
    headers: IncomingHttpHeaders,
    on: On,
  ): Promise<Actor | ProblemCode> {
    if (shake.view === 'screen') return screenWith(shake.token, shake.site)
    const actor = await actorOf(headers)
    if (shake.view === 'marshal') {
      if (actor.kind !== 'staff') return 'not-signed-in'
      // a marshal's socket acts as staff alone, whatever tickets the browser holds
      return reads(actor.staff, shake.site) ? { ...actor, token: null } : 'not-allowed'
    }
    if (shake.view !== 'ticket') return asResident(actor)
    const no = tokens.whyNot(shake.token, shake.site, shake.number, on)
    return no ?? { ...asResident(actor), token: shake.token }
  }

  async function screenWith(token: string, site: SiteId): Promise<Actor | ProblemCode> {
    const screen = await screens.screenOf(token)
    return screen?.site === site ? { kind: 'screen', screen } : 'not-paired'
  }
}

/** On the residents' pages a marshal's own phone is a resident's. */
function asResident({ token, joins, device }: Omit<Resident, 'kind'>): Resident {
  return { kind: 'resident', token, joins, device }
}
