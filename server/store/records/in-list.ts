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
  for (const { marks, ids: some } of lists(ids)) rows.push(...(await find(marks, some)))
  return rows
}

/** The ids in lists, each with its question marks, padded with empty ones. */
export function lists(ids: readonly string[]): { readonly marks: string; readonly ids: readonly string[] }[] {
  return Array.from({ length: Math.ceil(ids.length / MOST) }, (_, at) => {
    const some = ids.slice(at * MOST, (at + 1) * MOST)
    const size = SIZES.find((one) => one >= some.length) ?? MOST
    const padded = Array.from({ length: size }, (_, index) => some[index] ?? '')
    return { marks: padded.map(() => '?').join(', '), ids: padded }
  })
}
