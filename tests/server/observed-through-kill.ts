// An observation that outlives the node on which it began: two nodes on one store, of which one is killed in its middle.

import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { openPostgres } from '../../server/store/postgres/postgres.ts'
import type { Recorded } from '../../shared/day/log/recorded.ts'
import { sampleSite, withRoom } from '../kit/sample.ts'
import type { ServerProcess } from '../kit/server-process.ts'

const SITE = 'observed'
/** Its minute lasts four seconds. */
const SPEED = 15
const MS = 60_000 / SPEED

interface Nodes {
  readonly one: ServerProcess
  readonly two: ServerProcess
  readonly cookie: string
  /** The address of their store. */
  readonly url: string
}

/**
 * Seats somebody on the first node, kills it, and starts it again. Expects that whoever sits stays until their time, and is
 * let go then, once, while both nodes could do it.
 */
export async function observedThroughKill({ one, two, cookie, url }: Nodes): Promise<void> {
  const ask = async (node: ServerProcess, method: string, path: string, body?: object) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), cookie }
    const sent = body ? { body: JSON.stringify(body) } : {}
    const response = await fetch(`${node.base}/api/sites/${SITE}${path}`, { method, headers, ...sent })
    // biome-ignore lint/suspicious/noExplicitAny: the body of any answer
    return { status: response.status, body: (await response.json()) as any }
  }
  const give = (node: ServerProcess, command: string, input: object) =>
    ask(node, 'POST', `/commands/${command}`, input)
  const { queues, ...plain } = sampleSite({ id: SITE, presence: 'open', speed: SPEED })
  const site = { ...plain, queues: queues.map((queue) => ({ ...queue, length: 0 })) }
  const settings = withRoom(site, { minutes: 1, seats: 1 })
  expect(await ask(one, 'PUT', '/settings', settings)).toMatchObject({ status: 200 })
  for (const [command, input] of [
    ['open-day', {}],
    ['open-desk', { desk: '1' }],
    ['take-ticket', { queue: 'A' }],
    ['call-next', { desk: '1', seen: [] }],
    ['finish', { number: 'A001' }],
  ] as const)
    expect((await give(one, command, input)).status, command).toBeLessThan(300)
  await one.kill()
  const seen = async () => (await ask(two, 'GET', '/tickets/A001')).body
  const { observed } = await seen()
  // the other node has it, and lets nobody go before
  expect(observed).toMatchObject({ until: observed.from + MS, over: false })
  const early = await give(two, 'end-observation', { number: 'A001' })
  if (early.status !== 200) expect(early.body.code).toBe('still-observed')
  await one.start()
  await expect.poll(async () => (await seen()).state).toBe('served')
  // whoever is woken late, or asked again, lets nobody go twice
  await give(one, 'end-observation', { number: 'A001' })
  const store = await openPostgres(url)
  const log: readonly Recorded[] = await store.read(SITE, (await seen()).day)
  await store.close()
  const ends = log.filter(({ event }) => event.type === 'observation-ended')
  expect(ends).toHaveLength(1)
  expect(ends[0]!.at).toBeGreaterThanOrEqual(observed.until)
}
