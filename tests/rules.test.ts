// RULES.md and the tests agree: every rule is quoted by a test, and every quoted number is a rule.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../shared/day/commands/index.ts'

const root = join(import.meta.dirname, '..')
const rules = new Set(
  numbersIn(readFileSync(join(root, 'shared/RULES.md'), 'utf8'), /\*\*\[([A-Z]\d+)\]\*\*/g),
)
const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && path !== 'rules.test.ts')
  .map((path) => readFileSync(join(root, 'tests', path), 'utf8'))
const quoted = new Set(tests.flatMap((text) => numbersIn(text, /['"`]\[([A-Z]\d+)\] /g)))

test('every rule of the queue is quoted by the name of a test', () =>
  expect([...rules].filter((rule) => !quoted.has(rule))).toEqual([]))

test('every number that a test quotes is a rule', () =>
  expect([...quoted].filter((rule) => !rules.has(rule))).toEqual([]))

test('every command is given in a test of the rules', () => {
  const all = tests.join('\n')
  expect(Object.keys(commands).filter((name) => !all.includes(`'${name}'`))).toEqual([])
})

function numbersIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}
