// What a connected phone weighs, beside one of bare socket.io.

import { setTimeout as pause } from 'node:timers/promises'
import { type Running, type RunningYimi, startBare } from '../processes.ts'
import { type Owner, siteNames } from '../sites.ts'
import type { Compared } from '../table.ts'
import { startCrowd } from '../wire/crowd.ts'
import type { ClientSpec } from '../wire/crowd-process.ts'
import type { Scale } from './scale.ts'

const PHONES = 5000
const SITES = 50
const AT = 1000
const KIB = 1024
/** Milliseconds for the garbage of the handshakes to go. */
const QUIET = 5000

export async function memory(yimi: RunningYimi, owner: Owner, { scale }: Scale): Promise<Compared[]> {
  const phones = Math.round(PHONES * Math.max(0.2, scale))
  const sites = siteNames(SITES, 'memory')
  for (const site of sites) await owner.site(site)
  const holders = await owner.numbers(sites, phones / SITES)
  const bare = await startBare('socket-io.ts')
  const ours = await weight(
    yimi,
    holders.map((holder) => ({ auth: { view: 'ticket', ...holder }, keep: 'none' })),
  )
  const theirs = await weight(
    bare,
    holders.map(() => ({ auth: { view: 'ticket' }, keep: 'none' })),
  )
  await bare.stop()
  return [
    {
      what: `memory per connected phone, ${phones} of them`,
      unit: 'KiB',
      ours: [ours],
      baseline: [theirs],
      baselineName: 'bare socket.io',
      target: { of: 'ratio', most: 1.2 },
    },
  ]
}

/** Kibibytes that a client adds to what the process holds. */
async function weight(server: Running, clients: readonly ClientSpec[]): Promise<number> {
  // a first crowd makes room that the process keeps; the second one is weighed
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
