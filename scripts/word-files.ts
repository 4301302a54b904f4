// Writes down which built file has the words of which language: the server names it in the page's HTML, so that the
// browser loads it together with the page's code and not after it.

import type { Plugin, Rolldown } from 'vite'

/** The file with this list, by environment; the server reads it. */
const FOLDER = 'words'

/** The languages of a build, by tag, each with the name of its file. */
export function languageFiles(bundle: Rolldown.OutputBundle): [tag: string, file: string][] {
  return Object.values(bundle).flatMap((file): [string, string][] => {
    if (file.type !== 'chunk') return []
    const tag = /\/shared\/text\/([\w-]+)\/index\.ts$/.exec(file.facadeModuleId ?? '')?.[1]
    return tag === undefined ? [] : [[tag, file.fileName]]
  })
}

export function wordFiles(): Plugin {
  return {
    name: 'yimi-word-files',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const { name } = this.environment
      const source = JSON.stringify(Object.fromEntries(languageFiles(bundle)))
      this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}.json`, source })
    },
  }
}
