// Verifies a PostgreSQL database beside its nodes.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { openPostgres, readPostgres } from '../../../server/store/postgres/postgres.ts'
import { dueAt } from '../../../shared/day/rules/due.ts'
import { siteSummary } from '../../../shared/day/views/site.ts'
import { callNext, openDay, openDesk, play, taken, times, unopened } from '../../kit/given.ts'
import { startPostgres } from '../../kit/postgres.ts'
import { sampleSite } from '../../kit/sample.ts'

const SCRIPT = join(import.meta.dirname, '../../../scripts/verify.ts')

async function run(url: string) {
  const env = { ...process.env, DATABASE_URL: url }
  return promisify(execFile)(process.execPath, [SCRIPT], { env }).then(
    (said) => ({ code: 0, ...said }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  )
}

test('npm run verify finds no damage, then an edited event and where it is; it does not check a database that is not Yimi’s', async ({
  onTestFinished,
}) => {
  const postgres = await startPostgres()
  onTestFinished(() => postgres.dispose())
  const url = await postgres.database()
  expect(await run(url)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('not a database of Yimi'),
  })

  const { day, log } = play(unopened(), openDay, openDesk(), ...times(4, taken()), callNext('1', []))
  const row = { ended: false, dueAt: dueAt(day), summary: siteSummary(day, day.at) }
  const store = await openPostgres(url)
  await store.addSite(sampleSite())
  for (const records of [log.slice(0, 3), log.slice(3)]) {
    const expected = (records[0]?.version ?? 1) - 1
    await store.append([{ site: sampleSite().id, date: day.date, expected, records, row }])
  }
  await store.close()
  const whole = await run(url)
  expect(whole).toMatchObject({ code: 0, stdout: expect.stringContaining('No damage found') })
  expect(whole.stdout).toContain(`${day.date}  ${log.length} events  ok`)

  const taking = log.find(({ event }) => event.type === 'ticket-taken')?.version
  const editor = new Client(url)
  await editor.connect()
  // another version's data may be correct by that version's rules
  await editor.query('UPDATE store SET version = version + 1')
  await expect(readPostgres(url)).rejects.toThrow('written by a newer Yimi')
  await editor.query('UPDATE store SET version = version - 1')
  for (const [change, back, found] of [
    ['UPDATE days SET due_at = NULL', `UPDATE days SET due_at = ${dueAt(day)}`, 'falls due'],
    [`UPDATE sites SET settings = settings || ' '`, 'UPDATE sites SET settings = trim(settings)', 'settings'],
    [
      `UPDATE site_log SET actor = 'x' WHERE number = 1`,
      'UPDATE site_log SET actor = NULL WHERE number = 1',
      'record 1',
    ],
  ] as const) {
    await editor.query(change)
    expect(await run(url)).toMatchObject({ code: 1, stdout: expect.stringContaining(found) })
    await editor.query(back)
  }
  expect((await run(url)).code).toBe(0)
  const { rowCount } = await editor.query(
    `UPDATE events SET event = replace(event, '"party":1', '"party":9') WHERE version = $1`,
    [taking],
  )
  await editor.end()
  expect(rowCount).toBe(1)
  const edited = await run(url)
  expect(edited.code).toBe(1)
  expect(edited.stdout).toContain(`${sampleSite().id}  ${day.date}`)
  expect(edited.stdout).toContain(`DAMAGED: event ${taking} is not the one`)
})
