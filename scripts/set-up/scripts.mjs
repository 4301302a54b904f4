// The list of npm scripts: the preparation that each needs, and the commands that it runs.

import { useChromium } from './browser.mjs'
import { goOn, run } from './child.mjs'
import { installExample } from './example.mjs'
import { installedNode, installPackages } from './packages.mjs'
import { buildIfStale, buildPages, sayIfUnbuilt } from './pages.mjs'
import { plainError } from './say.mjs'

// open days are kept in memory, 5 KiB a number; Node by default takes no more than 4 GiB, however large the machine
const server = ['--max-old-space-size-percentage=75', 'server/main.ts']

const scripts = {
  start: { before: [installPackages, buildIfStale], runs: [server] },
  serve: { before: [sayIfUnbuilt], runs: [server] },
  build: { before: [installPackages, buildPages], runs: [] },
  test: { before: [installPackages, installExample, buildIfStale, useChromium], runs: [['scripts/test.ts']] },
  check: {
    before: [installPackages, installExample],
    runs: [
      ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=100', '.'],
      ['node_modules/typescript/bin/tsc', '-p', '.'],
      // with the declarations of shared and server, since the pages take the types of the routes from them
      ['node_modules/typescript/bin/tsc', '-b', 'client'],
      ['node_modules/typescript/bin/tsc', '-p', 'examples/gateway'],
    ],
  },
  demo: { before: [installPackages, buildIfStale], runs: [['scripts/demo.ts']] },
  gallery: { before: [installPackages, buildIfStale, useChromium], runs: [['scripts/gallery.ts']] },
  pictures: {
    before: [installPackages, buildIfStale, useChromium],
    runs: [['tests/e2e/readme-pictures.ts']],
  },
  backup: { before: [installPackages], runs: [['scripts/backup.ts']] },
  restore: { before: [installPackages], runs: [['scripts/restore.ts']] },
  verify: { before: [installPackages], runs: [['scripts/verify.ts']] },
  'migrate-store': { before: [installPackages], runs: [['scripts/migrate-store.ts']] },
  receipts: { before: [installPackages], runs: [['scripts/receipts.ts']] },
  map: { before: [installPackages], runs: [['scripts/structure/map.ts']] },
  measure: { before: [installPackages], runs: [['scripts/structure/measure.ts']] },
  explore: { before: [installPackages, buildIfStale, useChromium], runs: [['scripts/explore.ts']] },
  chaos: { before: [installPackages], runs: [['tests/chaos/chaos.ts']] },
  bench: { before: [installPackages, buildIfStale], runs: [['tests/load/bench.ts']] },
}

/** Runs all commands of a script, and returns the exit code of the last one that failed, or 0. */
export async function runScript(name, args) {
  const script = scripts[name]
  if (!script)
    throw plainError(`There is no script "${name}". There are: ${Object.keys(scripts).join(', ')}.`)
  for (const need of script.before) await need()
  let code = 0
  for (const command of script.runs) {
    goOn()
    code = (await run(installedNode(), [...command, ...args])) || code
  }
  return code
}
