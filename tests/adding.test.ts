// What docs/adding.md shows is done to a copy of the project, and holds there: the types, and the tests that say when a
// command is whole.

import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'yimi-adding-'))
/** What the types and those tests read. */
const COPIED = ['client', 'docs', 'scripts', 'server', 'shared', 'tests', 'package.json']
const CONFIGS = ['tsconfig.json', 'tsconfig.types.json', 'vite.config.ts', 'vitest.config.ts']
/** When a new command is whole, these say so. */
const TESTS = [
  'tests/shared/day/commands/finish-desk.test.ts',
  'tests/shared/text',
  'tests/rules.test.ts',
  'tests/contract.test.ts',
  'tests/special-commands.test.ts',
]

/** Milliseconds after which it hangs, however busy the machine is: it compiles everything twice. */
const PATIENCE = 900_000

interface Block {
  readonly kind: string
  readonly path: string
  readonly lines: readonly string[]
}

afterAll(() => rmSync(copy, { recursive: true, force: true }))

test(
  'a command added as docs/adding.md shows has its types, its words, its rule and its place in the contract',
  async () => {
    for (const name of [...COPIED, ...CONFIGS])
      cpSync(join(root, name), join(copy, name), { recursive: true })
    mkdirSync(join(copy, 'node_modules'))
    // what tools keep there is of the project itself, and the copy makes its own
    for (const name of readdirSync(join(root, 'node_modules')).filter((one) => !one.startsWith('.')))
      symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name))
    const blocks = blocksIn(readFileSync(join(root, 'docs/adding.md'), 'utf8'))
    expect(blocks.length).toBeGreaterThan(15)
    for (const block of blocks) add(block)
    expect(await run('node_modules/typescript/bin/tsc', '-p', '.')).toBe('')
    expect(await run('node_modules/typescript/bin/tsc', '-b', 'client')).toBe('')
    const vitest = ['run', '--project', 'rules', '--project', 'rooms', '--reporter=dot', ...TESTS]
    expect(await run('node_modules/vitest/vitest.mjs', ...vitest)).toBe('')
  },
  PATIENCE,
)

/** What it prints if it fails, else nothing. */
async function run(...command: readonly string[]): Promise<string> {
  return new Promise((resolve) =>
    execFile(process.execPath, command, { cwd: copy }, (error, stdout, stderr) =>
      resolve(error ? `${error.message}${stdout}${stderr}` : ''),
    ),
  )
}

/** Code blocks that name a file, without the indent of the list that they stand in. */
function blocksIn(text: string): Block[] {
  const fences = text.matchAll(/^( *)```(\w+) (\S+)\n([\s\S]*?)^\1```$/gm)
  return [...fences].map(([, indent = '', kind = '', path = '', body = '']) => {
    const lines = body.split('\n').slice(0, -1)
    return { kind, path, lines: lines.map((line) => line.slice(indent.length)) }
  })
}

/** A whole file, or lines that come after those which the block shows with a space before them. */
function add({ kind, path, lines }: Block): void {
  const file = join(copy, path)
  if (kind !== 'diff') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${lines.join('\n')}\n`)
    return
  }
  const old = lines.filter((line) => line.startsWith(' ')).map((line) => line.slice(1))
  const before = `${old.join('\n')}\n`
  const text = readFileSync(file, 'utf8')
  expect(text.split(`\n${before}`), `${path} has just once: ${before}`).toHaveLength(2)
  writeFileSync(
    file,
    text.replace(`\n${before}`, () => `\n${lines.map((line) => line.slice(1)).join('\n')}\n`),
  )
}
