// Which log format a store has, and whether this build can read it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatOf, LOG_FORMAT } from '../../../shared/day/log/format.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import type { LogFormat } from '../ports/log.ts'

/** What a store that was written by release 0.1.0 alone has. */
const FIRST: LogFormat = { format: 1, release: '0.1.0' }

/** The release of this build, as its package says. */
export const RELEASE: string = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
).version

export const NEWEST_FORMAT = 'SELECT format, release FROM formats ORDER BY format DESC LIMIT 1'
export const ADD_FORMAT = 'INSERT INTO formats (format, release) VALUES (?, ?) ON CONFLICT DO NOTHING'

/** The format that a row of `NEWEST_FORMAT` says; where there is none, the first. */
export function formatIn(row: LogFormat | null | undefined): LogFormat {
  return row ?? FIRST
}

/** The least format that can read the events of an append. */
export function formatNeeded({ records }: { readonly records: readonly Recorded[] }): number {
  return records.reduce((most, { event }) => Math.max(most, formatOf(event) || 1), 1)
}

/** Throws, naming the version that is needed, where this build cannot read a log of that format. */
export function refuseFormat({ format, release }: LogFormat, known: number = LOG_FORMAT): void {
  if (format > known) {
    throw new Error(
      `written by a newer Yimi (log format ${format}; this one reads up to ${known}): start Yimi ${release} or later`,
    )
  }
}
