// The rows of the screen: ten numbers that a desk calls for one tube are one row.

import type { ScreenView } from '../../../shared/day/views/screen.ts'

type Call = ScreenView['calls'][number]

export interface Row {
  readonly desk: string
  /** The place word of the desk in this call. */
  readonly place: Call['place']
  readonly at: number
  /** The newest of its calls. */
  readonly call: number
  readonly numbers: readonly string[]
}

/** Groups the calls that one desk made at one moment into one row, in the order in which they were called; newest row first. */
export function callRows(calls: readonly Call[]): Row[] {
  const rows: Row[] = []
  for (const { desk, place, at, call, number } of calls) {
    const index = rows.findIndex((row) => row.desk === desk && row.place === place && row.at === at)
    const row = rows[index]
    if (row) rows[index] = { ...row, numbers: [number, ...row.numbers] }
    else rows.push({ desk, place, at, call, numbers: [number] })
  }
  return rows
}
