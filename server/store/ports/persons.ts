// What people gave of themselves, encrypted, and the receipts of its erasing.

import type { SiteId } from '../../../shared/day/nouns/site.ts'

/** Whose it is: a number of a site's day. */
export interface PersonKey {
  readonly site: SiteId
  readonly date: string
  readonly number: string
}

export interface SealedPerson extends PersonKey {
  /** Encrypted; base64url. */
  readonly sealed: string
  readonly givenAt: number
  /** When it is to be erased at the latest, milliseconds since the epoch. */
  readonly eraseAt: number
}

/** One erasing, and its place in the chain of all of them. */
export interface Receipt {
  /** From 1, without a gap. */
  readonly number: number
  readonly site: SiteId
  readonly at: number
  /** `age`: they were old enough; `asked`: somebody asked for it. */
  readonly reason: 'age' | 'asked'
  /** How many people's. */
  readonly erased: number
  /** The hash of the receipt before; '' before the first. */
  readonly before: string
  readonly hash: string
}

export interface Due {
  readonly site: SiteId
  /** Erased is what was to go by then, milliseconds since the epoch … */
  readonly at: number
  /** … and what was given by then. */
  readonly givenBy: number
}

export interface PersonRecords {
  /** Keeps it. One that is there already is replaced, and still goes when the first would have gone. */
  putPerson(person: SealedPerson): Promise<void>
  /** What is kept for a number, encrypted; null where nothing is. */
  person(key: PersonKey): Promise<string | null>
  /** Sites for which anything is kept. */
  sitesWithPersons(): Promise<SiteId[]>
  /** How many are due at a site. */
  personsDue(due: Due): Promise<number>
  /**
   * Erases what is due, or what one number gave, and writes the receipt in one commit.
   * False, and nothing changed, where another receipt has its number already.
   */
  erase(which: Due | PersonKey, receipt: Receipt): Promise<boolean>
  lastReceipt(): Promise<Receipt | null>
  /** The next receipts after that number, in order. */
  receipts(after: number, limit: number): Promise<Receipt[]>
}
