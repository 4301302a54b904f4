// Paired screens, and those that ask to be paired.

import type { SiteId } from '../../../shared/day/nouns/site.ts'
import type { Scope } from '../../../shared/day/views/scope.ts'

export interface Screen {
  readonly id: string
  readonly site: SiteId
  readonly name: string
  /** SHA-256 of its token, hex. */
  readonly hash: string
  readonly pairedAt: number
  /** When it was last heard of, to the minute; null: not yet. */
  readonly seen: number | null
  /** The part of the site that it is for. */
  readonly scope: Scope
}

/** A screen that asks to be paired. */
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
  /** By when they were paired. */
  screens(): Promise<Screen[]>
  /** The screen with this token's hash. */
  screen(hash: string): Promise<Screen | null>
  /** Those of these ids that are still paired, by which name and what for. */
  pairedScreens(ids: readonly string[]): Promise<Pick<Screen, 'id' | 'name' | 'scope'>[]>
  /** Another name or another part of the site; what is not given stays. Null: there is no such screen. */
  changeScreen(id: string, change: Partial<Pick<Screen, 'name' | 'scope'>>): Promise<Screen | null>
  /** A later word is not taken back by an earlier one. */
  seeScreen(id: string, at: number): Promise<void>
  removeScreen(id: string): Promise<boolean>
  /** How many codes are open at `at`: this one's and everybody's; none that would be for more than `longest` milliseconds. */
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
