// How long a start takes, and a site's first request, with a month of a county's days in the store.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../../server/store/sqlite/sqlite.ts'
import { monthOf } from '../month.ts'
import { type RunningYimi, startYimi } from '../processes.ts'
import type { Owner } from '../sites.ts'
import { type Compared, quantile } from '../table.ts'
import type { Scale } from './scale.ts'

const DAYS = 30
const SITES = 400
/** Tickets of a day at a site: a few hours of an ordinary point. */
const TICKETS = 150

export async function start(yimi: RunningYimi, _owner: Owner, { rounds, scale }: Scale): Promise<Compared[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yimi-bench-'))
  const tickets = Math.round(TICKETS * Math.max(0.1, scale))
  const store = await openSqlite(join(folder, 'yimi.sqlite'))
  const sites = await monthOf(store, { sites: SITES, days: DAYS, tickets })
  await store.close()
  const full = await startYimi(folder)
  const ours: number[] = []
  const baseline: number[] = []
  const first: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const [server, figures] of [
      [full, ours],
      [yimi, baseline],
    ] as const) {
      await server.stop()
      figures.push(await server.start())
    }
    const asked = sites.slice(round * 40, round * 40 + 40)
    first.push(quantile(await firstRequests(full.base, asked), 0.99))
  }
  await full.dispose()
  rmSync(folder, { recursive: true, force: true })
  const what = `${DAYS} days of ${SITES} sites, ${tickets} tickets each`
  return [
    {
      what: `start with a store of ${what}`,
      unit: 'ms',
      ours,
      baseline,
      baselineName: 'the start with an empty store',
      target: { of: 'ratio', most: 2 },
    },
    {
      what: `a site's first request after it, p99 of 40 sites`,
      unit: 'ms',
      ours: first,
      baseline: [],
      baselineName: 'none',
      target: { of: 'figure', most: 200 },
    },
  ]
}

/** Milliseconds for each of these sites' figures, which were not requested since the start. */
async function firstRequests(base: string, sites: readonly string[]): Promise<number[]> {
  const took: number[] = []
  for (const site of sites) {
    const asked = performance.now()
    const response = await fetch(`${base}/api/sites/${site}`)
    await response.text()
    if (!response.ok) throw new Error(`${site}: ${response.status}`)
    took.push(performance.now() - asked)
  }
  return took
}
