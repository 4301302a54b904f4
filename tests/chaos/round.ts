// One round: makes new sites on the cluster, runs a plan of steps, then checks the histories.

import fc from 'fast-check'
import type { Cluster } from './cluster.ts'
import type { Broken, History } from './history.ts'
import { settle } from './settle.ts'
import { openSite, type SiteLife } from './site-life.ts'
import type { Step } from './steps.ts'

/** Two sites at a time, so that appends of several days share a commit; the second is one of a whole visit. */
const SITES = 2
/** Milliseconds: changes by time alone are looked for every 15 s. */
const PATIENCE = 120_000
/** Time zones around the world, so that clocks that jump by hours end the day of some sites. */
const ZONES = ['Asia/Shanghai', 'America/New_York', 'Pacific/Auckland', 'Europe/London', 'Pacific/Honolulu']

export interface RoundPlan {
  /** The name of the round; it also chooses the time zones of its sites. */
  readonly seed: number
  readonly steps: readonly Step[]
  readonly residents: number
  /** Milliseconds in which every viewer has to see the truth once everybody is answered. */
  readonly patience?: number
}

export interface Round {
  readonly seed: number
  readonly steps: readonly Step[]
  readonly broken: readonly Broken[]
  readonly histories: readonly History[]
  readonly faults: ReadonlyMap<string, number>
  /** The last lines that each node printed. */
  readonly printed: readonly string[]
}

/** Runs a round to its end, also if it breaks promises. */
export async function playRound(
  cluster: Cluster,
  { seed, steps, residents, patience = PATIENCE }: RoundPlan,
): Promise<Round> {
  const faults = new Map<string, number>()
  const sites: SiteLife[] = []
  for (let n = 0; n < SITES; n++) {
    const timeZone = ZONES[(seed + n) % ZONES.length] ?? 'UTC'
    sites.push(await openSite(cluster, { id: `s${seed}-${n + 1}`, timeZone, residents, hasVisit: n > 0 }))
  }
  const crashes = cluster.nodes.map((node) => node.crashes.length)
  try {
    await fc.asyncModelRun(
      () => ({ model: { now: 0, afoot: new Map() }, real: { cluster, sites, faults } }),
      steps,
    )
    await cluster.healed()
    const broken: Broken[] = []
    for (const life of sites) broken.push(...(await settle(cluster, life, patience)))
    for (const [index, node] of cluster.nodes.entries())
      for (const crash of node.crashes.slice(crashes[index]))
        broken.push({ promise: 'alive', what: `${node.name} ended by itself: ${crash}` })
    const printed = cluster.nodes.map((node) => `${node.name}: ${node.printed()}`)
    return { seed, steps, broken, histories: sites.map(({ history }) => history), faults, printed }
  } finally {
    for (const life of sites) life.close()
  }
}
