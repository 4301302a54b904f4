// The memory of a screen over 100,000 views: `node tests/load/screen-memory.ts [views]`, with the pages built.

import { feed, weigh } from '../e2e/feed-screen.ts'
import { pairedScreen } from '../e2e/paired-screen.ts'
import { openBrowser, openPage, SIZES } from '../kit/pages.ts'
import { serverProcess } from '../kit/server-process.ts'

/** The growth that is allowed, compared with the memory after a tenth of the views. */
const MOST_GROWTH = 1.1
const views = Number(process.argv[2] ?? 100_000)
const step = Math.ceil(views / 10)

const [browser, server] = await Promise.all([openBrowser(), serverProcess()])
try {
  const page = await openPage(browser, { viewport: SIZES.screen })
  await pairedScreen(page, server.base)
  const weights: number[] = []
  say('  views       heap   nodes  listeners')
  for (let fed = 0; fed < views; fed += step) {
    await feed(page, step, fed + 1)
    const { bytes, nodes, listeners } = await weigh(page)
    weights.push(bytes)
    const heap = `${(bytes / 2 ** 20).toFixed(2)} MiB`
    say(
      [
        String(fed + step).padStart(7),
        heap.padStart(10),
        String(nodes).padStart(7),
        String(listeners).padStart(10),
      ].join(' '),
    )
  }
  const growth = (weights.at(-1) ?? 0) / (weights[0] ?? 1)
  say(`From a tenth of the views to the last: ${growth.toFixed(3)} times the heap.`)
  if (growth > MOST_GROWTH) process.exitCode = 1
} finally {
  await browser.close()
  await server.dispose()
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
