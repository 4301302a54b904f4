// The rooms of the project: every folder that has code is one, and contains the files directly in it.

import { dirname } from 'node:path'
import type { FileFigures } from './file-figures.ts'

export interface RoomFigures {
  readonly path: string
  readonly files: readonly FileFigures[]
  /** Those of its files that another room imports. */
  readonly doors: readonly string[]
}

export function roomsOf(files: readonly FileFigures[]): RoomFigures[] {
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
