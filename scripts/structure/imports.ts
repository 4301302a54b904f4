// The imports of a file, of every kind: `import`, `export … from`, `import()`, and a worker's file by URL.

import { dirname, join, normalize } from 'node:path'
import type { Source } from './sources.ts'
import { type Node, walk } from './syntax.ts'

export interface Import {
  /** For our own files a path from the root of the project; for any other import its name as written. */
  readonly of: string
  /** Whether it is an import of types alone. */
  readonly typesOnly: boolean
  /** Whether it is a dynamic import. */
  readonly isLater: boolean
}

/** Each file is parsed once, however many rules need its imports. */
const known = new WeakMap<Source, readonly Import[]>()

export function importsOf(source: Source): readonly Import[] {
  const read = known.get(source) ?? importsIn(source)
  known.set(source, read)
  return read
}

function importsIn(source: Source): Import[] {
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
      return atOnce(node.source.value, node.importKind === 'type' || areTypes(node.specifiers))
    case 'ExportNamedDeclaration':
      return node.source && atOnce(node.source.value, node.exportKind === 'type')
    case 'ExportAllDeclaration':
      return atOnce(node.source.value, node.exportKind === 'type')
    case 'ImportExpression':
      return later(node.source)
    case 'TSImportType':
      return atOnce(node.source.value, true)
    case 'NewExpression':
      return isCalled(node.callee, 'URL') ? fileOf(later(node.arguments[0])) : null
    default:
      return null
  }
}

/** `import { type A, type B }` imports only types. An import without names runs the file. */
function areTypes(specifiers: readonly Node[]): boolean {
  return (
    specifiers.length > 0 &&
    specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type')
  )
}

const atOnce = (of: string, typesOnly: boolean): Import => ({ of, typesOnly, isLater: false })

function later(node: Node | undefined): Import | null {
  const of = node && textOf(node)
  return of ? { of, typesOnly: false, isLater: true } : null
}

/** The text of a literal, with any kind of quotes. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  return node.type === 'TemplateLiteral' && !node.expressions.length
    ? (node.quasis[0]?.value.cooked ?? null)
    : null
}

/** A URL counts as an import only if a program is started by it; folders and pictures do not. */
const fileOf = (seen: Import | null) => (seen && /^\..*\.[jt]s$/.test(seen.of) ? seen : null)

const isCalled = (callee: Node, name: string) => callee.type === 'Identifier' && callee.name === name

function fromRoot(path: string, of: string): string {
  return of.startsWith('.') ? normalize(join(dirname(path), of.replace(/\?.*$/, ''))) : of
}
