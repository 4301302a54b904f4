// What makes a test depend on luck, by how it is written. A time-out is there for what hangs, and load must not reach it.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Milliseconds that any wait may take at least: a hundred times what it takes on a quiet machine. */
const PATIENT = 100_000

/** How it is written, what is wrong with it, and which matches are all the same right. */
const lucky: readonly {
  sign: RegExp
  why: string
  unless?: (match: RegExpExecArray, line: string) => boolean
}[] = [
  {
    sign: /process\.kill\(/,
    why: 'the process may have ended: kit/signal.ts says so and goes on',
    unless: (_match, line) => line.includes('return process.kill('),
  },
  {
    sign: /\btimeout: ([\d_]+)/,
    why: 'a loaded machine takes longer',
    // how long SQLite waits for a lock is what those tests are about
    unless: ([, ms = ''], line) => Number(ms.replaceAll('_', '')) >= PATIENT || line.includes('Database('),
  },
  {
    sign: /^\}, ([\d_]+)\)$/,
    why: 'a test of its own time-out has less than any other',
    unless: ([, ms = '']) => Number(ms.replaceAll('_', '')) >= 3 * PATIENT,
  },
  { sign: /vi\.waitFor\((?!$)(?!.*timeout)/, why: 'it gives up after a second; expect.poll does not' },
  { sign: /\.listen\([1-9]/, why: 'somebody else may listen on that port' },
]

const folders = ['client', 'e2e', 'kit', 'server', 'shared', 'chaos']
const lines = folders.flatMap((folder) => {
  const root = join(import.meta.dirname, folder)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      readFileSync(join(root, name), 'utf8')
        .split('\n')
        .map((line, index) => ({ at: `${folder}/${name}:${index + 1}`, line })),
    )
})

for (const { sign, why, unless } of lucky) {
  test(`no test has ${sign.source}: ${why}`, () => {
    const found = lines.filter(({ line }) => {
      const match = sign.exec(line)
      return match !== null && !unless?.(match, line)
    })
    expect(found.map(({ at, line }) => `${at} ${line.trim()}`)).toEqual([])
  })
}
