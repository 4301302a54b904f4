// The version of a store and the format of its log. Numbered SQL files bring an empty store to this version; each engine
// has a folder of them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatOf, LOG_FORMAT } from '../../../shared/day/log/format.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import type { LogFormat } from '../ports/log.ts'

/** The text of every migration of an engine, in order. */
export function migrations(engine: 'sqlite' | 'postgres'): string[] {
  const folder = join(import.meta.dirname, engine)
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Throws if the store does not have this version, and says what to do: a reader cannot migrate it. */
export function refuseOther(version: number, known: number): void {
  refuseNewer(version, known)
  if (version < known) {
    throw new Error(
      `written by an older Yimi (store version ${version}; this one reads ${known}): a start of this version brings it there, of a backup after "npm run restore -- FILE"`,
    )
  }
}

/** Throws if the store has had more migrations than this version knows. */
export function refuseNewer(version: number, known: number): void {
  if (version > known) {
    throw new Error(`written by a newer Yimi (store version ${version}; this one knows up to ${known})`)
  }
}

/** The format of a store that only release 0.1.0 has written. */
const FIRST: LogFormat = { format: 1, release: '0.1.0' }

/** The release of this build, from package.json. */
export const RELEASE: string = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
).version

export const NEWEST_FORMAT = 'SELECT format, release FROM formats ORDER BY format DESC LIMIT 1'

export const ADD_FORMAT = 'INSERT INTO formats (format, release) VALUES (?, ?) ON CONFLICT DO NOTHING'

/** The format in a row that `NEWEST_FORMAT` found; the first format if it found none. */
export function formatIn(row: LogFormat | null | undefined): LogFormat {
  return row ?? FIRST
}

/** The lowest format whose readers can read the events of an append. */
export function formatNeeded({ records }: { readonly records: readonly Recorded[] }): number {
  return records.reduce((most, { event }) => Math.max(most, formatOf(event) || 1), 1)
}

/** Throws if this build cannot read a log of that format, and names the release that can. */
export function refuseFormat({ format, release }: LogFormat, known: number = LOG_FORMAT): void {
  if (format > known) {
    throw new Error(
      `written by a newer Yimi (log format ${format}; this one reads up to ${known}): start Yimi ${release} or later`,
    )
  }
}
