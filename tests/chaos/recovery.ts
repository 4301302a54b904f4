// Measures how long it takes, from a kill, until a node with a long day serves again. Nothing is asserted about it.

import { setTimeout as pause } from 'node:timers/promises'
import { PASSCODE } from '../kit/server-process.ts'
import type { Cluster, StoreUnderTest } from './cluster.ts'
import { ask } from './http.ts'
import { writeLongDay } from './long-day.ts'
import { signedIn } from './marshal.ts'
import { certainly, siteOf } from './site-life.ts'

const TICKETS = 20_000
const RUNS = 5

export interface Recovery {
  readonly events: number
  /** Milliseconds from each kill until a command of that day was acknowledged. */
  readonly took: readonly number[]
}

/** Writes a day of 20,000 tickets, kills the first node again and again, and polls it until it answers. */
export async function measureRecovery(cluster: Cluster, store: StoreUnderTest): Promise<Recovery> {
  cluster.putClock(0)
  for (const node of cluster.nodes) node.kill(0)
  await cluster.healed()
  const [node] = cluster.nodes
  const cookie = await signedIn(cluster, 'owner', PASSCODE)
  const site = siteOf('a-long-day', 'UTC')
  await certainly(cluster, 'PUT', `/api/sites/${site.id}/settings`, site, cookie)
  const direct = await store.open(cluster.nodes)
  const events = await writeLongDay(direct, site, TICKETS, Date.now())
  await direct.close()

  const took: number[] = []
  for (let run = 0; node && run < RUNS; run++) {
    const from = performance.now()
    node.kill(0)
    const path = `/api/sites/${site.id}/commands/take-ticket`
    while (!(await isTaken(node.direct, path, cookie))) await pause(5)
    took.push(performance.now() - from)
    await node.serving()
  }
  return { events, took }
}

async function isTaken(base: string, path: string, cookie: string): Promise<boolean> {
  const said = await ask(base, 'POST', path, { queue: 'A' }, { cookie }).catch(() => null)
  return said?.status === 201
}
