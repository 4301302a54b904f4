// Who still waited when a site ended its day: they may be among the first on the next day that it opens.

import * as v from 'valibot'
import type { QueueId } from './ids.ts'

/** The most numbers that a day hands on, those that came first: more than a site serves in an hour. */
export const MOST_LEFT_OVER = 2000

/** A number that was not served. */
export interface LeftOver {
  readonly number: string
  /** In which epoch it was given: the same number of another epoch is another ticket. */
  readonly epoch: number
  /** The queue in which its visit began. */
  readonly queue: QueueId
  readonly party: number
  /** The number for which it was used on the next day; null: it was not used yet. */
  readonly usedAs: string | null
}

/** The numbers that an earlier day hands on, with that day's date. */
export interface HandedOn {
  readonly date: string
  readonly leftOver: readonly LeftOver[]
}

/** Whether somebody whose number was left over came first with it, or why they did not. */
export const Again = v.picklist([
  'first',
  /** The token is not that number's at this site. */
  'unproven',
  /** It is of today, or of a day before the last one. */
  'other-day',
  /** It was served, or was given up while the site was open. */
  'not-left-over',
  'used',
  /** The first hour of the day is over. */
  'too-late',
  'more-people',
  'other-queue',
])
export type Again = v.InferOutput<typeof Again>
