// Claims of numbers: by phones that say that a number is theirs, and by codes with which a marshal hands a number over.

import type { TicketNumber } from '../../../shared/day/nouns/model.ts'
import type { SiteId } from '../../../shared/day/nouns/site.ts'

/** `offered`: a code that nobody has scanned yet. `nodded`: it is being written in the day's log. */
export type ClaimState = 'asked' | 'offered' | 'nodded' | 'given' | 'refused'

export interface Claim {
  readonly id: string
  /** SHA-256, hex, of what the phone holds. */
  readonly secret: string
  readonly site: SiteId
  readonly date: string
  readonly number: TicketNumber
  readonly party: number
  /** In which the number was given; one that is given again in another is another ticket. */
  readonly epoch: number
  /** The phone's hash, as of `ticket-taken`; null: nobody has scanned the code yet. */
  readonly device: string | null
  /** The account of the marshal who nodded; null: not yet. */
  readonly givenBy: string | null
  readonly askedAt: number
  readonly expiresAt: number
  readonly state: ClaimState
}

export interface ClaimMove {
  readonly from: readonly ClaimState[]
  readonly to: ClaimState
  /** What is not given stays. */
  readonly device?: string | null
  readonly givenBy?: string
  readonly expiresAt?: number
}

export interface ClaimRecords {
  /**
   * Adds it, in the place of what the same phone had asked at the site. False, and nothing written, where `most` of its
   * state are open there at `at`. `longest`: milliseconds that none lasts longer than; one that would is none.
   */
  addClaim(claim: Claim, at: number, most: number, longest?: number): Promise<boolean>
  /**
   * What phones ask at a site at `at` and has come to nothing yet, the longest first: also where somebody nodded, and the
   * log has not taken it.
   */
  askedClaims(site: SiteId, at: number, longest?: number): Promise<Claim[]>
  claim(id: string): Promise<Claim | null>
  claimBySecret(secret: string): Promise<Claim | null>
  /** Moves it on. False, and nothing written, where it is in none of these states any more. */
  moveClaim(id: string, move: ClaimMove): Promise<boolean>
  /** Refuses whatever else asks for the number of this claim. */
  refuseOthers(claim: Claim): Promise<void>
}
