// How early the holder of a ticket is told that it is called soon. The holder may choose; the site does not.

import * as v from 'valibot'
import type { Site } from './site.ts'

/** So many tickets before it. */
export const SOON_BEFORE = [3, 5, 10, 20] as const
/** So many minutes before the call, by the forecast. */
export const SOON_MINUTES = [5, 10, 20, 30] as const

/** Minutes where the holder has not chosen: long enough to walk back, short enough to wait for on the spot. */
export const USUAL_MINUTES = 5

/** When somebody may be told who came to a queue at a time in milliseconds. Before that they heard how long it takes. */
export function soonFromAt({ site }: { readonly site: Pick<Site, 'speed'> }, at: number): number {
  return at + (USUAL_MINUTES * 60_000) / (site.speed ?? 1)
}

/** As many as a screen names of those who were told: who comes after takes the place of the first. */
export const MOST_SOON = 8

/** A wish in a view. A later release may offer other figures. */
export const SoonWish = v.union([v.object({ before: v.number() }), v.object({ minutes: v.number() })])
export type SoonWish = { readonly before: number } | { readonly minutes: number }

/** Tickets with the same wish are told in the order in which they are called. */
export type SoonKey = string

/** The wish as a key; null: its holder has not chosen. */
export function soonKeyOf(wish: SoonWish | null): SoonKey {
  if (wish && 'before' in wish) return `before ${wish.before}`
  return `minutes ${wish?.minutes ?? USUAL_MINUTES}`
}
