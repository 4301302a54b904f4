// What the build adds for the tablet: a service worker that knows every file of its page, and icons that keep their names.

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

export const WORKER = 'service-worker'

/** For the tablet's page in `folder`. */
export function tabletShell(folder: string): Plugin {
  return {
    name: 'yimi-tablet-shell',
    applyToEnvironment: ({ name }) => name === 'client',
    // after the page's own files have got their names
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === WORKER)
      if (worker?.type !== 'chunk') throw new Error(`the build has no ${WORKER}`)
      // it changes whenever one of them does, and so a browser sees that there is a new version
      worker.code = `self.SHELL=${JSON.stringify(filesOf('marshal', bundle))};${worker.code}`
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

/** The addresses of all that a page loads, at once or later. */
function filesOf(page: string, bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>()
  const walk = (name: string): void => {
    const file = bundle[name]
    if (!file || found.has(name)) return
    found.add(name)
    if (file.type !== 'chunk') return
    for (const other of [...file.imports, ...file.dynamicImports]) walk(other)
    for (const other of file.viteMetadata?.importedCss ?? []) walk(other)
    for (const other of file.viteMetadata?.importedAssets ?? []) walk(other)
  }
  for (const file of Object.values(bundle))
    if (file.type === 'chunk' && file.isEntry && file.name === page) walk(file.fileName)
  return [...found].sort().map((name) => `/${name}`)
}
