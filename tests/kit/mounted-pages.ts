// Tests that mount one element of a page alone: all in one tab of one browser, loaded once, by the files as they are.

import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import type { TestProjectInlineConfiguration } from 'vitest/config'

const kit = fileURLToPath(new URL('./mount', import.meta.url))

export function mountedPages(): TestProjectInlineConfiguration {
  return {
    extends: true,
    plugins: [noNetwork()],
    // named here, or the tab would be loaded anew in the middle of a run whenever one is first seen
    optimizeDeps: { entries: ['client/*/page.ts', 'tests/client/**/*.page.test.ts'] },
    test: {
      name: 'pages',
      include: ['tests/client/**/*.page.test.ts'],
      setupFiles: [`${kit}/set-up.ts`],
      // an element can be defined once in a tab, and loading a page's modules is what takes long
      isolate: false,
      maxWorkers: 1,
      testTimeout: 150_000,
      hookTimeout: 150_000,
      // a tab needs a core for itself: with the journeys, which mostly wait, and not with the rules
      sequence: { groupOrder: 2 },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            executablePath: process.env['YIMI_CHROMIUM'] ?? '/usr/bin/chromium',
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

/** In place of a socket pages get one that ends in the kit. */
function noNetwork(): Plugin {
  return {
    name: 'no-network',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === './socket.ts' && importer?.endsWith('/load-socket.ts') ? `${kit}/open-socket.ts` : null,
  }
}
