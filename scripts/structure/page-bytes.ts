// The size of the files that a browser with an empty cache loads for a page, compressed with gzip as over plain HTTP.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { importsOf } from './imports.ts'

export interface PageBytes {
  readonly page: string
  readonly files: number
  readonly bytes: number
}

/** A chunk that every page loads as soon as it is painted (client/common/live/load-socket.ts). */
const AFTER_PAINT = /\/socket-[^/]*$/

/** The pages in `dist`, each with its styles, the code that it imports at once, and the words of its longest language. */
export function pageBytes(dist: string, pages: readonly string[]): PageBytes[] {
  return pages
    .filter((page) => existsSync(join(dist, page, 'index.html')))
    .map((page) => {
      const html = join(page, 'index.html')
      const text = readFileSync(join(dist, html), 'utf8')
      const named = [...text.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
        ([, file]) => file!,
      )
      const words = longestWords(dist, page)
      const files = [...new Set([html, words, ...named, ...named.flatMap((file) => importedBy(dist, file))])]
      return { page, files: files.length, bytes: files.reduce((sum, file) => sum + sizeOf(dist, file), 0) }
    })
}

/** The files that a built file loads on every visit, directly and through others. */
function importedBy(dist: string, file: string, found = new Set<string>()): string[] {
  if (!file.endsWith('.js')) return []
  const source = { path: file, text: readFileSync(join(dist, file), 'utf8') }
  for (const { of, isLater } of importsOf(source)) {
    if ((isLater && !AFTER_PAINT.test(of)) || found.has(of)) continue
    found.add(of)
    importedBy(dist, of, found)
  }
  return [...found]
}

/** The phone's page is built apart from the others, and has its own files of words. */
function longestWords(dist: string, page: string): string {
  const list = join(dist, 'words', page === 'resident' ? 'phone.json' : 'client.json')
  const files = Object.values(JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>)
  return files.reduce((longest, file) => (sizeOf(dist, file) > sizeOf(dist, longest) ? file : longest))
}

const sizeOf = (dist: string, file: string) => gzipSync(readFileSync(join(dist, file))).length
