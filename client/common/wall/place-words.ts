// What each desk is called on the board.

import type { PlaceWord } from '../../../shared/day/nouns/kinds.ts'
import type { ScreenView } from '../../../shared/day/views/screen.ts'

/**
 * By desk. Where a desk calls somebody it is called as in its newest call, by that ticket's queue: else a desk of two queues
 * has two names on one wall. A call of a desk that was closed says it, too.
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
