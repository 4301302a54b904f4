// RULES.md, the commands and the tests agree: every rule is quoted by a test, every quoted number is a rule, and every
// command is named by a rule whose test gives it.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands, innerCommands } from '../shared/day/commands/index.ts'

const root = join(import.meta.dirname, '..')
/** The text of each rule by its number. */
const rules = new Map(
  readFileSync(join(root, 'shared/RULES.md'), 'utf8')
    .split(/^- \*\*\[(?=[A-Z]\d+\])/m)
    .slice(1)
    .map((rule) => [rule.slice(0, rule.indexOf(']')), rule] as const),
)
const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && path !== 'rules.test.ts')
  .map((path) => readFileSync(join(root, 'tests', path), 'utf8'))
const QUOTE = /['"`]\[([A-Z]\d+)\] /g
const quoted = new Set(tests.flatMap((text) => numbersIn(text, QUOTE)))

test('every rule of the queue is quoted by the name of a test', () =>
  expect([...rules.keys()].filter((rule) => !quoted.has(rule))).toEqual([]))

test('every number that a test quotes is a rule', () =>
  expect([...quoted].filter((rule) => !rules.has(rule))).toEqual([]))

test('every command has a rule that names it, and a test of that rule gives it', () => {
  const all = Object.keys({ ...commands, ...innerCommands })
  const isRuled = (name: string) =>
    [...rules].some(
      ([rule, text]) =>
        text.includes(`\`${name}\``) &&
        tests.some((file) => numbersIn(file, QUOTE).includes(rule) && gives(file, name)),
    )
  expect(all.filter((name) => !isRuled(name))).toEqual([])
})

/** Whether a command stands in a test by its name, or as the step of its name. */
function gives(file: string, name: string): boolean {
  const asStep = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return file.includes(`'${name}'`) || new RegExp(`\\b${asStep}\\b`).test(file)
}

function numbersIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}
