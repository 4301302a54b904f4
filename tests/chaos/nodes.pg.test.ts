// The same with three nodes over a real PostgreSQL, for some seconds; `npm run chaos -- --nodes 3` does it for minutes.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startCluster } from './cluster.ts'
import { acknowledged, story } from './figures.ts'
import { postgresUnderTest } from './postgres-under-test.ts'
import { playRound } from './round.ts'
import { plan } from './steps.ts'

/** A run that stands for any other: faults of the nodes, of their network and of the database are in it. */
const SEED = 20_261_124
const STEPS = 80
/** Commands: how many there are depends on how busy the machine is. */
const SOME = 10

test('three nodes, killed in turn and cut off from a database that becomes an older one under them, lose, double and reorder nothing', {
  timeout: 400_000,
}, async ({ onTestFinished }) => {
  const cluster = await startCluster(3, await postgresUnderTest(3))
  onTestFinished(() => cluster.dispose())
  const [steps = []] = fc.sample(plan(cluster, STEPS), { seed: SEED, numRuns: 1 })
  const round = await playRound(cluster, { seed: SEED, steps, residents: 12 })
  expect(round.broken.length, story(round)).toBe(0)
  expect(round.faults.get('kill') ?? 0).toBeGreaterThan(0)
  expect([...round.faults.keys()].join()).toContain('database')
  expect(acknowledged(round)).toBeGreaterThan(SOME)
})
