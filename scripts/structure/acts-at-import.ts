// Finds uses of the browser's objects that happen when a file is imported.

import type { Source } from './sources.ts'
import { type Node, walk } from './syntax.ts'

/** The browser's own objects. */
const BROWSER =
  /^(?:document|window|self|globalThis|location|history|navigator|localStorage|indexedDB|crypto|performance|Date|fetch|matchMedia|addEventListener|setTimeout|setInterval)$/
/** Code that runs only when it is called or constructed. */
const LATER =
  /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|MethodDefinition|PropertyDefinition|TS\w+)$/

/** Statements and names of the browser's objects that are outside functions, as `file.ts:12 document`. */
export function actsAtImport(source: Source): string[] {
  const found: string[] = []
  walk(source, (node, around) => {
    const act = actOf(node, around)
    if (!act || around.some(({ type }) => LATER.test(type))) return
    found.push(`${source.path}:${source.text.slice(0, node.start).split('\n').length} ${act}`)
  })
  return found
}

function actOf(node: Node, around: readonly Node[]): string | null {
  if (node.type === 'Identifier' && BROWSER.test(node.name) && !isKey(node, around)) return node.name
  return node.type === 'ExpressionStatement' && around.length === 1 ? 'a statement' : null
}

/** Whether it is only the key of a property, such as `window` in `{ window: 'Window' }`. */
function isKey(node: Node, around: readonly Node[]): boolean {
  return around.some((one) => one.type === 'Property' && !one.computed && !one.shorthand && one.key === node)
}
