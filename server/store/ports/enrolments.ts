// Codes that sign a device in once.

import type { Staff } from './staff.ts'

export interface Enrolment {
  /** SHA-256 of the code, hex. */
  readonly hash: string
  readonly staff: string
  readonly expiresAt: number
}

/** `longest`: milliseconds that none lasts longer than; one that would was written by a clock that was ahead. */
export interface EnrolmentRecords {
  /** Adds it; of more than `most` of one account those that would expire first end. Rejects when it is of nobody. */
  addEnrolment(enrolment: Enrolment, most: number): Promise<void>
  /** Whose it is, before it has expired; null otherwise. It stays as it is. */
  enrolmentOf(hash: string, at: number, longest?: number): Promise<Staff | null>
  /** Whose it is, the first time that it is asked for and before it has expired; null otherwise. */
  useEnrolment(hash: string, at: number, longest?: number): Promise<Staff | null>
}
