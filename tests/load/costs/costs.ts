// What each way in takes of the processor at its worst input, and for how long it holds the event loop: on a day of 20,000
// tickets, one asking after the other.

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
/** Times that each is asked; those that read a whole log each time, fewer. */
const TIMES = { many: 20, few: 3 }

export interface Cost extends Pick<WayIn, 'way' | 'who' | 'worst' | 'bound' | 'writes'> {
  /** Milliseconds of processor time for one asking, of all threads. */
  readonly cpu: number
  /** Milliseconds of the longest hold of the event loop meanwhile, with what else the machine did. */
  readonly hold: number
  /** Milliseconds of processor time in the serving thread's longest turn: a hold without what else the machine did. */
  readonly turn: number
}

/** Asks for everything there is. `tickets`: of the day that it is asked of. */
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
      // what is known from then on is known
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

/** Seconds of processor time that a look at the measures takes itself. */
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
