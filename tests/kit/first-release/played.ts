// Two days that release 0.1.0 has played, by its own server, of people who are made up. Its logs stay as they are: every later
// version has to read them. The first day was ended by the clock; the second has every event of 0.1.0, and is under way.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readEvent } from '../../../shared/day/log/format.ts'
import type { DayEvent, Recorded } from '../../../shared/day/log/recorded.ts'

export const DATES = ['2026-11-23', '2026-11-24'] as const
/** The day that is under way. */
export const TODAY = '2026-11-24'

/** What 0.1.0 itself made of its logs, when it was left. */
export const asItWas = JSON.parse(textOf('as-it-was.json')) as {
  /** The time at which it was left, in milliseconds. */
  readonly now: number
  readonly days: Readonly<Record<(typeof DATES)[number], object>>
  /** Of the day that is under way. */
  readonly figures: object
}

/** Phones that hold the last numbers of the day that is under way, and the tokens that they keep. */
export const holders = JSON.parse(textOf('holders.json')) as readonly {
  readonly number: string
  readonly token: string
  readonly device: string
}[]

/** The log of a day as it is in its file, a record a line. */
export function linesOf(
  date: (typeof DATES)[number],
): (Omit<Recorded, 'event'> & { readonly event: object })[] {
  return textOf(`${date}.jsonl`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** The same as this version reads it. */
export function logOf(date: (typeof DATES)[number]): Recorded[] {
  return linesOf(date).map((line) => ({ ...line, event: readEvent(line.event) as DayEvent }))
}

/** The same days as SQLite's file. */
export function storeFile(): Uint8Array {
  return gunzipSync(readFileSync(join(import.meta.dirname, 'yimi.sqlite.gz')))
}

/** The same as PostgreSQL's tables: rows by the name of their table, every value as it goes in again. */
export function storeTables(): Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> {
  const text = gunzipSync(readFileSync(join(import.meta.dirname, 'postgres.json.gz'))).toString('utf8')
  return JSON.parse(text, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data) : value))
}

function textOf(name: string): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
}
