// Everything about who is asking, put together over one store and one secret.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Clock } from '../clock.ts'
import type { Doorkeeper } from '../days/execute.ts'
import type { ClaimRecords } from '../store/ports/claims.ts'
import type { DeviceRecords } from '../store/ports/devices.ts'
import type { EnrolmentRecords } from '../store/ports/enrolments.ts'
import type { KeyRecords } from '../store/ports/keys.ts'
import type { Lifetimes } from '../store/ports/lifetimes.ts'
import type { ScreenRecords } from '../store/ports/screens.ts'
import type { SessionRecords } from '../store/ports/sessions.ts'
import type { SharedStore } from '../store/ports/shared.ts'
import type { StaffRecords } from '../store/ports/staff.ts'
import type { TakenInRecords } from '../store/ports/taken-in.ts'
import type { TryRecords } from '../store/ports/tries.ts'
import type { Actor } from './actor.ts'
import { addressOf } from './address.ts'
import { type Askers, askersWith } from './askers.ts'
import { type Badges, badgesIn } from './badges.ts'
import { ASKED_FOR } from './claim-times.ts'
import { type Claims, claimsIn } from './claims.ts'
import { type Cookies, cookiesFor } from './cookies.ts'
import { deviceHashWith, doorkeeperWith } from './doorkeeper.ts'
import { type Keyring, openKeyring } from './keyring.ts'
import { keysFrom } from './keys.ts'
import { knownSessionsIn } from './known-sessions.ts'
import { type Limits, limitsWith } from './limits.ts'
import { KEPT_FOR, lockoutIn } from './lockout.ts'
import { type Passes, passesWith } from './passes.ts'
import { type Rosters, rosterIn } from './roster.ts'
import { GOOD_FOR, type Screens, screensIn } from './screens.ts'
import { IDLE, type Sessions, sessionsIn } from './sessions.ts'
import { ENROL_WITHIN, KNOWN_FOR, type SignIns, signInsTo } from './sign-in.ts'
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

export interface Access extends Askers {
  readonly door: Doorkeeper<Actor>
  readonly keyring: Keyring
  readonly limits: Limits
  /** A browser's own id as the log of that day has it. */
  deviceOf(site: SiteId, date: string, device: string): string
  readonly passes: Passes
  readonly tokens: TicketTokens
  readonly cookies: Cookies
  readonly sessions: Sessions
  readonly signIns: SignIns
  readonly screens: Screens
  readonly claims: Claims
  readonly roster: Rosters
  readonly staff: StaffList
  readonly badges: Badges
  /** Somebody has said that the clock is right: what one that was ahead has written lasts no longer than it can. */
  settleTimes(): Promise<void>
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
  const badges = badgesIn(store, clock)
  const lockout = lockoutIn(store, clock)
  const knownSessions = knownSessionsIn(store, clock)
  await knownSessions.look()
  const roster = rosterIn(store, clock)
  const sessions = sessionsIn(store, clock, badges, knownSessions)
  const screens = screensIn({ store, clock, keys, lockout, badges })
  const askers = askersWith({
    cookies,
    knownSessions,
    sessions,
    screens,
    tokens,
    addressOf: (request) => addressOf(request, proxies),
  })
  return {
    ...askers,
    door: doorkeeperWith({ keys, passes, tokens, clock }),
    keyring,
    limits,
    passes,
    tokens,
    cookies,
    sessions,
    signIns: signInsTo({ store, clock, keys, lockout, limits, sessions }),
    screens,
    claims: claimsIn(store, clock),
    roster,
    deviceOf: deviceHashWith(keys),
    staff: staffIn(store, badges),
    badges,
    settleTimes: () =>
      store.settleTimes(clock.now(), {
        sessions: IDLE,
        devices: KNOWN_FOR,
        tries: KEPT_FOR,
        pairings: GOOD_FOR,
        enrolments: ENROL_WITHIN,
        claims: ASKED_FOR,
      }),
  }
}
