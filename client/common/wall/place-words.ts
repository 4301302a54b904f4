// The place word of each desk on the board.

import type { PlaceWord } from '../../../shared/day/nouns/kinds.ts'
import type { ScreenView } from '../../../shared/day/views/screen.ts'

/**
 * By desk. A desk that calls somebody has the word of its newest call, by that ticket's queue; else a desk of two
 * queues would have two names on one wall. A call of a closed desk has its word, too.
 */
export function placeWordsOf({
  desks,
  calls,
}: Pick<ScreenView, 'desks' | 'calls'>): ReadonlyMap<string, PlaceWord> {
  const newestLast = [...calls].sort((a, b) => a.call - b.call)
  return new Map([
    ...desks.map(({ id, place }) => [id, place] as const),
    ...newestLast.map(({ desk, place }) => [desk, place] as const),
  ])
}
