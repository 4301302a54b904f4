// Three nodes on one PostgreSQL wake at the same time: what falls due is done once.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDays } from '../../server/days/days.ts'
import { openPostgres } from '../../server/store/postgres/postgres.ts'
import { dueAt } from '../../shared/day/rules/due.ts'
import { ask as asked } from '../kit/asks.ts'
import { HOUR, MORNING, SECOND } from '../kit/given.ts'
import { type Postgres, startPostgres } from '../kit/postgres.ts'
import { sampleSite } from '../kit/sample.ts'
import { testClock } from '../kit/test-clock.ts'

const SITE = 'xingfuli'

let postgres: Postgres

beforeAll(async () => {
  postgres = await startPostgres()
})

afterAll(() => postgres.dispose())

test('a prompt that falls due on three nodes at once is spoken once', async () => {
  const url = await postgres.database()
  const failures: unknown[] = []
  const nodes = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const [store, clock] = [await openPostgres(url), testClock()]
      const failed = (_site: string, error: unknown) => failures.push(error)
      return { store, clock, days: await openDays({ store, clock, failed }) }
    }),
  )
  const askAll = (name: 'pass-time') => Promise.all(nodes.map(({ days }) => days.ask(SITE, asked(name))))
  const [first] = nodes
  if (!first) throw new Error('there is no node')
  await first.days.change(sampleSite(), 'o')
  await first.days.ask(SITE, asked('open-day'))
  await first.days.ask(SITE, asked('take-ticket', { queue: 'A' }))
  const said = async () => {
    const { date } = await first.days.day(SITE)
    const log = await first.store.read(SITE, date)
    return log.filter(({ event }) => event.type === 'prompted').length
  }
  await askAll('pass-time')
  for (let prompts = (await said()) + 1; prompts <= 5; prompts++) {
    const due = dueAt(await first.days.day(SITE)) ?? 0
    // more than they are spread over: they wake in one turn, before any can have heard of another
    for (const { clock } of nodes) clock.pass(due - clock.now() + 300)
    await expect.poll(said).toBe(prompts)
    // after all their current work
    await askAll('pass-time')
    expect(await said()).toBe(prompts)
  }
  expect(failures).toEqual([])
  for (const { days, store } of nodes) await days.stop().then(() => store.close())
})

test('[E3] of three nodes that wake for one opening one opens each site, and all of them see it and close it once', async () => {
  const url = await postgres.database()
  const failures: unknown[] = []
  const nodes = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const [store, clock] = [await openPostgres(url), testClock(MORNING - HOUR)]
      const failed = (_site: string, error: unknown) => failures.push(error)
      return { store, clock, days: await openDays({ store, clock, failed }) }
    }),
  )
  const [first] = nodes
  if (!first) throw new Error('there is no node')
  const week = { mon: [{ from: '08:00', to: '18:00' }] }
  const ids = Array.from({ length: 12 }, (_, index) => `site-${index}`)
  for (const id of ids) await first.days.change(sampleSite({ id, calendar: { opens: 'itself', week } }), 'o')
  const pass = (ms: number) => nodes.map(({ clock }) => clock.pass(ms))
  const knowAll = () => nodes.every(({ days }) => ids.every((id) => days.has(id)))
  await expect.poll(() => pass(SECOND) && knowAll()).toBe(true)
  const types = async () => {
    const logs = await Promise.all(ids.map((id) => first.store.read(id, '2026-11-23')))
    return new Set(logs.map((log) => log.map(({ event }) => event.type).join(' ')))
  }
  for (const [at, log] of [
    [MORNING, 'day-opened'],
    [MORNING + 10 * HOUR, 'day-opened day-closed day-ended'],
  ] as const) {
    for (const { clock } of nodes) clock.pass(at + 300 - clock.now())
    await expect.poll(types).toEqual(new Set([log]))
    await Promise.all(nodes.map(({ days }) => Promise.all(ids.map((id) => days.ask(id, asked('pass-time'))))))
    expect(await types()).toEqual(new Set([log]))
    const seen = nodes.flatMap(({ days }) => ids.map(async (id) => (await days.day(id)).version))
    expect(new Set(await Promise.all(seen))).toEqual(new Set([log.split(' ').length]))
  }
  expect(failures).toEqual([])
  for (const { days, store } of nodes) await days.stop().then(() => store.close())
})
