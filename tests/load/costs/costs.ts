// The processor time of each way in at its worst input, and how long it blocks the event loop: on a day of 20,000
// tickets, one request after the other.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../../server/store/sqlite/sqlite.ts'
import { dateAt } from '../../../shared/day/nouns/calendar.ts'
import { writeLongDay } from '../../chaos/long-day.ts'
import { sampleSite } from '../../kit/sample.ts'
import { type RunningYimi, startYimi } from '../processes.ts'
import { ownerOf } from '../sites.ts'
import { callerAt } from './caller.ts'
import type { WayIn } from './way-in.ts'
import { waysIn } from './ways-in.ts'

const TICKETS = 20_000
/** How often each is requested; those that read a whole log each time, less often. */
const TIMES = { many: 20, few: 3 }

export interface Cost extends Pick<WayIn, 'way' | 'who' | 'worst' | 'bound' | 'writes'> {
  /** Milliseconds of processor time for one request, over all threads. */
  readonly cpu: number
  /** The longest time that the event loop was blocked meanwhile, in milliseconds. It includes other work of the machine. */
  readonly hold: number
  /** Milliseconds of processor time in the serving thread's longest turn: unlike the above, without other work of the machine. */
  readonly turn: number
}

/** Requests every way in. `tickets`: the size of the day. */
export async function costs(tickets = TICKETS): Promise<Cost[]> {
  const data = mkdtempSync(join(tmpdir(), 'yimi-costs-'))
  const store = await openSqlite(join(data, 'yimi.sqlite'))
  const site = sampleSite({ id: 's', presence: 'open', footfall: 100_000, asks: { name: true } })
  await store.addSite(site)
  const now = Date.now()
  await writeLongDay(store, site, tickets, now)
  await store.close()
  const yimi = await startYimi(data)
  try {
    const { cookie } = await ownerOf(yimi.base)
    const date = dateAt(site.timeZone, now - 3_600_000)
    const caller = await callerAt({ port: yimi.port, cookie, date })
    const taken: Cost[] = []
    for (const [index, one] of waysIn.entries()) {
      const times = one.events === Number.POSITIVE_INFINITY ? TIMES.few : TIMES.many
      // its answer is cached from then on
      await one.ask(caller, 1000 * index)
      const looking = await lookCost(yimi)
      const before = await yimi.measure()
      for (let n = 1; n <= times; n++) await one.ask(caller, 1000 * index + n)
      const { cpu, hold, turn } = await yimi.measure()
      const { way, who, worst, bound, writes } = one
      const ms = Math.max(0, ((cpu - before.cpu - looking) * 1000) / times)
      taken.push({ way, who, worst, bound, writes, cpu: ms, hold, turn })
    }
    return taken
  } finally {
    await yimi.dispose()
  }
}

/** Seconds of processor time that reading the metrics takes itself. */
async function lookCost(yimi: RunningYimi): Promise<number> {
  const first = await yimi.measure()
  const second = await yimi.measure()
  return second.cpu - first.cpu
}

export function costTable(taken: readonly Cost[]): string {
  const rows = taken.map(({ way, who, worst, cpu, hold, turn, writes, bound }) =>
    ['', `\`${way}\``, who, worst, cpu.toFixed(1), turn.toFixed(0), hold.toFixed(0), writes, bound, '']
      .join(' | ')
      .trim(),
  )
  return [
    '| way in | who | at its worst | processor, ms | longest turn, ms | longest hold, ms | commits | bound |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}
