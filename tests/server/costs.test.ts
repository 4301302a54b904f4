// The cost of one request of every way in, at its worst input, counted in commits, rows and events and not in time.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAGE } from '../../server/days/read-log.ts'
import { sqliteEngine } from '../../server/store/sqlite/engine.ts'
import { sqliteStore } from '../../server/store/sqlite/store.ts'
import { writeLongDay } from '../chaos/long-day.ts'
import { HOUR, MORNING } from '../kit/given.ts'
import { withLines } from '../kit/sample.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { openWorld, type World } from '../kit/world.ts'
import { callerAt } from '../load/costs/caller.ts'
import type { Caller } from '../load/costs/way-in.ts'
import { waysIn } from '../load/costs/ways-in.ts'

const TICKETS = 600
/** Rows that one query of the store may return: the length of a list. */
const MOST_ROWS = 500
const writing = ['append', 'run', 'together', 'check']

let world: World
let caller: Caller
let writes = 0
let events = 0
/** The most rows that one query returned. */
let most = { events: 0, rows: 0 }

beforeAll(async () => {
  const engine = sqliteEngine(':memory:')
  const store = sqliteStore((name) => async (...args) => {
    if (writing.includes(name)) writes += 1
    const answer = (engine[name] as (...args: unknown[]) => unknown)(...args)
    const length = Array.isArray(answer) ? answer.length : 0
    if (name === 'read') events += length
    if (name === 'read') most.events = Math.max(most.events, length)
    if (name === 'rows') most.rows = Math.max(most.rows, length)
    return answer
  })
  const site = withLines(30, 10, { id: 's', presence: 'open', footfall: 100_000, asks: { name: true } })
  await store.addSite(site)
  await writeLongDay(store, site, TICKETS, MORNING + HOUR)
  world = await openWorld(store, { proxies: 1 })
  const { headers } = await world.anyone.ask('POST', '/api/session', { name: 'owner', passcode: PASSCODE })
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
  caller = await callerAt({ port: Number(new URL(world.base).port), cookie, date: '2026-11-23' })
})
afterAll(() => world?.close())

for (const [index, { way, worst, ...may }] of waysIn.entries()) {
  test(`${way}, ${worst}: no more commits and events than its row says`, async () => {
    const ask = waysIn[index]?.ask ?? Promise.reject
    await ask(caller, 2 * index)
    writes = 0
    events = 0
    most = { events: 0, rows: 0 }
    await ask(caller, 2 * index + 1)
    expect(writes, 'commits').toBeLessThanOrEqual(may.writes)
    expect(events, 'events').toBeLessThanOrEqual(may.events)
    expect(most.events, 'events in one reading').toBeLessThanOrEqual(PAGE)
    expect(most.rows, 'rows in one reading').toBeLessThanOrEqual(MOST_ROWS)
  })
}
