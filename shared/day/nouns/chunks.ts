// A persistent list that is copied one chunk at a time: to add a ticket costs the same in a day of ten tickets and in
// one of ten thousand.

/** Items in a chunk. It is small enough to be copied for one item, and large enough that a day has few chunks. */
const SIZE = 64

export interface Chunks<Item> {
  readonly length: number
  readonly chunks: readonly (readonly Item[])[]
}

export function noItems<Item>(): Chunks<Item> {
  return { length: 0, chunks: [] }
}

export function itemAt<Item>({ chunks }: Chunks<Item>, index: number): Item | undefined {
  return chunks[Math.floor(index / SIZE)]?.[index % SIZE]
}

/** The list with this item at that place, which may be the next after its last; the list given stays as it was. */
export function withItem<Item>(list: Chunks<Item>, index: number, item: Item): Chunks<Item> {
  if (index < 0 || index > list.length) throw new RangeError(`place ${index} of ${list.length}`)
  const chunks = list.chunks.slice()
  const chunk = (chunks[Math.floor(index / SIZE)] ?? []).slice()
  chunk[index % SIZE] = item
  chunks[Math.floor(index / SIZE)] = chunk
  return { length: Math.max(list.length, index + 1), chunks }
}

export function* itemsOf<Item>({ chunks }: Chunks<Item>): Generator<Item> {
  for (const chunk of chunks) yield* chunk
}
