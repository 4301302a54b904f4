// The cost to deliver a view: the server's processor time, compared with the same bytes from bare socket.io and bare
// ws.

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Running, type RunningYimi, startBare } from '../processes.ts'
import { type Owner, siteNames } from '../sites.ts'
import type { Compared } from '../table.ts'
import { startCrowd } from '../wire/crowd.ts'
import { rawClient } from '../wire/raw-client.ts'
import type { Scale } from './scale.ts'

/** Phones that one call moves up: as many as in three ordinary lines. */
const PHONES = 600
const SITES = 4
/**
 * How often each phone is sent one more view in a round, and in one of a quick run; a waiting phone gets at most one a
 * second.
 */
const TIMES = 4
const QUICK = 2
const SECOND = 1000
const MICRO = 1e6
/** Milliseconds after which the crowd of the last call has been served. */
const SERVED = 1500

/** A server full of phones, and a way to make it send each of them one more view. */
interface Served {
  readonly server: Running
  send(): Promise<unknown>
  /** Views delivered since the last call. */
  views(): Promise<number>
  close(): void
}

export async function fanOut(yimi: RunningYimi, owner: Owner, { rounds, scale }: Scale): Promise<Compared[]> {
  const phones = Math.round(PHONES * Math.max(0.25, scale))
  const times = scale < 1 ? QUICK : TIMES
  const socketIo = await startBare('socket-io.ts')
  const ws = await startBare('ws.ts')
  const served = [
    await onYimi(yimi, owner, phones),
    await onBare(socketIo, phones * SITES),
    await onBare(ws, phones * SITES),
  ]
  const costs = served.map((): number[] => [])
  const perCall: number[] = []
  for (let round = 0; round <= rounds; round++) {
    for (const [index, one] of served.entries()) {
      const { cost, views } = await measured(one, times)
      if (round === 0) continue
      costs[index]?.push(cost)
      if (index === 0) perCall.push(views / (times * SITES))
    }
  }
  for (const one of served) one.close()
  await socketIo.stop()
  await ws.stop()
  const [ours = [], bySocketIo = [], byWs = []] = costs
  const what = "server's processor time for a delivered ticket view"
  const row = { what, unit: 'µs', ours }
  return [
    {
      ...row,
      baseline: bySocketIo,
      baselineName: 'bare socket.io sending the same bytes in a loop',
      target: { of: 'ratio', most: 1.1 },
    },
    { ...row, baseline: byWs, baselineName: 'bare ws sending the same bytes in a loop' },
    {
      what: `views sent for a call at a site with ${phones} phones, called every ${SECOND / 1000} s`,
      unit: 'views',
      ours: perCall,
      baseline: perCall.map(() => phones),
      baselineName: 'one to every phone',
      target: { of: 'ratio', most: 1.05 },
    },
  ]
}

/** Microseconds of the server's processor time for each view, including the calls that caused them. */
async function measured(
  { server, send, views }: Served,
  times: number,
): Promise<{ cost: number; views: number }> {
  await views()
  const before = await server.measure()
  for (let time = 0; time < times; time++) {
    await send()
    await pause(SECOND)
  }
  await pause(SERVED - SECOND)
  const after = await server.measure()
  const delivered = await views()
  return { cost: ((after.cpu - before.cpu) * MICRO) / delivered, views: delivered }
}

async function onYimi(yimi: RunningYimi, owner: Owner, phones: number): Promise<Served> {
  const { port } = yimi
  const sites = siteNames(SITES, 'fan-out')
  for (const site of sites) await owner.site(site)
  const holders = await owner.numbers(sites, phones)
  const crowd = startCrowd()
  const auths = holders.map((holder) => ({ auth: { view: 'ticket', ...holder }, keep: 'none' as const }))
  await crowd.connect(port, auths, SECOND)
  const headers = { cookie: owner.cookie }
  const marshals = await Promise.all(
    sites.map((site) => rawClient({ port, auth: { view: 'marshal', site }, headers })),
  )
  const seen = sites.map((): string[] => [])
  return {
    server: yimi,
    send: () =>
      Promise.all(
        marshals.map(async (marshal, index) => {
          const input = { desk: '1', seen: seen[index] }
          const reply = await marshal.ask('command', { command: 'call-next', id: randomUUID(), input })
          seen[index] = reply.result.called
        }),
      ),
    views: async () => (await crowd.report()).views,
    close() {
      for (const marshal of marshals) marshal.close()
      crowd.end()
    },
  }
}

async function onBare(server: Running, phones: number): Promise<Served> {
  const { port } = server
  const crowd = startCrowd()
  const auths = Array.from({ length: phones }, () => ({ auth: { view: 'ticket' }, keep: 'none' as const }))
  await crowd.connect(port, auths, SECOND)
  const marshal = await rawClient({ port, auth: { view: 'marshal' } })
  return {
    server,
    send: () => marshal.ask('all', {}),
    views: async () => (await crowd.report()).views,
    close() {
      marshal.close()
      crowd.end()
    },
  }
}
