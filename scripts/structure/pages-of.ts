// Which pages use each file of the client.

import { importsOf } from './imports.ts'
import type { Source } from './sources.ts'

/** A page's worker is built as a file of its own: the browser loads it by its address, which this file has. */
const REGISTERED = { by: 'client/common/shell/keep-shell.ts', of: 'client/common/shell/service-worker.ts' }

/** The pages (folders of `client`, without `common`) whose files import each file, directly or through others. Types count. */
export function pagesOf(files: readonly Source[]): Map<string, Set<string>> {
  const graph = new Map(files.map((file) => [file.path, importsOf(file).map(({ of }) => of)]))
  graph.get(REGISTERED.by)?.push(REGISTERED.of)
  const found = new Map<string, Set<string>>(files.map(({ path }) => [path, new Set()]))
  const walk = (path: string, page: string): void => {
    const pages = found.get(path)
    if (!pages || pages.has(page)) return
    pages.add(page)
    for (const next of graph.get(path) ?? []) walk(next, page)
  }
  for (const path of graph.keys()) {
    const [room, page = ''] = path.split('/')
    if (room === 'client' && page !== 'common') walk(path, page)
  }
  return found
}
