// Checks that a day's log is as it was written, and says where it is not.

import { hashOfLine, type Line, startOfDay } from '../store/chain.ts'

export interface KeptLine extends Line {
  readonly before: Uint8Array | null
}

export interface KeptRow {
  readonly site: string
  readonly date: string
  readonly version: number
  readonly head: Uint8Array | null
}

/** What is wrong and where, as a sentence; null if the chain holds. `unchained` counts the events that are older than the chain. */
export function checkChain(
  row: KeptRow,
  lines: readonly KeptLine[],
): { damage: string | null; unchained: number } {
  let head: Uint8Array | null = null
  let unchained = 0
  for (const [index, line] of lines.entries()) {
    const version = index + 1
    if (line.version !== version) return damaged(`event ${version} is missing`)
    if (line.before === null) {
      if (head) return damaged(`event ${version} carries no hash of the one before it`)
      unchained = version
      continue
    }
    const expected = head ?? startOfDay(row.site, row.date, index)
    if (!same(line.before, expected)) {
      return damaged(
        head
          ? `event ${index} is not the one whose hash event ${version} carries: one of the two was changed`
          : `event ${version} does not carry the beginning of its day: it was changed, or events before it were`,
      )
    }
    head = hashOfLine(line.before, line)
  }
  if (row.version !== lines.length)
    return damaged(`the log ends with event ${lines.length}, and the day’s row says ${row.version}`)
  if (!same(row.head, head))
    return damaged(`event ${lines.length} is not the one whose hash the day’s row carries: one was changed`)
  return { damage: null, unchained }

  function damaged(damage: string) {
    return { damage, unchained }
  }
}

function same(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
