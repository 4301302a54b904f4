// Faults for some seconds: `npm run chaos` does the same for minutes.

import fc from 'fast-check'
import { expect, type TestContext, test } from 'vitest'
import { type Cluster, startCluster } from './cluster.ts'
import { acknowledged, story } from './figures.ts'
import { playRound } from './round.ts'
import { sqliteUnderTest } from './sqlite-under-test.ts'
import { plan, rush, step } from './steps.ts'

/** A run that stands for any other: every kind of fault is in it, and the seed of a failure comes here. */
const SEED = 20_261_124
const STEPS = 90
const TIMEOUT = 400_000

test('killed, cut off, stopped, on a full disk and with a clock that jumps, one node loses, doubles and reorders nothing', {
  timeout: TIMEOUT,
}, async (context) => {
  const cluster = await clusterOf(context)
  const [steps = []] = fc.sample(plan(cluster, STEPS), { seed: SEED, numRuns: 1 })
  const round = await playRound(cluster, { seed: SEED, steps, residents: 20 })
  expect(round.broken.length, story(round)).toBe(0)
  expect(round.faults.get('kill') ?? 0).toBeGreaterThan(0)
  expect(acknowledged(round)).toBeGreaterThan(100)
})

/** Numbers are taken while the store stands still, and the process is killed before it goes on. */
const killedWhileStalled = [
  step('the store stands still', 100, ({ cluster }) => cluster.storeFaults[LOCK]?.(900, 1)),
  rush(0, 0, 10, 'A', 1),
  rush(1, 0, 10, 'A', 1),
  step('some time passes', 300, () => {}),
  step('the process is killed', 0, ({ cluster }) => cluster.nodes[0]?.kill(0)),
]
const LOCK = 'another process has the file locked'

test.concurrent('what is acknowledged before it is committed is found to be lost: the checker can fail', {
  timeout: TIMEOUT,
}, async (context) => {
  const cluster = await clusterOf(context, { early: true })
  const round = await playRound(cluster, {
    seed: 1,
    steps: killedWhileStalled,
    residents: 10,
    patience: 1000,
  })
  expect(round.broken.map(({ promise }) => promise)).toContain('lost')
})

test.concurrent('killed at the same moment, the server as it is has acknowledged nothing that is lost', {
  timeout: TIMEOUT,
}, async (context) => {
  const cluster = await clusterOf(context)
  const round = await playRound(cluster, { seed: 1, steps: killedWhileStalled, residents: 10 })
  expect(round.broken.length, story(round)).toBe(0)
  expect(acknowledged(round)).toBeGreaterThanOrEqual(20)
})

async function clusterOf({ onTestFinished }: TestContext, options = {}): Promise<Cluster> {
  const cluster = await startCluster(1, sqliteUnderTest(), options)
  onTestFinished(() => cluster.dispose())
  return cluster
}
