// The shape of the wait that people are told.

import * as v from 'valibot'
import type { Day, Queue } from '../nouns/model.ts'
import type { Served } from './served.ts'

/** In whole minutes; null: unknown, since no open desk draws from the queue. */
export const Wait = v.nullable(
  v.object({
    /** Four in five wait from `low` to `high`. */
    low: v.number(),
    high: v.number(),
    /** The median. People are told it where the range is too wide to be told as a range. */
    about: v.number(),
    /** Whether a desk that draws from the queue has called anybody yet. */
    begun: v.boolean(),
    /**
     * Minutes for which none of its desks has called although somebody waits, where that is longer than usual;
     * null: they call.
     */
    quiet: v.nullable(v.number()),
  }),
)
export type Wait = v.InferOutput<typeof Wait>

/**
 * The waits of a day as it is at one moment. What has been computed for one ticket is kept for the others, so whoever needs
 * several waits asks one object for all of them, and makes another one when it no longer `holds`.
 */
export interface Waits {
  /**
   * The wait in whole minutes, as an 80 % range and its middle, of a ticket with `ahead` tickets of its queue before it.
   * Null exactly while no open desk draws from the queue. Nobody further back has a shorter wait.
   */
  of(queue: Queue, ahead: number): Wait
  /** The same wait, and the minutes that were forecast before they were moved towards the wait of the head of the line and rounded. */
  withForecast(queue: Queue, ahead: number): { readonly wait: Wait; readonly forecast: number } | null
  /**
   * The time until somebody is called who has so many tickets of the queue before them, and what its desks then do. `people`:
   * those on these tickets, where they are not all of the queue. Null exactly while no open desk draws from the queue.
   */
  servedIn(queue: Queue, tickets: number, people?: number): Served | null
  /** Whether the day has had no event since, and the second is still the same. */
  holds(day: Day, at: number): boolean
}
