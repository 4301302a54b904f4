// Looks for words in the raw bytes of every file of a folder.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a folder that hold any of these words, as UTF-8 or as UTF-16, each with the word. */
export function filesWith(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  )
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name))
    const found = words.filter(
      (word) => bytes.includes(Buffer.from(word)) || bytes.includes(Buffer.from(word, 'utf16le')),
    )
    return found.map((word) => `${name}: ${word}`)
  })
}
