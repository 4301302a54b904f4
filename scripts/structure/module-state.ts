// The state of a module between two calls of its functions: its variables, and objects that can be changed.

import type { Source } from './sources.ts'
import { type Node, walk } from './syntax.ts'

/** The names at the top level of a file whose value can change while the program runs. */
export function moduleStateIn(source: Source): string[] {
  const found: string[] = []
  walk(source, (node, around) => {
    if (node.type !== 'VariableDeclaration' || !isTopLevel(around)) return
    for (const { id, init } of node.declarations) {
      const type = 'typeAnnotation' in id && id.typeAnnotation ? textOf(source, id.typeAnnotation) : ''
      if (node.kind !== 'const' || (init && isChangeable(source, init, type)))
        found.push(id.type === 'Identifier' ? id.name : textOf(source, id))
    }
  })
  return found
}

const isTopLevel = (around: readonly Node[]) =>
  around.every(({ type }) => type === 'Program' || type === 'ExportNamedDeclaration')

function isChangeable(source: Source, init: Node, type: string): boolean {
  if (/^:\s*(?:readonly\b|Readonly)/.test(type)) return false
  // a regular expression has state only with the flag g or y
  if (init.type === 'NewExpression') return init.callee.type === 'Identifier' && init.callee.name !== 'RegExp'
  if (init.type === 'CallExpression') return textOf(source, init.callee) === 'Object.create'
  // `as const` wraps the expression in a node
  if (init.type === 'ArrayExpression') return true
  return init.type === 'ObjectExpression' && init.properties.length === 0
}

const textOf = ({ text }: Source, { start, end }: { start: number; end: number }) => text.slice(start, end)
