// Personal data, encrypted, and the receipts of its erasing.

import type { SiteId } from '../../../shared/day/nouns/ids.ts'

/** The number on a day of a site to which personal data belongs. */
export interface PersonKey {
  readonly site: SiteId
  readonly date: string
  readonly number: string
}

export interface SealedPerson extends PersonKey {
  /** Encrypted; base64url. */
  readonly sealed: string
  readonly givenAt: number
  /** The latest time of its erasing, in milliseconds since the epoch. */
  readonly eraseAt: number
}

/** The receipt of one erasing. Receipts form a chain. */
export interface Receipt {
  /** From 1, without a gap. */
  readonly number: number
  readonly site: SiteId
  readonly at: number
  /** `age`: the data was old enough; `asked`: somebody asked for the erasing. */
  readonly reason: 'age' | 'asked'
  /** How many people's data was erased. */
  readonly erased: number
  /** The hash of the receipt before; '' before the first. */
  readonly before: string
  readonly hash: string
}

export interface Due {
  readonly site: SiteId
  /** Data whose latest time is not after this is erased; milliseconds since the epoch. */
  readonly at: number
  /** Data that was given at this time or earlier is erased too. */
  readonly givenBy: number
}

export interface PersonRecords {
  /** Keeps data. Data of the same number is replaced, and the earlier time of erasing holds. */
  putPerson(person: SealedPerson): Promise<void>
  /** The encrypted data of a number; null if there is none. */
  person(key: PersonKey): Promise<string | null>
  /** The encrypted data of these numbers of a day; without those that have none. */
  personsOf(
    site: SiteId,
    date: string,
    numbers: readonly string[],
  ): Promise<{ readonly number: string; readonly sealed: string }[]>
  /** Brings the erasing of what stands under some numbers of a day forward: all that begin so. */
  endPersons(site: SiteId, date: string, beginning: string, at: number): Promise<void>
  /** The sites with any personal data. */
  sitesWithPersons(): Promise<SiteId[]>
  /** How many people's data is due at a site. */
  personsDue(due: Due): Promise<number>
  /**
   * Erases the data that is due, or that of one number, and writes the receipt in the same commit. False, and nothing
   * changed, if another receipt has the same number.
   */
  erase(which: Due | PersonKey, receipt: Receipt): Promise<boolean>
  lastReceipt(): Promise<Receipt | null>
  /** The next receipts after that number, in order. */
  receipts(after: number, limit: number): Promise<Receipt[]>
}
