// Which desk has which place on the board. A place stays where it is while its desk is open: when another closes, its
// place is left free, until so many are free that the letters would be much larger without them.

export interface BoardPlace {
  /** Who has it, or had it last. */
  readonly desk: string
  readonly open: boolean
}

/** Places filled to less than so much are laid out anew. */
const FILLED = 0.6

/** The places now, from those before and the desks that are open, in their order. */
export function placesNow(before: readonly BoardPlace[], open: readonly string[]): readonly BoardPlace[] {
  const anew = open.map((desk) => ({ desk, open: true }))
  const isOpen = new Set(open)
  const kept = withNew(
    before.map(({ desk }) => ({ desk, open: isOpen.has(desk) })),
    open,
  )
  return kept && open.length >= kept.length * FILLED ? kept : anew
}

/** The desks that were just opened put in free places where their order has one; null: it has none. */
function withNew(kept: readonly BoardPlace[], open: readonly string[]): readonly BoardPlace[] | null {
  const places = [...kept]
  let from = 0
  for (const desk of open) {
    const here = places.findIndex((place) => place.desk === desk)
    // the settings may have put the desks in another order
    if (here >= 0 && here < from) return null
    if (here < 0 && places[from]?.open) return null
    const at = here < 0 ? from : here
    places[at] = { desk, open: true }
    from = at + 1
  }
  return places
}
