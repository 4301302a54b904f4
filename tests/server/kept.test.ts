// Jobs of the process: logs that are old enough are erased as its settings say, and its folder of backups is tidied.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openDays } from '../../server/days/days.ts'
import { openSqlite } from '../../server/store/sqlite/sqlite.ts'
import { ask } from '../kit/asks.ts'
import { HOUR } from '../kit/given.ts'
import { sampleSite } from '../kit/sample.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'
import { testClock } from '../kit/test-clock.ts'

let server: ServerProcess
afterEach(() => server?.dispose())

test('a process erases logs older than its setting, and the remains of an interrupted backup', async () => {
  server = await serverProcess({ YIMI_LOG_DAYS: '2' })
  expect(await server.leave()).toBe(0)
  const dates = [await dayEnded(10, 'old'), await dayEnded(2, 'young')]
  const part = join(server.data, 'backups', 'yimi-20261123T080000Z.sqlite.part')
  mkdirSync(join(server.data, 'backups'), { recursive: true })
  writeFileSync(part, 'half a copy')

  await server.start()
  await said('the log of a day was erased by age')
  expect(existsSync(part)).toBe(false)
  expect(await server.leave()).toBe(0)
  expect(await events('old', dates[0] ?? '')).toBe(0)
  expect(await events('young', dates[1] ?? '')).toBeGreaterThan(0)
})

/** A day of a new site that was opened and closed this many days ago; returns its date. */
async function dayEnded(daysAgo: number, id: string): Promise<string> {
  const store = await openSqlite(join(server.data, 'yimi.sqlite'))
  const clock = testClock(Date.now() - daysAgo * 24 * HOUR)
  const days = await openDays({ store, clock, failed() {} })
  await days.change(sampleSite({ id }), 'o')
  await days.ask(id, ask('open-day'))
  await days.ask(id, ask('close-day'))
  const { date, state } = await days.day(id)
  expect(state).toBe('ended')
  await days.stop()
  await store.close()
  return date
}

async function events(site: string, date: string): Promise<number> {
  const store = await openSqlite(join(server.data, 'yimi.sqlite'))
  const { length } = await store.read(site, date)
  await store.close()
  return length
}

async function said(line: string): Promise<void> {
  await expect.poll(() => server.printed(), { timeout: 100_000 }).toContain(line)
}
