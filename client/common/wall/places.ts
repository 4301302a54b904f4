// Which desk has which place on the board. A place stays where it is while its desk is open. When a desk closes, its
// place stays free, until so many are free that the letters would be much larger without them.

export interface BoardPlace {
  /** The desk that has the place, or had it last. */
  readonly desk: string
  readonly open: boolean
}

/** When less than this part of the places is in use, they are laid out again. */
const FILLED = 0.6

/** The places now, from the previous ones and the open desks in their order. */
export function placesNow(before: readonly BoardPlace[], open: readonly string[]): readonly BoardPlace[] {
  const anew = open.map((desk) => ({ desk, open: true }))
  const isOpen = new Set(open)
  const kept = withNew(
    before.map(({ desk }) => ({ desk, open: isOpen.has(desk) })),
    open,
  )
  return kept && open.length >= kept.length * FILLED ? kept : anew
}

/** Puts newly opened desks into free places where that keeps the order; null where it does not. */
function withNew(kept: readonly BoardPlace[], open: readonly string[]): readonly BoardPlace[] | null {
  const places = [...kept]
  let from = 0
  for (const desk of open) {
    const here = places.findIndex((place) => place.desk === desk)
    // the settings may have changed the desks' order
    if (here >= 0 && here < from) return null
    if (here < 0 && places[from]?.open) return null
    const at = here < 0 ? from : here
    places[at] = { desk, open: true }
    from = at + 1
  }
  return places
}
