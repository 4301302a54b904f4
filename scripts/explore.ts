// Runs the properties again and again, with another seed each time, until one fails: npm run explore [-- --rounds N FILE …].
// It ends with the seed of the failure, which SEED=… npm test -- FILE finds again.

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const root = join(import.meta.dirname, '..')
const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '10' } },
  allowPositionals: true,
})
const files = positionals.length > 0 ? positionals : withProperties()

for (let round = 1; round <= Number(values.rounds); round++) {
  const SEED = String(Math.trunc(Math.random() * 2 ** 31))
  process.stdout.write(`Round ${round}, seed ${SEED}\n`)
  const { status } = spawnSync(process.execPath, ['scripts/test.ts', '--reporter=dot', ...files], {
    cwd: root,
    env: { ...process.env, SEED },
    stdio: 'inherit',
  })
  if (status !== 0) {
    process.stdout.write(`A property failed with seed ${SEED}.\n`)
    process.exit(1)
  }
}

/** The files of tests that state a property. A round of chaos has its own script, and its own seeds. */
function withProperties(): string[] {
  return readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith('chaos'))
    .map((name) => join('tests', name))
    .filter((name) => readFileSync(join(root, name), 'utf8').includes('fc.assert('))
}
