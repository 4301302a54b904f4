// Signing in: by name and passcode, or by a code that the owner shows once. What a storm of tries may cost is bounded here.

import { randomBytes } from 'node:crypto'
import pLimit from 'p-limit'
import { halfWidth, nameTyped } from '../../shared/day/nouns/typed.ts'
import type { Clock } from '../clock.ts'
import type { DeviceRecords } from '../store/ports/devices.ts'
import type { EnrolmentRecords } from '../store/ports/enrolments.ts'
import type { Staff, StaffRecords } from '../store/ports/staff.ts'
import { newDevice } from './cookies.ts'
import { hashOf, type Keys } from './keys.ts'
import type { Limits } from './limits.ts'
import type { Lockout } from './lockout.ts'
import { verifyPasscode } from './passcode.ts'
import type { Sessions } from './sessions.ts'

/** Sign-ins under way at once. Two are looked at, the others wait for a second at most: 40 at about 30 ms, by two. */
const MOST_AT_ONCE = 40
/** Milliseconds after which to come back to a full door. */
const COME_BACK = 2000
/** Milliseconds for which a device is known: as long as a browser keeps its cookie. */
export const KNOWN_FOR = 400 * 24 * 60 * 60_000
/** Devices of one account: more than any site's tablets. */
const MOST_DEVICES = 200
/** Milliseconds for which an enrolment is good. */
export const ENROL_WITHIN = 10 * 60_000
/** Open enrolments of one account: a yard's tablets being set up at once. */
const MOST_ENROLMENTS = 20

/** Where somebody signs in. */
export interface Here {
  /** The device's cookie, where it has one. */
  readonly device: string | null
  /** Its browser, in plain words. */
  readonly agent: string
  readonly address: string
  /** The session that the browser has now; it ends where another begins. */
  readonly session: string | null
}

export interface SignedIn {
  readonly staff: Staff
  /** The cookies of the session and of the device. */
  readonly cookie: string
  readonly device: string
}

/** How long to wait before the next try, in milliseconds. */
export interface TooMany {
  readonly wait: number
}

export interface SignIns {
  /** Null when name and passcode do not fit: unknown names get the same answers in the same time. */
  byPasscode(name: string, passcode: string, here: Here): Promise<SignedIn | TooMany | null>
  /** Whether it is the account's passcode; tries count as those of signing in do. */
  isPasscodeOf(staff: Staff, passcode: string, here: Here): Promise<boolean | TooMany>
  /** A code that signs one device in as this account: null when there is nobody of that name. */
  enrol(name: string): Promise<{ code: string; until: number } | null>
  /** As whom the code would sign in, for whoever holds it to see first; null as below. */
  enrolledAs(code: string): Promise<Staff | null>
  /** Null when the code was used, is too old, or its account is gone. */
  byEnrolment(code: string, here: Here): Promise<SignedIn | null>
}

interface Parts {
  readonly store: EnrolmentRecords & DeviceRecords & Pick<StaffRecords, 'staffNamed'>
  readonly clock: Clock
  readonly keys: Keys
  readonly lockout: Lockout
  readonly limits: Limits
  readonly sessions: Sessions
}

export function signInsTo({ store, clock, keys, lockout, limits, sessions }: Parts): SignIns {
  const atOnce = pLimit(MOST_AT_ONCE)
  return {
    async byPasscode(name, passcode, here) {
      const typed = nameTyped(name)
      const staff = (await store.staffNamed(name)) ?? (await store.staffNamed(typed))
      const isRight = await check(staff, typed, passcode, here)
      if (isRight !== true) return isRight === false ? null : isRight
      return staff && enter(staff, here)
    },
    isPasscodeOf: (staff, passcode, here) => check(staff, staff.name, passcode, here),
    async enrol(name) {
      const staff = await store.staffNamed(name)
      return staff && openEnrolment(store, staff.id, clock.now() + ENROL_WITHIN)
    },
    enrolledAs: (code) => store.enrolmentOf(hashOf(code), clock.now(), ENROL_WITHIN),
    async byEnrolment(code, here) {
      const staff = await store.useEnrolment(hashOf(code), clock.now(), ENROL_WITHIN)
      return staff && enter(staff, here)
    },
  }

  /** Whoever comes to a full door is told to come back: nobody waits before it. */
  async function check(...attempt: Parameters<typeof tryPasscode>): ReturnType<typeof tryPasscode> {
    return atOnce.activeCount < MOST_AT_ONCE ? atOnce(() => tryPasscode(...attempt)) : { wait: COME_BACK }
  }

  async function tryPasscode(
    staff: Staff | null,
    name: string,
    passcode: string,
    { device: cookie, address }: Here,
  ): Promise<boolean | TooMany> {
    const account = accountTried(keys, staff, name)
    const device = cookie === null ? '' : hashOf(cookie)
    const isKnown = await store.knowsDevice(account, device, clock.now(), KNOWN_FOR)
    // whoever shares an address with a storm still signs in where they have before
    const wait = isKnown ? null : await limits.by('signIn', address)
    if (wait !== null) return { wait }
    const from = isKnown ? { device } : { address: keys.sign('address', account, address) }
    const attempt = await lockout.begin(account, from)
    if ('wait' in attempt) return attempt
    const isRight = await fits(passcode, staff?.passcode ?? null)
    if (isRight) await attempt.succeed()
    return isRight
  }

  async function enter(staff: Staff, here: Here): Promise<SignedIn> {
    const device = here.device ?? newDevice()
    const cookie = await sessions.begin(staff, { device: hashOf(device), agent: here.agent })
    await store.knowDevice(staff.id, hashOf(device), clock.now() + KNOWN_FOR, MOST_DEVICES)
    if (here.session !== null) await sessions.signOut(here.session)
    return { staff, cookie, device }
  }
}

async function openEnrolment(
  store: EnrolmentRecords,
  staff: string,
  until: number,
): Promise<{ code: string; until: number }> {
  const code = randomBytes(32).toString('base64url')
  await store.addEnrolment({ hash: hashOf(code), staff, expiresAt: until }, MOST_ENROLMENTS)
  return { code, until }
}

/** What tries are counted for: a made-up name is counted as an account is, or its tries would tell that there is none. */
function accountTried(keys: Keys, staff: Staff | null, name: string): string {
  return staff?.id ?? `?${keys.sign('account', name)}`
}

/** As it was typed, and as a keyboard meant it that gives its signs in full width: both are one try. */
async function fits(passcode: string, hash: string | null): Promise<boolean> {
  const typed = halfWidth(passcode)
  return (await verifyPasscode(passcode, hash)) || (typed !== passcode && verifyPasscode(typed, hash))
}
