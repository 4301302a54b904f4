// Everybody reconnects at once: after a restart that told them when to, and after one that told nobody.

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { RunningYimi } from '../processes.ts'
import { type Owner, siteNames } from '../sites.ts'
import { type Compared, quantile } from '../table.ts'
import { startCrowd } from '../wire/crowd.ts'
import type { ClientSpec } from '../wire/crowd-process.ts'
import { rawHttp } from '../wire/raw-http.ts'
import type { Scale } from './scale.ts'

const PHONES = 10_000
const SITES = 100
const AT = 1000
/** Commands in a second while they reconnect. */
const PER_SECOND = 10
const MICRO = 1e6

/** Rounds of a full run: each has two storms of half a minute. */
const ROUNDS = 3
const HOW = [
  ['a restart', 'SIGTERM'],
  ['a kill', 'SIGKILL'],
] as const

export async function storm(yimi: RunningYimi, owner: Owner, { scale }: Scale): Promise<Compared[]> {
  const phones = Math.round(PHONES * Math.max(0.1, scale))
  const sites = siteNames(SITES, 'storm')
  for (const site of sites) await owner.site(site)
  const holders = await owner.numbers(sites, phones / SITES)
  const clients = holders.map((holder) => ({
    auth: { view: 'ticket', ...holder },
    keep: 'none' as const,
  }))
  const seen = HOW.map(() => ({ back: [] as number[], p99: [] as number[] }))
  for (let round = 0; round < (scale < 1 ? 1 : ROUNDS); round++) {
    for (const [index, [, signal]] of HOW.entries()) {
      const { back, answered } = await oneStorm(yimi, owner, sites, clients, signal)
      seen[index]?.back.push(back)
      seen[index]?.p99.push(quantile(answered, 0.99))
    }
  }
  return HOW.flatMap(([how], index): Compared[] => [
    {
      what: `reconnect storm: ${phones} phones after ${how}, the last one back on the newest view`,
      unit: 's',
      ours: seen[index]?.back ?? [],
      baseline: [],
      baselineName: 'none',
      target: { of: 'figure', most: 30 },
    },
    {
      what: `commands while they come back after ${how}, p99`,
      unit: 'ms',
      ours: seen[index]?.p99 ?? [],
      baseline: [],
      baselineName: 'none',
      target: { of: 'figure', most: 1000 },
    },
  ])
}

/** Seconds from the server's end until the last was back, and the response times of the commands meanwhile, in milliseconds. */
async function oneStorm(
  yimi: RunningYimi,
  owner: Owner,
  sites: readonly string[],
  clients: readonly ClientSpec[],
  signal: 'SIGTERM' | 'SIGKILL',
): Promise<{ back: number; answered: number[] }> {
  const crowd = startCrowd()
  await crowd.connect(yimi.port, clients, AT)
  const back = crowd.comeBack()
  await yimi.stop(signal)
  const stopped = Number(process.hrtime.bigint() / 1000n)
  await yimi.start()
  const commands = commandsWhile(back, yimi, owner, sites)
  const { at } = await back
  const answered = await commands
  crowd.end()
  return { back: (Math.max(...at) - stopped) / MICRO, answered }
}

/** Milliseconds until each command was answered; they are given at an even rate until `over`. */
async function commandsWhile(
  over: Promise<unknown>,
  { port }: RunningYimi,
  { cookie }: Owner,
  sites: readonly string[],
): Promise<number[]> {
  let isOver = false
  void over.then(() => {
    isOver = true
  })
  const took: Promise<number>[] = []
  for (let n = 0; !isOver; n++) {
    took.push(walkIn(port, sites[n % sites.length] ?? '', cookie))
    await pause(1000 / PER_SECOND)
  }
  return Promise.all(took)
}

async function walkIn(port: number, site: string, cookie: string): Promise<number> {
  const http = rawHttp(port)
  const asked = performance.now()
  const headers = { cookie, 'Idempotency-Key': randomUUID() }
  const { status, body } = await http.ask(
    'POST',
    `/api/sites/${site}/commands/take-ticket`,
    { queue: 'A' },
    headers,
  )
  http.close()
  if (status !== 201) throw new Error(`take-ticket: ${status} ${body}`)
  return performance.now() - asked
}
