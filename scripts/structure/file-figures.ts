// The figures of one file.

import { functionsOf } from './functions.ts'
import { importsOf } from './imports.ts'
import type { Source } from './sources.ts'
import { type Node, walk } from './syntax.ts'

export interface FileFigures {
  readonly path: string
  readonly lines: number
  readonly functions: readonly { readonly name: string; readonly lines: number }[]
  /** The paths from the root, or the names of packages, that it imports. */
  readonly imports: readonly string[]
  /** Counts `x as T` and `<T>x`. `as const` does not count: it cannot be wrong. */
  readonly casts: number
  /** Counts `x!`. */
  readonly nonNull: number
  readonly any: number
}

export function measureFile(source: Source): FileFigures {
  let [casts, nonNull, any] = [0, 0, 0]
  walk(source, (node) => {
    if (isCast(node)) casts += 1
    if (node.type === 'TSNonNullExpression') nonNull += 1
    if (node.type === 'TSAnyKeyword') any += 1
  })
  return {
    path: source.path,
    lines: source.text.split('\n').length - 1,
    functions: functionsOf(source),
    imports: importsOf(source).map(({ of }) => of),
    casts,
    nonNull,
    any,
  }
}

function isCast(node: Node): boolean {
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return false
  const { typeAnnotation: type } = node
  const isConst =
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const'
  return !isConst
}
