// `npm run chaos`: the fault tests for as long as one likes. Options: --minutes N, --seed N, --nodes 1|3.

import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { startCluster } from './cluster.ts'
import { add, noFigures, story, told } from './figures.ts'
import { playRound } from './round.ts'
import { sqliteUnderTest } from './sqlite-under-test.ts'
import { plan } from './steps.ts'

/** A round of some twenty seconds. */
const STEPS = 250
const RESIDENTS = 30

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    nodes: { type: 'string', default: '1' },
  },
})
const [minutes, seed, nodes] = [Number(values.minutes), Number(values.seed), Number(values.nodes)]
const say = (line: string) => void process.stdout.write(`${line}\n`)

const cluster = await startCluster(nodes, sqliteUnderTest())
const figures = noFigures()
let isBroken = false
try {
  say(`seed ${seed}, ${minutes} minutes, ${nodes} nodes`)
  const until = performance.now() + minutes * 60_000
  for (let round = 0; performance.now() < until && !isBroken; round++) {
    const [steps = []] = fc.sample(plan(cluster, STEPS), { seed: seed + round, numRuns: 1 })
    const played = await playRound(cluster, { seed: seed + round, steps, residents: RESIDENTS })
    add(figures, played)
    isBroken = played.broken.length > 0
    say(`round ${played.seed}: ${isBroken ? 'broken' : 'kept'}`)
    if (isBroken) say(story(played))
  }
  say(
    told(
      figures,
      cluster.nodes.flatMap(({ recoveries }) => recoveries),
    ),
  )
} finally {
  await cluster.dispose()
}
process.exit(isBroken ? 1 : 0)
