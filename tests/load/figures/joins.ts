// Joins per second: residents who take a number, each answered once it is on disk.

import { randomBytes } from 'node:crypto'
import { type RunningYimi, startBare } from '../processes.ts'
import { type Owner, siteNames } from '../sites.ts'
import type { Compared } from '../table.ts'
import { rawHttp } from '../wire/raw-http.ts'
import type { Scale } from './scale.ts'

/** As many as one site gets at once over a phone network. */
const TOGETHER = 64
/** As many testing points as a county has. */
const SITES = 400

export async function joins(yimi: RunningYimi, owner: Owner, { rounds, scale }: Scale): Promise<Compared[]> {
  const bare = await startBare('express.ts')
  const count = Math.round(6000 * scale)
  const many = siteNames(Math.round(SITES * Math.max(scale, 0.25)), 'spread')
  for (const site of many) await owner.site(site)
  const one: number[] = []
  const spread: number[] = []
  const baseline: number[] = []
  // the first round warms up all of them
  for (let round = 0; round <= rounds; round++) {
    const site = await owner.site(`joins-${round}`)
    const figures = [
      await joinsPerSecond(yimi.port, [site], count),
      await joinsPerSecond(bare.port, [site], count),
      await joinsPerSecond(yimi.port, many, count),
    ] as const
    if (round === 0) continue
    one.push(figures[0])
    baseline.push(figures[1])
    spread.push(figures[2])
  }
  await bare.stop()
  return [
    {
      what: 'joins per second, durable and answered, one site',
      unit: '/s',
      ours: one,
      baseline,
      baselineName: 'a bare Express route that parses the same body',
      target: { of: 'ratio', least: 0.7 },
    },
    {
      what: `the same spread over ${many.length} sites`,
      unit: '/s',
      ours: spread,
      baseline: one,
      baselineName: 'one site',
      target: { of: 'ratio', least: 0.9 },
    },
  ]
}

/** Sends this many joins, `TOGETHER` at a time, and returns how many a second were answered 201. Throws if one was not. */
async function joinsPerSecond(port: number, sites: readonly string[], count: number): Promise<number> {
  const clients = Array.from({ length: TOGETHER }, () => rawHttp(port))
  let sent = 0
  const started = performance.now()
  await Promise.all(
    clients.map(async (client) => {
      while (sent < count) {
        const site = sites[sent % sites.length]
        sent += 1
        const device = randomBytes(16).toString('base64url')
        const input = { queue: 'A', party: 2, needs: [], device }
        const { status, body } = await client.ask('POST', `/api/sites/${site}/commands/take-ticket`, input)
        if (status !== 201) throw new Error(`join: ${status} ${body}`)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  for (const client of clients) client.close()
  return count / seconds
}
