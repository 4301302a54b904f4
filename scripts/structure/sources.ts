// The project's own source files.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export interface Source {
  /** The path from the root of the project. */
  readonly path: string
  readonly text: string
}

/** The folders of the program. Its tests are apart, in `tests`. */
export const CODE_FOLDERS = ['shared', 'server', 'client', 'scripts'] as const

/** Every source file under a folder of the project, ordered by path. */
export function sourcesIn(root: string, folder: string): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|css|html|sql)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Whether the parser can read it: TypeScript or JavaScript. */
export const isCode = ({ path }: Source): boolean => /\.(?:ts|mjs)$/.test(path)
