// Claims of numbers: by phones whose holders say that a number is theirs, and by codes with which a marshal hands one over.

import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { TicketNumber } from '../../../shared/day/nouns/ticket.ts'

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
  /** The epoch in which the number was given. The same number given in another epoch is another ticket. */
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
  /** Fields that are left out stay as they are. */
  readonly device?: string | null
  readonly givenBy?: string
  readonly expiresAt?: number
}

export interface ClaimRecords {
  /**
   * Adds a claim in the place of an earlier one by the same phone at the site. False, and nothing written, if `most` claims in
   * its state are open there at `at`. A claim that would last longer than `longest` milliseconds does not count as open.
   */
  addClaim(claim: Claim, at: number, most: number, longest?: number): Promise<boolean>
  /**
   * The open claims of phones at a site at `at`, the oldest first. A claim that a marshal has nodded is open until the log has
   * it.
   */
  askedClaims(site: SiteId, at: number, longest?: number): Promise<Claim[]>
  claim(id: string): Promise<Claim | null>
  claimBySecret(secret: string): Promise<Claim | null>
  /** Moves a claim to another state. False, and nothing written, if it is no longer in one of the states `from`. */
  moveClaim(id: string, move: ClaimMove): Promise<boolean>
  /** Refuses all other open claims of the same number. */
  refuseOthers(claim: Claim): Promise<void>
}
