// Codes that sign a device in once.

import type { Staff } from './staff.ts'

export interface Enrolment {
  /** SHA-256 of the code, hex. */
  readonly hash: string
  readonly staff: string
  readonly expiresAt: number
}

/** No code lasts longer than `longest` milliseconds: one that would was written by a clock that was ahead, and does not count. */
export interface EnrolmentRecords {
  /** Adds a code. If an account has more than `most`, those that expire first end. Rejects if there is no such account. */
  addEnrolment(enrolment: Enrolment, most: number): Promise<void>
  /** The account of a code that has not expired; null otherwise. The code stays valid. */
  enrolmentOf(hash: string, at: number, longest?: number): Promise<Staff | null>
  /** The account of a code that has not expired, and ends the code; null otherwise. Of two calls one gets the account. */
  useEnrolment(hash: string, at: number, longest?: number): Promise<Staff | null>
}
