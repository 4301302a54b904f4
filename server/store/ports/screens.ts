// Paired screens, and screens that wait to be paired.

import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { Scope } from '../../../shared/day/views/scope.ts'

export interface Screen {
  readonly id: string
  readonly site: SiteId
  readonly name: string
  /** SHA-256 of its token, hex. */
  readonly hash: string
  readonly pairedAt: number
  /** When the screen was last heard of, to the minute; null: not yet. */
  readonly seen: number | null
  /** The part of the site that it is for. */
  readonly scope: Scope
}

/** A screen that waits to be paired. */
export interface Pairing {
  readonly code: string
  /** SHA-256 of the claim, hex. */
  readonly claim: string
  readonly expiresAt: number
  /** The screen that it became, once the owner has entered the code. */
  readonly screen: string | null
  /** Who asked for it, as a hash. */
  readonly asker: string
}

export interface ScreenRecords {
  /** All screens, ordered by the time of pairing. */
  screens(): Promise<Screen[]>
  /** The screen with this token's hash. */
  screen(hash: string): Promise<Screen | null>
  /** The screens among these ids that are still paired. */
  pairedScreens(ids: readonly string[]): Promise<Pick<Screen, 'id' | 'name' | 'scope'>[]>
  /** Changes the name or the scope; what is left out stays. Null: there is no such screen. */
  changeScreen(id: string, change: Partial<Pick<Screen, 'name' | 'scope'>>): Promise<Screen | null>
  /** Notes that a screen was heard of. An earlier time does not replace a later one. */
  seeScreen(id: string, at: number): Promise<void>
  removeScreen(id: string): Promise<boolean>
  /** How many codes are open at `at`: the asker's own, and all. A code that would last longer than `longest` milliseconds does not count. */
  openPairings(asker: string, at: number, longest?: number): Promise<{ own: number; all: number }>
  /** False, and nothing written, when the code or the claim is in use. */
  addPairing(pairing: Pairing): Promise<boolean>
  pairingByCode(code: string): Promise<Pairing | null>
  pairingByClaim(claim: string): Promise<Pairing | null>
  /**
   * Pairs it: the screen is added and the pairing names it, in one commit. False when it was paired already.
   * Rejects, with nothing written, where there is a screen of that id or token.
   */
  pair(code: string, screen: Screen): Promise<boolean>
}
