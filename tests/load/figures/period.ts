// The figures of a month of 400 sites, the first time and again, and a query of ten years: how long each takes, and how
// long it blocks the event loop.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openSqlite } from '../../../server/store/sqlite/sqlite.ts'
import { monthOf } from '../month.ts'
import { startYimi } from '../processes.ts'
import { ownerOf } from '../sites.ts'

interface Size {
  readonly sites: number
  readonly days: number
  readonly tickets: number
}

const SIZE: Size = { sites: 400, days: 30, tickets: 40 }
/** Milliseconds after which to ask again while days are still being read. */
const PAUSE = 200

export async function period(size: Size = SIZE): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'yimi-period-'))
  const store = await openSqlite(join(data, 'yimi.sqlite'))
  await monthOf(store, size)
  await store.close()
  const yimi = await startYimi(data)
  const rows: string[][] = []
  try {
    const { cookie } = await ownerOf(yimi.base)
    const ask = async (path: string) => {
      const response = await fetch(yimi.base + path, { headers: { cookie } })
      const body = new Uint8Array(await response.arrayBuffer())
      return { status: response.status, body }
    }
    const during = async (what: string, work: () => Promise<{ status: number; body: Uint8Array }>) => {
      const before = await yimi.measure()
      const from = performance.now()
      const { status, body } = await work()
      const ms = performance.now() - from
      const { cpu, turn, hold } = await yimi.measure()
      const said = [ms / 1000, cpu - before.cpu].map((seconds) => seconds.toFixed(1))
      rows.push([
        what,
        String(status),
        (body.length / 1e6).toFixed(1),
        ...said,
        turn.toFixed(0),
        hold.toFixed(0),
      ])
    }
    const month = 'from=2026-10-01&to=2026-10-30'
    await during('a month, the first time', async () => {
      for (;;) {
        const answer = await ask(`/api/figures?${month}`)
        if (answer.status !== 200) return answer
        const { pending, before } = JSON.parse(new TextDecoder().decode(answer.body))
        if (pending + before.pending === 0) return answer
        await pause(PAUSE)
      }
    })
    await during('a month again', () => ask(`/api/figures?${month}`))
    await during('ten years', () => ask('/api/figures?from=2016-11-01&to=2026-10-30'))
    await during('a hundred years', () => ask('/api/figures?from=1926-11-01&to=2026-10-30'))
    await during('a month as a spreadsheet', () => ask(`/api/figures.xlsx?${month}`))
    await during('its numbers as CSV', () => ask(`/api/figures.csv?${month}&sheet=tickets`))
  } finally {
    await yimi.dispose()
  }
  const heads = ['asked', 'status', 'MB', 'seconds', 'processor, s', 'longest turn, ms', 'longest hold, ms']
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
