// Which version a store has: numbered files of SQL lead from an empty store to this version, a folder of them for each
// engine, and its log has a format.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatOf, LOG_FORMAT } from '../../../shared/day/log/format.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import type { LogFormat } from '../ports/log.ts'

/** Every step that this version knows for an engine, in order. */
export function migrations(engine: 'sqlite' | 'postgres'): string[] {
  const folder = join(import.meta.dirname, engine)
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Throws, saying what to do, where the store is not of this version: what only reads cannot take it there. */
export function refuseOther(version: number, known: number): void {
  refuseNewer(version, known)
  if (version < known) {
    throw new Error(
      `written by an older Yimi (store version ${version}; this one reads ${known}): a start of this version brings it there, of a backup after "npm run restore -- FILE"`,
    )
  }
}

/** Throws where the store has had more steps than this version knows. */
export function refuseNewer(version: number, known: number): void {
  if (version > known) {
    throw new Error(`written by a newer Yimi (store version ${version}; this one knows up to ${known})`)
  }
}

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
