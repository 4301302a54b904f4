// `npm run chaos`: runs the fault tests for any length of time. Options: --minutes N, --seed N, --nodes N; one node
// keeps its log in SQLite, several in PostgreSQL. A failed round can be repeated with its own seed.

import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { startCluster } from './cluster.ts'
import { add, noFigures, recovered, story, told } from './figures.ts'
import { postgresUnderTest } from './postgres-under-test.ts'
import { measureRecovery } from './recovery.ts'
import { playRound } from './round.ts'
import { sqliteUnderTest } from './sqlite-under-test.ts'
import { plan } from './steps.ts'

/** The steps of a round: it takes some twenty seconds. */
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
if (!(minutes > 0 && Number.isInteger(seed) && Number.isInteger(nodes) && nodes > 0)) {
  console.error('use: npm run chaos -- --minutes N --seed N --nodes N')
  process.exit(2)
}
const say = (line: string) => void process.stdout.write(`${line}\n`)

const store = nodes === 1 ? sqliteUnderTest() : await postgresUnderTest(nodes)
const cluster = await startCluster(nodes, store)
const figures = noFigures()
let isBroken = false
try {
  say(`seed ${seed}, ${minutes} minutes, ${nodes} ${nodes === 1 ? 'node' : 'nodes'}`)
  const until = performance.now() + minutes * 60_000
  for (let round = seed; performance.now() < until && !isBroken; round++) {
    const [steps = []] = fc.sample(plan(cluster, STEPS), { seed: round, numRuns: 1 })
    const played = await playRound(cluster, { seed: round, steps, residents: RESIDENTS })
    add(figures, played)
    isBroken = played.broken.length > 0
    say(isBroken ? story(played) : `round ${round}: every promise kept`)
  }
  const starts = cluster.nodes.flatMap(({ recoveries }) => recoveries)
  say(told(figures, starts))
  if (!isBroken) say(recovered(await measureRecovery(cluster, store)))
} finally {
  await cluster.dispose()
}
process.exit(isBroken ? 1 : 0)
