// The functions of a file and how long they are.

import type { Source } from './sources.ts'
import { type Node, walk } from './syntax.ts'

export interface FunctionInFile {
  /** Its own name after the names of the functions and classes around it, as in `openDays > follow`. */
  readonly name: string
  /** From its first to its last line. The lines of a function inside it count here too. */
  readonly lines: number
}

/** Every function, method, getter and arrow function of a file, in the order in which they begin. */
export function functionsOf(source: Source): FunctionInFile[] {
  const found: FunctionInFile[] = []
  walk(source, (node, around) => {
    if (!isFunction(node)) return
    const trail = [...around, node]
    const names = trail.flatMap((one, depth) => (isNamed(one) ? [nameOf(one, trail[depth - 1])] : []))
    const lines = source.text.slice(node.start, node.end).split('\n').length
    found.push({ name: names.join(' > '), lines })
  })
  return found
}

/** A method's body is a function expression in the tree; a declaration without a body is a type. */
function isFunction({ type }: Node): boolean {
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression'
}

const isNamed = (node: Node) =>
  isFunction(node) || node.type === 'ClassDeclaration' || node.type === 'ClassExpression'

function nameOf(node: Node, parent: Node | undefined): string {
  if ('id' in node && node.id && 'name' in node.id) return String(node.id.name)
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : 'anonymous'
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return keyOf(parent.key)
    case 'CallExpression':
    case 'NewExpression':
      return `argument of ${calledBy(parent.callee)}`
    default:
      return 'anonymous'
  }
}

function keyOf(key: Node): string {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`
  if (key.type === 'Identifier') return key.name
  return key.type === 'Literal' ? String(key.value) : 'anonymous'
}

function calledBy(callee: Node): string {
  if (callee.type === 'Identifier') return callee.name
  return callee.type === 'MemberExpression' ? keyOf(callee.property) : 'a call'
}
