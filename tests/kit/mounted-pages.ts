// The project of tests that mount one element of a page alone: all files share one tab of one browser, which is loaded
// once, from the source files. It runs beside the workers of the other projects.

import { fileURLToPath } from 'node:url'
import { type PlaywrightProviderOptions, playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import type { BrowserProviderOption } from 'vitest/node'
import { CHROMIUM } from './chromium.ts'

const kit = fileURLToPath(new URL('./mount', import.meta.url))

export function mountedPages(): TestProjectInlineConfiguration {
  return {
    extends: true,
    plugins: [noNetwork()],
    // named here, since a dependency that is first found during a run would reload the tab
    optimizeDeps: { entries: ['client/*/page.ts', 'tests/client/**/*.page.test.ts'] },
    test: {
      name: 'pages',
      include: ['tests/client/**/*.page.test.ts'],
      setupFiles: [`${kit}/set-up.ts`],
      // an element can be defined only once in a tab, and loading a page's modules takes most of the time
      isolate: false,
      testTimeout: 150_000,
      hookTimeout: 150_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: inOneTab({
          launchOptions: {
            executablePath: CHROMIUM,
            args: [
              '--no-sandbox',
              '--disable-gpu',
              '--disable-background-networking',
              '--disable-component-update',
            ],
          },
          contextOptions: { locale: 'zh-CN' },
        }),
        instances: [{ browser: 'chromium' }],
        viewport: { width: 1024, height: 768 },
      },
    },
  }
}

/** Vitest would open a tab for each worker of the whole run, and load the pages into each. */
function inOneTab(options: PlaywrightProviderOptions): BrowserProviderOption {
  const provider = playwright(options)
  return {
    ...provider,
    providerFactory: (project) =>
      Object.assign(provider.providerFactory(project), { supportsParallelism: false }),
  }
}

/** Pages get the kit's socket in place of their own. */
function noNetwork(): Plugin {
  return {
    name: 'no-network',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === './socket.ts' && importer?.endsWith('/load-socket.ts') ? `${kit}/open-socket.ts` : null,
  }
}
