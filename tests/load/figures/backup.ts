// The effect of a backup while it copies a large file: response times, and the longest time that the server was
// blocked.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../../server/store/sqlite/sqlite.ts'
import { monthOf } from '../month.ts'
import { type RunningYimi, startYimi } from '../processes.ts'
import { type Owner, ownerOf } from '../sites.ts'
import { type Compared, quantile } from '../table.ts'
import { rawHttp } from '../wire/raw-http.ts'
import type { Scale } from './scale.ts'

const SCRIPT = join(import.meta.dirname, '../../../scripts/backup.ts')
/** The tickets below make a file of some 240 MB, at any scale: a small one is copied before any effect shows. */
const DAYS = 30
const SITES = 120
const TICKETS = 80
/** Marshals who give one number after the other, so that the log is written all the time. */
const CLIENTS = 5
/** Milliseconds between an answer and the next number: a few hundred numbers a second. */
const PAUSE = 10

interface Felt {
  readonly answers: number[]
  readonly hold: number
  readonly took: number
}

export async function backup(_: RunningYimi, __: Owner, { rounds }: Scale): Promise<Compared[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yimi-bench-'))
  const file = join(folder, 'yimi.sqlite')
  const store = await openSqlite(file)
  await monthOf(store, { sites: SITES, days: DAYS, tickets: TICKETS })
  await store.close()
  const yimi = await startYimi(folder)
  const owner = await ownerOf(yimi.base)
  const site = await owner.site('busy')
  const during: Felt[] = []
  const without: Felt[] = []
  for (let round = 0; round <= rounds; round++) {
    const copy = join(folder, `copy-${round}.sqlite`)
    const felt = await feltDuring(yimi, owner, site, () => copied(folder, copy))
    rmSync(copy)
    const quiet = await feltDuring(yimi, owner, site, () => after(felt.took))
    // the first round warms up both
    if (round === 0) continue
    during.push(felt)
    without.push(quiet)
  }
  const size = Math.round(statSync(file).size / 1e6)
  await yimi.dispose()
  const row = (what: string, figure: (felt: Felt) => number): Compared => ({
    what: `${what} while npm run backup copies ${size} MB`,
    unit: 'ms',
    ours: during.map(figure),
    baseline: without.map(figure),
    baselineName: 'the same load for as long without a backup',
  })
  return [
    row('longest hold of serving', ({ hold }) => hold),
    row('a number, p99', ({ answers }) => quantile(answers, 0.99)),
    row('a number, slowest', ({ answers }) => Math.max(...answers)),
    row('the time that it takes', ({ took }) => took),
  ]
}

async function feltDuring(
  { port, measure }: RunningYimi,
  { cookie }: Owner,
  site: string,
  work: () => Promise<void>,
): Promise<Felt> {
  const answers: number[] = []
  let isOver = false
  // reading the metric resets it
  await measure()
  const clients = Array.from({ length: CLIENTS }, async () => {
    const http = rawHttp(port)
    while (!isOver) {
      const asked = performance.now()
      const path = `/api/sites/${site}/commands/take-ticket`
      const { status } = await http.ask('POST', path, { queue: 'A' }, { cookie })
      if (status !== 201) throw new Error(`a number was answered ${status}`)
      answers.push(performance.now() - asked)
      await after(PAUSE)
    }
    http.close()
  })
  const began = performance.now()
  await work()
  const took = performance.now() - began
  isOver = true
  await Promise.all(clients)
  return { answers, hold: (await measure()).hold, took }
}

async function copied(data: string, copy: string): Promise<void> {
  const env = { ...process.env, YIMI_DATA: data, DATABASE_URL: '' }
  const [code] = await once(spawn(process.execPath, [SCRIPT, copy], { env, stdio: 'ignore' }), 'exit')
  if (code !== 0) throw new Error(`the backup ended with ${code}`)
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
