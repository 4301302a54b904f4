// A page in a language that is read from right to left is mirrored. Its styles name sides by reading, as start and end;
// where a style means a side of the screen itself, a comment above it says why.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const client = join(import.meta.dirname, '../../client')
const files = globSync('**/*.{ts,css,html}', { cwd: client })

const SIDES =
  /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b|(?:text-align|float|clear): (?:left|right)\b|border-(?:top|bottom)-(?:left|right)-radius|transform-origin: (?:left|right)|(?:margin|padding|border)(?:Left|Right)\b|textAlign = .*'(?:left|right)'/
/** A declaration in CSS ends with a semicolon, a property of an object with a comma. */
const PLACED = /^\s*(left|right): [^;,]+;$/
/** Four values: top, right, bottom, left. */
const AROUND = /\b(?:margin|padding|inset): ([^;]+);/

test('no style names a side of the screen where it means the start or the end of reading', () => {
  expect(files.length).toBeGreaterThan(200)
  const wrong = files.flatMap((file) => {
    const lines = readFileSync(join(client, file), 'utf8').split('\n')
    return lines.flatMap((line, at) =>
      SIDES.test(line) || isPlaced(lines, at) || isUneven(line) ? [`${file}:${at + 1} ${line.trim()}`] : [],
    )
  })
  expect(wrong).toEqual([])
})

/** Whether it is placed at one side without a reason above it; an element placed at both sides needs none. */
function isPlaced(lines: readonly string[], at: number): boolean {
  const side = PLACED.exec(lines[at]!)?.[1]
  if (side === undefined || lines[at - 1]?.trim().endsWith('*/')) return false
  const other = side === 'left' ? 'right' : 'left'
  const isOther = (line: string) => PLACED.exec(line)?.[1] === other
  const until = (mark: string, rest: readonly string[]) =>
    rest.slice(
      0,
      rest.findIndex((line) => line.includes(mark)),
    )
  const rule = [...until('}', lines.slice(at)), ...until('{', lines.slice(0, at).reverse())]
  return !rule.some(isOther)
}

function isUneven(line: string): boolean {
  const [, right, , left] = partsOf(AROUND.exec(line)?.[1] ?? '')
  return right !== undefined && left !== undefined && right !== left
}

/** The values of a shorthand; a pair of brackets is one value. */
function partsOf(value: string): string[] {
  return value.match(/(?:[^\s()]+|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? []
}
