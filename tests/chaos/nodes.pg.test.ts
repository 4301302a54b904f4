// The same with three nodes over a real PostgreSQL, for some seconds; `npm run chaos -- --nodes 3` does it for minutes.

import { expect, test } from 'vitest'
import { startCluster } from './cluster.ts'
import { acknowledged, story } from './figures.ts'
import { postgresUnderTest } from './postgres-under-test.ts'
import { playRound } from './round.ts'
import { planWith } from './steps.ts'

/** The seed from which a plan with all wanted steps is searched. */
const SEED = 20_261_124
/** The steps that the plan must contain, by parts of their names: faults of the nodes and of the database. */
const WANTED = ['kill', 'cut off from the database', 'goes back']
const STEPS = 80
/** The least number of commands: how many there are depends on how busy the machine is. */
const SOME = 10

test('three nodes, killed in turn and cut off from a database that becomes an older one under them, lose, double and reorder nothing', {
  timeout: 400_000,
}, async ({ onTestFinished }) => {
  const cluster = await startCluster(3, await postgresUnderTest(3))
  onTestFinished(() => cluster.dispose())
  const planned = planWith(cluster, { count: STEPS, seed: SEED, wanted: WANTED })
  const round = await playRound(cluster, { ...planned, residents: 12 })
  expect(round.broken.length, story(round)).toBe(0)
  expect(round.faults.get('kill') ?? 0).toBeGreaterThan(0)
  expect([...round.faults.keys()].join()).toContain('database')
  expect(acknowledged(round)).toBeGreaterThan(SOME)
})
