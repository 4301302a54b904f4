// The memory of a connected phone, compared with one of bare socket.io.

import { setTimeout as pause } from 'node:timers/promises'
import { type Running, type RunningYimi, startBare, startYimi } from '../processes.ts'
import { type Owner, ownerOf, siteNames } from '../sites.ts'
import type { Compared } from '../table.ts'
import { startCrowd } from '../wire/crowd.ts'
import type { ClientSpec } from '../wire/crowd-process.ts'
import type { Scale } from './scale.ts'

const PHONES = 5000
const SITES = 50
const AT = 1000
const KIB = 1024
/** Milliseconds for the garbage of the handshakes to be collected. */
const QUIET = 5000

export async function memory(
  _yimi: RunningYimi,
  _owner: Owner,
  { rounds, scale }: Scale,
): Promise<Compared[]> {
  const phones = Math.round(PHONES * Math.max(0.2, scale))
  const ours: number[] = []
  const baseline: number[] = []
  // a process that was full once keeps its heap, so each round has fresh ones; and one round is enough for everyday use
  for (let round = 0; round < (scale < 1 ? 1 : rounds); round++) {
    const yimi = await startYimi()
    const holders = await holdersOn(await ownerOf(yimi.base), phones)
    ours.push(await weight(yimi, holders))
    await yimi.dispose()
    const bare = await startBare('socket-io.ts')
    baseline.push(await weight(bare, holders))
    await bare.stop()
  }
  return [
    {
      what: `memory per connected phone, ${phones} of them`,
      unit: 'KiB',
      ours,
      baseline,
      baselineName: 'bare socket.io',
      target: { of: 'ratio', most: 1.2 },
    },
  ]
}

async function holdersOn(owner: Owner, phones: number): Promise<ClientSpec[]> {
  const sites = siteNames(SITES, 'memory')
  for (const site of sites) await owner.site(site)
  const holders = await owner.numbers(sites, phones / SITES)
  return holders.map((holder) => ({ auth: { view: 'ticket', ...holder }, keep: 'none' }))
}

/** Kibibytes that a client adds to the process's memory. */
async function weight(server: Running, clients: readonly ClientSpec[]): Promise<number> {
  // a first crowd grows the heap, which the process keeps; the second crowd is measured
  const warm = startCrowd()
  await warm.connect(server.port, clients.slice(0, clients.length / 10), AT)
  const before = (await server.measure()).memory
  const crowd = startCrowd()
  await crowd.connect(server.port, clients, AT)
  await pause(QUIET)
  const after = (await server.measure()).memory
  crowd.end()
  warm.end()
  return (after - before) / clients.length / KIB
}
