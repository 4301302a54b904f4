// Bytes on disk for each event of a day.

import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../../server/store/sqlite/sqlite.ts'
import { sampleSite } from '../../kit/sample.ts'
import { dayOf } from '../month.ts'
import type { Compared } from '../table.ts'

const TICKETS = 1000
const DATE = '2026-11-23'

export async function growth(): Promise<Compared[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yimi-bench-'))
  const file = join(folder, 'yimi.sqlite')
  const empty = await openSqlite(file)
  await empty.addSite(sampleSite())
  await empty.close()
  const before = statSync(file).size
  const store = await openSqlite(file)
  const whole = dayOf(sampleSite(), DATE, Date.parse(`${DATE}T00:00:00Z`), TICKETS, false)
  await store.append([whole])
  await store.close()
  const bytes = statSync(file).size - before
  rmSync(folder, { recursive: true, force: true })
  return [
    {
      what: `log growth, an event of a day of ${TICKETS} tickets`,
      unit: 'bytes',
      ours: [bytes / whole.records.length],
      baseline: [JSON.stringify(whole.records).length / whole.records.length],
      baselineName: 'the same lines as JSON',
      target: { of: 'figure', most: 200 },
    },
  ]
}
