// Adds the files that let pages open without the server: a service worker that knows every file of its page, and the
// tablet's icons, whose names never change.

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

export const WORKER = 'service-worker'
/** The chunk that every page requests once it is painted (client/common/live/load-socket.ts). */
const AFTER_PAINT = 'socket'

export interface Shell {
  readonly page: string
  /** The path of the page's worker: it serves every path below it. */
  readonly folder: string
  /** The name of its cache. */
  readonly cache: string
  /** Whether it caches all of the page's files, or only those that every visit loads. */
  readonly which: 'all' | 'at once'
}

/** Makes a worker for each of these pages of `environment` from the built one, and puts the list of the page's files into it. */
export function pageShells(environment: string, shells: readonly Shell[]): Plugin {
  return {
    name: `yimi-${environment}-shells`,
    applyToEnvironment: ({ name }) => name === environment,
    // after the bundler has named the page's own files
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === WORKER)
      if (worker?.type !== 'chunk') throw new Error(`the build has no ${WORKER}`)
      // older browsers run a worker as one plain script
      if (worker.imports.length) throw new Error(`the ${WORKER} of ${environment} consists of several files`)
      for (const { page, folder, cache, which } of shells) {
        // it changes whenever one of the files does, so a browser sees that there is a new version
        const shell = filesOf(page, bundle, which).map((name) => `/${name}`)
        // other files that it may cache, such as those of the reader's language
        const later = filesOf(page, bundle, 'all').map((name) => `/${name}`)
        const told = `self.SHELL=${JSON.stringify(shell)};self.LATER=${JSON.stringify(later)};self.CACHE=${JSON.stringify(cache)};`
        this.emitFile({ type: 'asset', fileName: `${folder}/${WORKER}.js`, source: told + worker.code })
      }
      delete bundle[worker.fileName]
    },
  }
}

/** For the tablet's page in `folder`. */
export function tabletIcons(folder: string): Plugin {
  return {
    name: 'yimi-tablet-icons',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      const drawn = readdirSync(join(folder, 'icons')).map((file) => join(folder, 'icons', file))
      for (const file of [...drawn, join(folder, '../common/icon.svg')])
        this.emitFile({
          type: 'asset',
          fileName: `marshal/icons/${basename(file)}`,
          source: readFileSync(file),
        })
    },
  }
}

/** The files that a page loads: all of them, or only those that every visit requests. */
export function filesOf(page: string, bundle: Rolldown.OutputBundle, which: 'all' | 'at once'): string[] {
  const found = new Set<string>()
  const walk = (name: string): void => {
    const file = bundle[name]
    if (!file || found.has(name)) return
    found.add(name)
    if (file.type !== 'chunk') return
    for (const other of file.imports) walk(other)
    for (const other of file.dynamicImports) if (which === 'all' || isAfterPaint(bundle[other])) walk(other)
    for (const other of file.viteMetadata?.importedCss ?? []) walk(other)
    for (const other of file.viteMetadata?.importedAssets ?? []) walk(other)
  }
  for (const file of Object.values(bundle))
    if (file.type === 'chunk' && file.isEntry && file.name === page) walk(file.fileName)
  return [...found].sort()
}

function isAfterPaint(file: Rolldown.OutputBundle[string] | undefined): boolean {
  return file?.type === 'chunk' && file.name === AFTER_PAINT
}
