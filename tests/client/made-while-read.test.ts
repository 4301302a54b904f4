// An element that stands in the page before its file is loaded is made in the middle of that file, when its class is defined.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const client = join(import.meta.dirname, '../../client')

test('no element begins with what stands below it in its file', () => {
  const files = globSync('**/*.ts', { cwd: client }).filter((path) => !path.startsWith('dist'))
  const found = files.flatMap((path) =>
    usedTooEarly(readFileSync(join(client, path), 'utf8')).map((name) => [path, name]),
  )
  expect(found).toEqual([])
})

test('a field that does is found', () => {
  const file =
    "@customElement('yi-a')\nclass A {\n  readonly #b = new B(this, read)\n}\n\nconst read = () => {}\n"
  expect(usedTooEarly(file)).toEqual(['read'])
  expect(usedTooEarly(file.replace('const read = () => {}', 'function read() {}'))).toEqual([])
})

/** Constants below the first element's class that a field of a class takes at once. A function below is there already. */
function usedTooEarly(text: string): string[] {
  const below = text.indexOf('@customElement(')
  if (below < 0) return []
  const names = [...text.slice(below).matchAll(/^(?:export )?const (\w+)\b/gm)].map(([, name = '']) => name)
  const fields = text
    .split('\n')
    .filter((line) => /^ {2}(?:\w+ )*#?\w+(?:: [^=]+)? = /.test(line) && !line.includes('=>'))
  return names.filter((name) => fields.some((line) => new RegExp(`\\b${name}\\b`).test(line)))
}
