// A storm of sign-ins while signed-in marshals go on working.

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { RunningYimi } from '../processes.ts'
import { type Owner, siteNames } from '../sites.ts'
import { type Compared, quantile } from '../table.ts'
import { type RawClient, rawClient } from '../wire/raw-client.ts'
import { rawHttp } from '../wire/raw-http.ts'
import type { Scale } from './scale.ts'

const STORM = 200
const SITES = 10
const COMMANDS = 20
const SECONDS = 10

export async function signIns(
  yimi: RunningYimi,
  owner: Owner,
  { rounds, scale }: Scale,
): Promise<Compared[]> {
  const sites = siteNames(SITES, 'sign-ins')
  for (const site of sites) await owner.site(site)
  const seconds = Math.max(3, SECONDS * scale)
  const headers = { cookie: owner.cookie }
  const marshals = await Promise.all(
    sites.map((site) => rawClient({ port: yimi.port, auth: { view: 'marshal', site }, headers })),
  )
  const ours: number[] = []
  const baseline: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const calm = await work(marshals, seconds)
    const stop = storm(yimi.port)
    const stormy = await work(marshals, seconds)
    await stop()
    if (round === 0) continue
    ours.push(quantile(stormy, 0.99))
    baseline.push(quantile(calm, 0.99))
  }
  for (const marshal of marshals) marshal.close()
  return [
    {
      what: `commands of signed-in marshals in a storm of ${STORM} sign-ins/s, p99`,
      unit: 'ms',
      ours,
      baseline,
      baselineName: 'the same without the storm',
    },
  ]
}

/** Milliseconds until each of the commands was answered; they are given at an even rate. */
async function work(marshals: readonly RawClient[], seconds: number): Promise<number[]> {
  return evenly(COMMANDS, COMMANDS * seconds, async (index) => {
    const marshal = marshals[index % marshals.length]
    const asked = performance.now()
    const message = { command: 'take-ticket', id: randomUUID(), input: { queue: 'A' } }
    const reply = await marshal?.ask('command', message)
    if (!reply.ok) throw new Error(`take-ticket: ${reply.problem?.code}`)
    return performance.now() - asked
  })
}

/** Signs in with invented names and passcodes, from as many devices. Returns a function that ends it. */
function storm(port: number): () => Promise<void> {
  let isOver = false
  const ended = evenly(
    STORM,
    Number.POSITIVE_INFINITY,
    async (index) => {
      const http = rawHttp(port)
      const body = { name: index % 2 ? 'owner' : `name-${index}`, passcode: '00000000' }
      await http.ask('POST', '/api/session', body).catch(() => {})
      http.close()
    },
    () => isOver,
  )
  return async () => {
    isOver = true
    await ended
  }
}

/** Runs it this often, at this rate however long each takes, or until it is stopped. */
async function evenly<Result>(
  perSecond: number,
  count: number,
  act: (index: number) => Promise<Result>,
  isOver = () => false,
): Promise<Result[]> {
  const started = performance.now()
  const done: Promise<Result>[] = []
  for (let index = 0; index < count && !isOver(); index++) {
    const wait = started + (index / perSecond) * 1000 - performance.now()
    if (wait > 0) await pause(wait)
    done.push(act(index))
  }
  return Promise.all(done)
}
