// Many ids in one question, with as few different statements as may be: an engine keeps each of them prepared.

/** Ids in one question: a node's tablets and screens fit. */
const MOST = 512
const SIZES = [8, 64, MOST]

/** The rows of all ids. `find` gets the question marks of a list and its values, padded with empty ones. */
export async function inList<Row>(
  ids: readonly string[],
  find: (marks: string, ids: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < ids.length; from += MOST) {
    const some = ids.slice(from, from + MOST)
    const size = SIZES.find((one) => one >= some.length) ?? MOST
    const padded = Array.from({ length: size }, (_, index) => some[index] ?? '')
    rows.push(...(await find(padded.map(() => '?').join(', '), padded)))
  }
  return rows
}
