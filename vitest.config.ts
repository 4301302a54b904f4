import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { mountedPages } from './tests/kit/mounted-pages.ts'

/** Not for pages in a browser: they state no properties. */
const setupFiles = ['tests/kit/seed.ts']

export default defineConfig({
  test: {
    environment: 'node',
    // A test that fails now and then has found something.
    retry: 0,
    // One more than there are cores: now one file and now another waits, for a browser, a process or a time-out. By
    // itself Vitest would leave a core to its main process, which does little: of two cores that is half.
    maxWorkers: availableParallelism() + 1,
    // Time-outs end what hangs. None of them is what a test is about, so no load may reach them.
    expect: { poll: { timeout: 100_000, interval: 20 } },
    // All in one group, so that no core waits for the last file of another project. Projects begin in the order of their
    // names, which suits: journeys take longest, and rules, which come last, are short.
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          setupFiles,
          include: ['tests/shared/**/*.test.ts'],
          // Pure, with no state to keep apart: loaded once and not for every file.
          isolate: false,
          testTimeout: 150_000,
          hookTimeout: 150_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'rooms',
          setupFiles,
          include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/**/*.e2e.test.ts',
            'tests/**/*.page.test.ts',
            'tests/shared/**',
            'tests/examples/**',
          ],
          // A property walks hundreds of days; it must not be the machine's other work that fails it.
          testTimeout: 150_000,
          hookTimeout: 150_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'examples',
          setupFiles,
          include: ['examples/*/*.test.ts', 'tests/examples/*.test.ts'],
          testTimeout: 150_000,
          hookTimeout: 150_000,
        },
      },
      mountedPages(),
      {
        extends: true,
        test: {
          name: 'journeys',
          setupFiles,
          include: ['tests/**/*.e2e.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
