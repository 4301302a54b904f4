// The time from a marshal's command to its viewers, while a city of phones is connected.

import { bareCity, type City, type Shown, yimiCity } from '../city.ts'
import { fsyncs } from '../fsyncs.ts'
import { type RunningYimi, startBare, startYimi } from '../processes.ts'
import { type Owner, ownerOf } from '../sites.ts'
import { type Compared, quantile } from '../table.ts'
import type { Scale } from './scale.ts'

const SITES = 100
const PER_SECOND = 50
/** Seconds for which commands are given in a round, and in one of a quick run. */
const SECONDS = 8
const QUICK = 3

export async function calls(yimi: RunningYimi, owner: Owner, { rounds, scale }: Scale): Promise<Compared[]> {
  const phones = Math.round(10_000 * scale)
  const each = Math.max(20, Math.ceil(phones / SITES))
  const few = await startYimi()
  const bare = await startBare('socket-io.ts')
  const cities = {
    full: await yimiCity(yimi, owner, { sites: SITES, phones, each }),
    quiet: await yimiCity(few, await ownerOf(few.base), { sites: SITES, phones: 10, each }),
    bare: await bareCity(bare, { sites: SITES, phones }),
  }
  const seconds = scale < 1 ? QUICK : SECONDS
  const count = Math.min(PER_SECOND * seconds, SITES * Math.floor((each - 1) / (rounds + 1)))
  const p99 = { full: [] as number[], quiet: [] as number[], bare: [] as number[], disk: [] as number[] }
  const holds = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    await Promise.all([yimi.measure(), bare.measure()])
    for (const name of ['full', 'quiet', 'bare'] as const) {
      const figure = slowest(await cities[name].call(count, PER_SECOND), 0.99)
      if (round > 0) p99[name].push(figure)
    }
    const synced = await fsyncs(yimi.data, PER_SECOND * 2, PER_SECOND)
    if (round === 0) continue
    p99.disk.push(quantile(synced, 0.99))
    holds.ours.push((await yimi.measure()).hold)
    holds.bare.push((await bare.measure()).hold)
  }
  await close(Object.values(cities))
  await few.dispose()
  await bare.stop()
  return compared(phones, p99, holds)
}

type Figures<Name extends string> = Readonly<Record<Name, number[]>>

function compared(
  phones: number,
  p99: Figures<'full' | 'quiet' | 'bare' | 'disk'>,
  holds: Figures<'ours' | 'bare'>,
): Compared[] {
  const what = `command to the screen's and the called phone's view, p99, ${phones} phones, ${PER_SECOND} commands/s over ${SITES} sites`
  return [
    {
      what,
      unit: 'ms',
      ours: p99.full,
      baseline: p99.quiet,
      baselineName: 'the same with 10 phones',
      target: { of: 'ratio', most: 3 },
    },
    {
      what,
      unit: 'ms',
      ours: p99.full,
      baseline: p99.bare,
      baselineName: 'bare socket.io emitting to one client under the same load, nothing written',
      target: { of: 'ratio', most: 2 },
    },
    {
      what,
      unit: 'ms',
      ours: p99.full,
      baseline: p99.disk,
      baselineName: "the file system's own fsync of 4 KiB at that pace, which every command waits for",
    },
    {
      what: 'longest hold of the event loop in that run',
      unit: 'ms',
      ours: holds.ours,
      baseline: holds.bare,
      baselineName: 'bare socket.io in that run',
      target: { of: 'figure', most: 20 },
    },
  ]
}

/** The milliseconds in which that share of the commands had reached both. */
function slowest(shown: readonly Shown[], share: number): number {
  return quantile(
    shown.map(({ toScreen, toPhone }) => Math.max(toScreen, toPhone ?? 0)),
    share,
  )
}

async function close(cities: readonly City[]): Promise<void> {
  for (const city of cities) await city.close()
}
