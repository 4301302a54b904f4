// Numbered files of SQL lead from an empty store to this version, a folder of them for each engine.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

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
