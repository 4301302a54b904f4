// Work that a server does by itself on a big day: it reads the day after a start, and ends it. Each is done in slices.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openSqlite } from '../../../server/store/sqlite/sqlite.ts'
import { writeLongDay } from '../../chaos/long-day.ts'
import { sampleSite } from '../../kit/sample.ts'
import { startYimi } from '../processes.ts'
import { ownerOf } from '../sites.ts'

const DAY = 86_400_000

export interface OwnTurn {
  readonly what: string
  /** Milliseconds of processor time, over all threads. */
  readonly cpu: number
  /** Milliseconds of processor time in the serving thread's longest turn. */
  readonly turn: number
  /** The longest time that the event loop was blocked, in milliseconds. It includes other work of the machine. */
  readonly hold: number
}

/** `tickets`: the size of the day. */
export async function ownTurns(tickets: number): Promise<OwnTurn[]> {
  const data = mkdtempSync(join(tmpdir(), 'yimi-costs-'))
  const store = await openSqlite(join(data, 'yimi.sqlite'))
  const now = Date.now()
  const left = sampleSite({ id: 'left', presence: 'open', footfall: 100_000 })
  await store.addSite(left)
  // the machine was off for a night, and all who waited have gone home
  await writeLongDay(store, left, tickets, now - DAY, tickets)
  const yimi = await startYimi(data)
  const taken: OwnTurn[] = []
  const during = async (what: string, work: () => Promise<unknown>) => {
    const before = await yimi.measure()
    await work()
    const { cpu, turn, hold } = await yimi.measure()
    taken.push({ what, cpu: (cpu - before.cpu) * 1000, turn, hold })
  }
  try {
    const { cookie } = await ownerOf(yimi.base)
    const said = async (path: string, init?: RequestInit) =>
      fetch(yimi.base + path, { ...init, headers: { cookie, 'content-type': 'application/json' } })
    const isEnded = async () => (await store.days(left.id, 1))[0]?.ended
    await during('a day is read after a start', () => said('/api/sites/left/marshal'))
    await during('its end, when everybody still waits', async () => {
      const says = JSON.stringify({ says: Date.now() })
      await said('/api/clock/confirm', { method: 'POST', body: says })
      await until(isEnded)
    })
    return taken
  } finally {
    await store.close()
    await yimi.dispose()
  }
}

export function ownTurnTable(taken: readonly OwnTurn[]): string {
  return [
    '| of itself | processor, ms | longest turn, ms | longest hold, ms |',
    '|---|---|---|---|',
    ...taken.map(
      ({ what, cpu, turn, hold }) =>
        `| ${what} | ${cpu.toFixed(1)} | ${turn.toFixed(0)} | ${hold.toFixed(0)} |`,
    ),
  ].join('\n')
}

async function until(isSo: () => Promise<boolean | undefined>): Promise<void> {
  while (!(await isSo())) await pause(50)
}
