// The state of a module between two calls of its functions: its variables, and objects that can be changed.

import type { Source } from './sources.ts'
import { type Node, walk } from './syntax.ts'

/** The names at the top level of a file whose value can change while the program runs, also by what the file writes to. */
export function moduleStateIn(source: Source): string[] {
  const found: string[] = []
  const written = writtenIn(source)
  walk(source, (node, around) => {
    if (node.type !== 'VariableDeclaration' || !isTopLevel(around)) return
    for (const { id, init } of node.declarations) {
      const type = 'typeAnnotation' in id && id.typeAnnotation ? textOf(source, id.typeAnnotation) : ''
      const name = id.type === 'Identifier' ? id.name : textOf(source, id)
      if (node.kind !== 'const' || written.has(name) || (init && isChangeable(source, init, type)))
        found.push(name)
    }
  })
  return found
}

/** The names whose fields the file writes to, as `counter` in `counter.n += 1`. */
function writtenIn(source: Source): Set<string> {
  const names = new Set<string>()
  walk(source, (node) => {
    const target =
      node.type === 'AssignmentExpression'
        ? node.left
        : node.type === 'UpdateExpression'
          ? node.argument
          : null
    const deleted = node.type === 'UnaryExpression' && node.operator === 'delete' ? node.argument : null
    const root = rootOf(target ?? deleted)
    if (root) names.add(root)
  })
  return names
}

/** The name that a chain of fields begins with; null: it is no chain. */
function rootOf(node: Node | null): string | null {
  if (node?.type !== 'MemberExpression') return null
  return node.object.type === 'Identifier' ? node.object.name : rootOf(node.object)
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
