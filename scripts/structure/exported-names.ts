// The names that the files of the project export.

import type { Source } from './sources.ts'
import { type Node, walk } from './syntax.ts'

/** Every language exports the same names, each with its own texts. */
const LANGUAGE = /^shared\/text\/[\w-]+\//

/**
 * Names that more than one file exports, with those files. A shape and its type may share a name, since they stand in one
 * file; the folders of the languages count as one file.
 */
export function repeatedNames(sources: readonly Source[]): Map<string, string[]> {
  const files = new Map<string, Set<string>>()
  for (const source of sources) {
    for (const name of namesIn(source)) {
      const those = files.get(name) ?? new Set()
      files.set(name, those.add(source.path.replace(LANGUAGE, 'shared/text/')))
    }
  }
  const kept = [...files].map(([name, those]) => [name, oneForText([...those])] as const)
  return new Map(kept.filter(([, those]) => those.length > 1))
}

/** Files of different languages count as one, whatever each language calls the file. */
function oneForText(paths: readonly string[]): string[] {
  const texts = paths.filter((path) => path.startsWith('shared/text/'))
  return texts.length ? [...paths.filter((path) => !texts.includes(path)), 'shared/text'] : [...paths]
}

function namesIn(source: Source): string[] {
  const names: string[] = []
  walk(source, (node, around) => {
    if (node.type === 'ExportNamedDeclaration' && around.length === 1) names.push(...namesOf(node))
  })
  return names
}

function namesOf(node: Node & { type: 'ExportNamedDeclaration' }): string[] {
  const { declaration, specifiers } = node
  if (!declaration) return specifiers.flatMap(({ exported }) => ('name' in exported ? [exported.name] : []))
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
  return 'id' in declaration && declaration.id && 'name' in declaration.id
    ? [String(declaration.id.name)]
    : []
}
