// Screens: paired by a short code that the screen shows and the owner enters. They show, and never command.

import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { SiteId } from '../../shared/day/site.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { Screen } from '../store/tables/screens.ts'
import { hashOf, type Keys } from './keys.ts'

/** Without 0, 1, I, L, O and U: nothing that reads as something else across a yard. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 6
/** Milliseconds for which a code is good. */
const GOOD_FOR = 10 * 60_000
const TRIES = 5

export interface Screens {
  /** A screen asks to be paired: the code to show, and the claim with which it asks again. */
  ask(): Promise<{ code: string; claim: string }>
  /** Pairs the screen that shows this code. Null when none does, or not any more. */
  pair(code: string, site: SiteId, name: string): Promise<Screen | null>
  /** The token of a paired screen, the same however often it asks; null before it is paired. */
  claim(claim: string): Promise<{ token: string; site: SiteId } | null>
  /** The screen of this token. */
  screenOf(token: string): Promise<Screen | null>
  list(): Promise<Screen[]>
  revoke(id: string): Promise<boolean>
}

export function screensIn(store: Store, clock: Clock, keys: Keys): Screens {
  /** Made from the claim, which only the screen has: an answer that was lost can be asked for again. */
  const tokenOf = (id: string, claim: string) => keys.sign('screen', id, claim)

  return {
    async ask() {
      await store.sweep(clock.now())
      for (let tries = 0; tries < TRIES; tries++) {
        const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
        const claim = randomBytes(32).toString('base64url')
        const expiresAt = clock.now() + GOOD_FOR
        if (await store.addPairing({ code, claim: hashOf(claim), expiresAt, screen: null }))
          return { code, claim }
      }
      throw new Error('no code is free')
    },
    async pair(code, site, name) {
      const pairing = await store.pairingByCode(code.toUpperCase())
      if (!pairing || pairing.screen !== null || pairing.expiresAt <= clock.now()) return null
      const id = randomUUID()
      const screen = { id, site, name, hash: hashOf(tokenOf(id, pairing.claim)), pairedAt: clock.now() }
      return (await store.pair(pairing.code, screen)) ? screen : null
    },
    async claim(claim) {
      const pairing = await store.pairingByClaim(hashOf(claim))
      if (!pairing?.screen || pairing.expiresAt <= clock.now()) return null
      const screen = (await store.screens()).find(({ id }) => id === pairing.screen)
      if (!screen) return null
      return { token: tokenOf(screen.id, pairing.claim), site: screen.site }
    },
    screenOf: (token) => store.screen(hashOf(token)),
    list: () => store.screens(),
    revoke: (id) => store.removeScreen(id),
  }
}
