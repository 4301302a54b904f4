// The memory of a wall of twenty desks over a day: `node tests/load/wall-day.ts [calls] [desks]`, with the pages built.
// The voice speaks as in a hall, as far as it can in so short a time.

import type { ScreenView } from '../../shared/day/views/screen.ts'
import { feedViews, weigh } from '../e2e/feed-screen.ts'
import { pairedScreen } from '../e2e/paired-screen.ts'
import { wallDay } from '../e2e/wall-day.ts'
import { openBrowser, openPage, SIZES } from '../kit/pages.ts'
import { serverProcess } from '../kit/server-process.ts'

const calls = Number(process.argv[2] ?? 5_000)
const desks = Number(process.argv[3] ?? 20)
/** Views that are sent to the page at a time. */
const AT_A_TIME = 100
/** The share of a day's calls until every part of the wall has shown all that it ever shows. */
const WARM = 0.1
/** A node or a listener for every this many calls would be a leak. */
const CALLS_A_NODE = 20
const MOST_GROWTH = 1.1

const [browser, server] = await Promise.all([
  openBrowser(['--autoplay-policy=no-user-gesture-required']),
  serverProcess(),
])
try {
  const page = await openPage(browser, { viewport: SIZES.screen })
  await pairedScreen(page, server.base)
  say('  calls       heap   nodes  listeners')
  const weights: Awaited<ReturnType<typeof weigh>>[] = []
  const marks = [WARM, 0.5, 1].map((share) => Math.round(share * calls))
  let views: ScreenView[] = []
  let fed = 0
  for (const view of wallDay(desks, calls)) {
    views.push(view)
    if (views.length < AT_A_TIME && fed + views.length < calls) continue
    await feedViews(page, views, fed)
    fed += views.length
    views = []
    if (!marks.some((mark) => mark > fed - AT_A_TIME && mark <= fed)) continue
    const { bytes, nodes, listeners } = await weigh(page)
    weights.push({ bytes, nodes, listeners })
    const heap = `${(bytes / 2 ** 20).toFixed(2)} MiB`
    say(
      `${String(fed).padStart(7)} ${heap.padStart(10)} ${String(nodes).padStart(7)} ${String(listeners).padStart(10)}`,
    )
  }
  const [first, last] = [weights[0], weights.at(-1)]
  if (!first || !last) throw new Error('nothing was measured')
  const most = (calls * (1 - WARM)) / CALLS_A_NODE
  const grows =
    last.nodes - first.nodes > most ||
    last.listeners - first.listeners > most ||
    last.bytes > first.bytes * MOST_GROWTH
  say(grows ? 'It grows.' : 'It does not grow.')
  if (grows) process.exitCode = 1
} finally {
  await browser.close()
  await server.dispose()
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
