// The syntax tree of a file, from the parser that builds the pages.

import { type ESTree, parseSync } from 'vite'
import type { Source } from './sources.ts'

export type Node = ESTree.Node

/**
 * Calls `visit` for every node of the file, a parent before its children, with its ancestors, outermost first. Throws
 * if the file cannot be parsed.
 */
export function walk({ path, text }: Source, visit: (node: Node, around: readonly Node[]) => void): void {
  const { program, errors } = parseSync(path, text)
  if (errors.length) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`)
  const into = (node: Node, around: readonly Node[]) => {
    visit(node, around)
    const inner = [...around, node]
    for (const child of childrenOf(node)) into(child, inner)
  }
  into(program, [])
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
