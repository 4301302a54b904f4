// Screens: paired by a short code that the screen shows and the owner enters. They show, and never command.

import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import { WHOLE } from '../../shared/day/views/scope.ts'
import type { Clock } from '../clock.ts'
import type { Screen, ScreenRecords } from '../store/ports/screens.ts'
import type { StaffActor } from './actor.ts'
import type { Badges } from './badges.ts'
import { hashOf, type Keys } from './keys.ts'
import type { Lockout } from './lockout.ts'
import { atMostEvery } from './seldom.ts'
import type { TooMany } from './sign-in.ts'

/** Without 0, 1, I, L, O and U: nothing that reads as something else across a yard. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 6
/** Milliseconds for which a code is good. */
export const GOOD_FOR = 10 * 60_000
const TRIES = 5
/** Open codes of one address: a hall's screens behind one router, each started twice. */
const MOST_OF_ONE = 50
/** Open codes of all addresses: more than any city starts screens at once. With 5,000 open, one guess in 140,000 hits one. */
const MOST_OF_ALL = 5000
/** Milliseconds between two times that a screen's last word is written down. */
const NOTE_EVERY = 60_000
/** Screens whose last note is remembered; one that is forgotten is only written down once more. */
const MOST_NOTED = 10_000

export interface Screens {
  /** A screen at this address (`address.ts`) asks to be paired: the code to show, and the claim with which it asks again. */
  ask(address: string): Promise<{ code: string; claim: string } | TooMany>
  /** Pairs the screen that shows this code. Null when none does, or not any more; wrong codes are counted. */
  pair(by: StaffActor, code: string, site: SiteId, name: string): Promise<Screen | TooMany | null>
  /** The token of a paired screen, the same however often it asks; null before it is paired. */
  claim(claim: string): Promise<{ token: string; site: SiteId } | null>
  /** The screen of this token. */
  screenOf(token: string): Promise<Screen | null>
  list(): Promise<Screen[]>
  /** Renames a screen, or has it show another part of its site, at once. Null: there is no such screen. */
  change(id: string, change: Partial<Pick<Screen, 'name' | 'scope'>>): Promise<Screen | null>
  /** A screen said how it is: written down once a minute, so that a restart knows it too. */
  heard(id: string): Promise<void>
  revoke(id: string): Promise<boolean>
}

interface Parts {
  readonly store: ScreenRecords
  readonly clock: Clock
  readonly keys: Keys
  readonly lockout: Lockout
  readonly badges: Badges
}

export function screensIn({ store, clock, keys, lockout, badges }: Parts): Screens {
  const isTimeToNote = atMostEvery(clock, NOTE_EVERY, MOST_NOTED)
  /** Made from the claim, which only the screen has: an answer that was lost can be asked for again. */
  const tokenOf = (id: string, claim: string) => keys.sign('screen', id, claim)

  /** One of a clock that was ahead would last longer than any other. */
  const isGood = (expiresAt: number) => expiresAt > clock.now() && expiresAt <= clock.now() + GOOD_FOR

  return {
    async ask(address) {
      const now = clock.now()
      const asker = keys.sign('address', address)
      const open = await store.openPairings(asker, now, GOOD_FOR)
      if (open.own >= MOST_OF_ONE || open.all >= MOST_OF_ALL) return { wait: NOTE_EVERY }
      return openPairing(store, asker, now + GOOD_FOR)
    },
    async pair(by, code, site, name) {
      const attempt = await lockout.begin(by.staff.id, { device: `pair ${by.session}` })
      if ('wait' in attempt) return attempt
      const pairing = await store.pairingByCode(code)
      if (!pairing || pairing.screen !== null || !isGood(pairing.expiresAt)) return null
      const id = randomUUID()
      const hash = hashOf(tokenOf(id, pairing.claim))
      const screen = { id, site, name, hash, pairedAt: clock.now(), seen: null, scope: WHOLE }
      if (!(await store.pair(pairing.code, screen))) return null
      await attempt.succeed()
      return screen
    },
    async claim(claim) {
      const pairing = await store.pairingByClaim(hashOf(claim))
      if (!pairing?.screen || !isGood(pairing.expiresAt)) return null
      const screen = (await store.screens()).find(({ id }) => id === pairing.screen)
      if (!screen) return null
      return { token: tokenOf(screen.id, pairing.claim), site: screen.site }
    },
    screenOf: (token) => store.screen(hashOf(token)),
    list: () => store.screens(),
    async change(id, change) {
      const changed = await store.changeScreen(id, change)
      await badges.look()
      return changed
    },
    async heard(id) {
      if (isTimeToNote(id)) await store.seeScreen(id, clock.now())
    },
    async revoke(id) {
      const isGone = await store.removeScreen(id)
      await badges.look()
      return isGone
    },
  }
}

/** Opens a pairing under a code that nobody else is shown. Rejects when none is free. */
async function openPairing(
  store: Pick<ScreenRecords, 'addPairing'>,
  asker: string,
  expiresAt: number,
): Promise<{ code: string; claim: string }> {
  for (let tries = 0; tries < TRIES; tries++) {
    const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
    const claim = randomBytes(32).toString('base64url')
    if (await store.addPairing({ code, claim: hashOf(claim), expiresAt, screen: null, asker }))
      return { code, claim }
  }
  throw new Error('no code is free')
}
