// What a file imports, in every way that there is: `import`, `export … from`, `import()`, and a worker's file by URL.

import { dirname, join, normalize } from 'node:path'
import type { Source } from './sources.ts'
import { type Node, walk } from './syntax.ts'

export interface Import {
  /** A path from the root of the project for a file of ours; for anything else the name as it is written. */
  readonly of: string
  /** Whether nothing of it is left when the program runs. */
  readonly typesOnly: boolean
}

export function importsOf(source: Source): Import[] {
  const found: Import[] = []
  walk(source, (node) => {
    const seen = importIn(node)
    if (seen) found.push({ ...seen, of: fromRoot(source.path, seen.of) })
  })
  return found
}

function importIn(node: Node): Import | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return { of: node.source.value, typesOnly: node.importKind === 'type' || areTypes(node.specifiers) }
    case 'ExportNamedDeclaration':
      return node.source && { of: node.source.value, typesOnly: node.exportKind === 'type' }
    case 'ExportAllDeclaration':
      return { of: node.source.value, typesOnly: node.exportKind === 'type' }
    case 'ImportExpression':
      return textOf(node.source)
    case 'TSImportType':
      return { of: node.source.value, typesOnly: true }
    case 'NewExpression':
      return isCalled(node.callee, 'URL') ? fileOf(textOf(node.arguments[0])) : null
    default:
      return null
  }
}

/** `import { type A, type B }`: each of them is a type. An import without names runs the file. */
function areTypes(specifiers: readonly Node[]): boolean {
  return (
    specifiers.length > 0 &&
    specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type')
  )
}

const textOf = (node: Node | undefined): Import | null =>
  node?.type === 'Literal' && typeof node.value === 'string' ? { of: node.value, typesOnly: false } : null

/** Only a program that is started by its URL is an import; a folder or a picture is not. */
const fileOf = (seen: Import | null) => (seen && /^\..*\.[jt]s$/.test(seen.of) ? seen : null)

const isCalled = (callee: Node, name: string) => callee.type === 'Identifier' && callee.name === name

function fromRoot(path: string, of: string): string {
  return of.startsWith('.') ? normalize(join(dirname(path), of.replace(/\?.*$/, ''))) : of
}
