// The rooms of the house: every folder with code in it is one, and its own files are what it holds.

import { dirname } from 'node:path'
import type { FileFigures } from './file-figures.ts'

export interface Room {
  readonly path: string
  readonly files: readonly FileFigures[]
  /** Its files that another room imports. */
  readonly doors: readonly string[]
}

export function roomsOf(files: readonly FileFigures[]): Room[] {
  const paths = [...new Set(files.map(({ path }) => dirname(path)))].sort()
  const importedFromOutside = new Set(
    files.flatMap(({ path, imports }) => imports.filter((of) => dirname(of) !== dirname(path))),
  )
  return paths.map((path) => {
    const inside = files.filter((file) => dirname(file.path) === path)
    const doors = inside.map((file) => file.path).filter((file) => importedFromOutside.has(file))
    return { path, files: inside, doors }
  })
}
