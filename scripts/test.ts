// Runs every test, or those named as arguments, and ends with one plain line of counts.

import { join } from 'node:path'
import {
  parseCLI,
  startVitest,
  type TestCase,
  type TestModule,
  type TestSuite,
  type Vitest,
} from 'vitest/node'

interface Tally {
  passed: number
  failed: number
  skipped: number
}

// the compile cache saves a quarter of a server's start, and the tests start a hundred; the folder is empty where Node
// has never run
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../node_modules/.cache/compiled')

const tally = await runTests(process.argv.slice(2))
const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
const isGreen = tally.failed === 0 && tally.passed > 0
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed${skipped}\n`, () =>
  process.exit(isGreen ? 0 : 1),
)

async function runTests(args: string[]): Promise<Tally> {
  const { filter, options } = parseCLI(['vitest', 'run', ...args])
  try {
    const vitest = await startVitest(filter, options)
    await vitest.close()
    return count(vitest)
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function count(vitest: Vitest): Tally {
  const modules = vitest.state.getTestModules()
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const inState = (...states: string[]) =>
    tests.filter((test: TestCase) => states.includes(test.result().state)).length
  const suites = modules.flatMap((module): (TestModule | TestSuite)[] => [
    module,
    ...module.children.allSuites(),
  ])
  return {
    passed: inState('passed'),
    // A file that does not load, a hook that throws and an error outside of any test count as failed tests; so does a
    // test that did not finish.
    failed:
      inState('failed', 'pending') +
      suites.filter((suite) => suite.errors().length > 0).length +
      vitest.state.getUnhandledErrors().length,
    skipped: inState('skipped'),
  }
}
