// What a file imports, in every way that there is: `import`, `export … from`, `import()`, and a worker's file by URL.

import { dirname, join, normalize } from 'node:path'
import type { Source } from './sources.ts'
import { type Node, walk } from './syntax.ts'

export interface Import {
  /** A path from the root of the project for a file of ours; for anything else the name as it is written. */
  readonly of: string
  /** Whether nothing of it is left when the program runs. */
  readonly typesOnly: boolean
  /** Whether it is loaded only when the program comes to that line. */
  readonly isLater: boolean
}

/** A file is parsed once, however many rules ask for what it imports. */
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

/** `import { type A, type B }`: each of them is a type. An import without names runs the file. */
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

/** What is written there, between quotes of any kind. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  return node.type === 'TemplateLiteral' && !node.expressions.length
    ? (node.quasis[0]?.value.cooked ?? null)
    : null
}

/** Only a program that is started by its URL is an import; a folder or a picture is not. */
const fileOf = (seen: Import | null) => (seen && /^\..*\.[jt]s$/.test(seen.of) ? seen : null)

const isCalled = (callee: Node, name: string) => callee.type === 'Identifier' && callee.name === name

function fromRoot(path: string, of: string): string {
  return of.startsWith('.') ? normalize(join(dirname(path), of.replace(/\?.*$/, ''))) : of
}
