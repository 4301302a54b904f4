// Two days that the server of release 0.1.0 has played, with invented people. Its logs must never change: every later
// version has to read them. The clock ended the first day; the second has every event of 0.1.0, and is still open.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readEvent } from '../../../shared/day/log/format.ts'
import type { DayEvent, Recorded } from '../../../shared/day/log/recorded.ts'

export const DATES = ['2026-11-23', '2026-11-24'] as const
/** The day that is still open. */
export const TODAY = '2026-11-24'

/** The views that 0.1.0 itself computed from its logs when it was stopped. */
export const asItWas = JSON.parse(textOf('as-it-was.json')) as {
  /** The time when it was stopped, in milliseconds. */
  readonly now: number
  readonly days: Readonly<Record<(typeof DATES)[number], object>>
  /** A view of the open day. */
  readonly figures: object
}

/** Phones that hold the last numbers of the open day, with the tokens that they keep. */
export const holders = JSON.parse(textOf('holders.json')) as readonly {
  readonly number: string
  readonly token: string
  readonly device: string
}[]

/** The log of a day as in its file, one record a line. */
export function linesOf(
  date: (typeof DATES)[number],
): (Omit<Recorded, 'event'> & { readonly event: object })[] {
  return textOf(`${date}.jsonl`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** The same log as this version reads it. */
export function logOf(date: (typeof DATES)[number]): Recorded[] {
  return linesOf(date).map((line) => ({ ...line, event: readEvent(line.event) as DayEvent }))
}

/** The same days as a file of SQLite. */
export function storeFile(): Uint8Array {
  return gunzipSync(readFileSync(join(import.meta.dirname, 'yimi.sqlite.gz')))
}

/** The same days as tables of PostgreSQL: rows by the name of their table, each value in the form in which it is inserted. */
export function storeTables(): Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> {
  const text = gunzipSync(readFileSync(join(import.meta.dirname, 'postgres.json.gz'))).toString('utf8')
  return JSON.parse(text, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data) : value))
}

function textOf(name: string): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
}
