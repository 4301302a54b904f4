import { expect, test } from 'vitest'
import type { Change } from '../../../server/days/change.ts'
import { openDays } from '../../../server/days/days.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { ask } from '../../kit/asks.ts'
import { faulty } from '../../kit/faulty-store.ts'
import { HOUR, MINUTE, MORNING } from '../../kit/given.ts'
import { noNews } from '../../kit/no-news.ts'
import { sampleSite, withLines } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'

const SITE = 'xingfuli'

async function openWorld(store = faulty(memoryStore()), site = sampleSite()) {
  const clock = testClock()
  const failures: unknown[] = []
  const open = () => openDays({ store, clock, failed: (_site, error) => failures.push(error) })
  const days = await open()
  await days.change(site, 'o')
  const changes: Change[] = []
  days.onChange((_site, change) => changes.push(change))
  return { store, clock, days, open, changes, failures }
}

async function openedDay(store?: ReturnType<typeof faulty>, site?: Site) {
  const world = await openWorld(store, site)
  await world.days.ask(SITE, ask('open-day'))
  await world.days.ask(SITE, ask('open-desk', { desk: '1' }))
  return world
}

/** No line, so no prompts: nothing falls due except the subject of the test. */
const withoutLines = () => openedDay(undefined, withLines(0))

const take = (id?: string) => ask('take-ticket', { queue: 'A' }, id ? { id } : {})

test('a command is answered and published once its events are in the store, published first', async () => {
  const { days, store, changes } = await openedDay()
  const order: string[] = []
  days.onChange(() => order.push('published'))
  store.stall()
  const answered = days.ask(SITE, take()).then(() => order.push('answered'))
  await days.day(SITE)
  expect(order).toEqual([])
  store.release()
  await answered
  expect(order).toEqual(['published', 'answered'])
  expect(changes.at(-1)?.records.map(({ event }) => event.type)).toEqual(['ticket-taken', 'lined'])
})

test('commands that arrive while the store is busy are appended together, for all sites', async () => {
  const { days, store } = await openedDay()
  await days.change({ ...sampleSite(), id: 'other' }, 'o')
  await days.ask('other', ask('open-day'))
  store.appends.length = 0
  store.stall()
  const first = days.ask(SITE, take())
  await days.day(SITE)
  const others = [days.ask(SITE, take()), days.ask(SITE, take()), days.ask('other', take())]
  await days.day('other')
  await new Promise((resolve) => setImmediate(resolve))
  store.release()
  await Promise.all([first, ...others])
  const written = store.appends.map((appends) => appends.flatMap(({ records }) => records.length))
  expect(written.flat().reduce((sum, count) => sum + count, 0)).toBe(8)
  expect(store.appends.length).toBeLessThanOrEqual(3)
})

test('[N5] the same id again gives the first answer and no second ticket, also after a restart', async () => {
  const { days, open } = await openedDay()
  const first = await days.ask(SITE, take('the-same-id'))
  const again = await days.ask(SITE, ask('take-ticket', { queue: 'G', party: 7 }, { id: 'the-same-id' }))
  expect(again).toEqual(first)
  const restarted = await open()
  expect(await restarted.ask(SITE, take('the-same-id'))).toEqual(first)
  expect((await restarted.day(SITE)).queues.get('A')?.tickets.length).toBe(1)
})

test('[N5] the same id twice in one batch gives one ticket', async () => {
  const { days } = await openedDay()
  const [one, other] = await Promise.all([
    days.ask(SITE, take('twice-at-once')),
    days.ask(SITE, take('twice-at-once')),
  ])
  expect(one).toEqual(other)
  expect((await days.day(SITE)).queues.get('A')?.tickets.length).toBe(1)
})

test('[N5] an id with another command or from another actor is invalid', async () => {
  const { days } = await openedDay()
  await days.ask(SITE, take('taken-id'))
  const invalid = { ok: false, refusal: { refused: 'invalid', faults: [{ path: 'id', rule: 'id-used' }] } }
  expect(await days.ask(SITE, ask('close-day', {}, { id: 'taken-id' }))).toEqual(invalid)
  const stranger = { role: 'resident', id: 'somebody' } as const
  expect(await days.ask(SITE, ask('take-ticket', { queue: 'A' }, { id: 'taken-id', by: stranger }))).toEqual(
    invalid,
  )
})

test('[N5] a refused id is decided again', async () => {
  const { days } = await openedDay()
  const next = () => days.ask(SITE, ask('call-next', { desk: '1', seen: [] }, { id: 'asked-again' }))
  expect(await next()).toMatchObject({ ok: false, refusal: { refused: 'nobody-waiting' } })
  await days.ask(SITE, take())
  expect(await next()).toMatchObject({ ok: true, result: { called: ['A001'] } })
})

test('[N5] ids are remembered for yesterday too', async () => {
  const { days, clock, open } = await withoutLines()
  const first = await days.ask(SITE, take('from-yesterday'))
  clock.pass(25 * HOUR)
  await days.ask(SITE, ask('open-day'))
  expect(await days.ask(SITE, take('from-yesterday'))).toEqual(first)
  expect(await (await open()).ask(SITE, take('from-yesterday'))).toEqual(first)
  expect(await days.ask(SITE, take())).toMatchObject({ result: { ticket: { number: 'A001' } } })
})

test('a refused append answers unavailable, changes nothing, and the next command tries again', async () => {
  const { days, store, changes, failures } = await openedDay()
  const before = await days.day(SITE)
  changes.length = 0
  store.fault = 'refuse'
  expect(await days.ask(SITE, take('unlucky-id'))).toMatchObject({
    ok: false,
    refusal: { refused: 'unavailable' },
  })
  expect(changes).toEqual([])
  expect(failures).toHaveLength(1)
  expect(await days.day(SITE)).toEqual(before)
  store.fault = 'none'
  expect(await days.ask(SITE, take('unlucky-id'))).toMatchObject({
    ok: true,
    result: { ticket: { number: 'A001' } },
  })
})

test('an append whose answer was lost is found in the log when the id is asked again', async () => {
  const { days, store } = await openedDay()
  store.fault = 'lose-answer'
  expect(await days.ask(SITE, take('in-doubt'))).toMatchObject({
    ok: false,
    refusal: { refused: 'unavailable' },
  })
  store.fault = 'none'
  expect(await days.ask(SITE, take('in-doubt'))).toMatchObject({
    ok: true,
    result: { ticket: { number: 'A001' } },
  })
  expect((await days.day(SITE)).queues.get('A')?.tickets.length).toBe(1)
})

test('when another writer was quicker the command is decided again on the newer day', async () => {
  const store = faulty(memoryStore())
  const { days, open } = await openedDay(store)
  const elsewhere = await open()
  await elsewhere.ask(SITE, take())
  expect(await days.ask(SITE, take())).toMatchObject({ ok: true, result: { ticket: { number: 'A002' } } })
})

test('two marshals who press Next at one desk at the same instant never make two calls', async () => {
  const { days } = await openedDay()
  for (let round = 0; round < 1000; round++) await days.ask(SITE, take())
  let seen: string[] = []
  for (let round = 0; round < 1000; round++) {
    const press = () => days.ask(SITE, ask('call-next', { desk: '1', seen }))
    const answers = await Promise.all([press(), press()])
    const called = answers.flatMap((answer) =>
      answer.ok ? (answer.result as { called: string[] }).called : [],
    )
    expect(called).toHaveLength(1)
    seen = called
  }
  expect((await days.day(SITE)).tally).toMatchObject({ called: 1000, served: 999 })
})

test('[M1] a hold ends by itself, also for a day that is not in memory', async () => {
  const { days, clock, open } = await withoutLines()
  await days.ask(SITE, take())
  await days.ask(SITE, ask('hold', { number: 'A001', minutes: 5 }))
  days.stop()
  const restarted = await open()
  const resumed = new Promise<Change>((resolve) => restarted.onChange((_site, change) => resolve(change)))
  clock.pass(5 * MINUTE)
  expect((await resumed).records[0]?.event.type).toBe('resumed')
})

test('[D4] a day left open ends at dayStart, and the next one starts again at number 1', async () => {
  const { days, clock } = await openedDay()
  await days.ask(SITE, take())
  const ended = new Promise<Change>((resolve) => days.onChange((_site, change) => resolve(change)))
  clock.pass(21 * HOUR)
  expect((await ended).day.state).toBe('ended')
  clock.pass(4 * HOUR)
  expect(await days.ask(SITE, take())).toMatchObject({ refusal: { refused: 'day-closed' } })
  expect(await days.ask(SITE, ask('open-day'))).toMatchObject({ ok: true, date: '2026-11-24' })
  expect(await days.ask(SITE, take())).toMatchObject({ result: { ticket: { number: 'A001' } } })
})

test('a day that nobody watches is released, and read again from its log', async () => {
  const { days, clock } = await withoutLines()
  await days.ask(SITE, take())
  const before = await days.day(SITE)
  clock.pass(30 * MINUTE)
  const after = await days.day(SITE)
  expect(after).not.toBe(before)
  expect(after).toEqual(before)
})

test('a day that is watched stays', async () => {
  const { days, clock } = await openedDay()
  const release = days.watch(SITE)
  const before = await days.day(SITE)
  clock.pass(30 * MINUTE)
  expect(await days.day(SITE)).toBe(before)
  release()
})

test('a stalled store has a bounded queue: beyond it a command is refused at once', async () => {
  const { days, store } = await openedDay()
  store.stall()
  const waiting = Array.from({ length: 6000 }, () => days.ask(SITE, take()))
  const refused = await Promise.race(waiting)
  expect(refused).toMatchObject({ refusal: { refused: 'unavailable' } })
  store.release()
  const answers = await Promise.all(waiting)
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(5000)
})

test('new settings reach an open day as an event, and an unopened one at its opening', async () => {
  const { days } = await openWorld()
  await days.change({ ...sampleSite(), spacing: 2 }, 'o')
  await days.ask(SITE, ask('open-day'))
  expect((await days.day(SITE)).site.spacing).toBe(2)
  expect(await days.change({ ...sampleSite(), spacing: 3 }, 'o')).toMatchObject({ ok: true, recorded: true })
  expect((await days.day(SITE)).site.spacing).toBe(3)
  expect((await days.settings(SITE))?.spacing).toBe(3)
})

test('the summaries include every site, in memory or not', async () => {
  const { days, open } = await openedDay()
  await days.ask(SITE, take())
  const fresh = await open()
  expect(fresh.summaries()).toMatchObject([{ id: SITE, open: true, waiting: 1, desks: 1 }])
  expect(days.summaries()).toMatchObject([{ id: SITE, open: true, waiting: 1 }])
})

test('time is the clock of the server', async () => {
  const { days, changes } = await openedDay()
  await days.ask(SITE, take())
  expect(changes.at(-1)?.records[0]?.at).toBe(MORNING)
})

test('[D6] a server that comes back with its clock put back by hours keeps the day going', async () => {
  const { store, clock, days } = await openedDay()
  clock.pass(3 * HOUR)
  await days.ask(SITE, take())
  days.stop()
  const early = testClock(MORNING)
  const restarted = await openDays({ store, clock: early, failed() {} })
  await restarted.day(SITE)
  const prompted = new Promise<Change>((resolve) => restarted.onChange((_site, change) => resolve(change)))
  early.pass(180 * 1000)
  expect((await prompted).records.map(({ event }) => event.type)).toEqual(['prompted'])
})

test('[D7] a server whose clock is put back behind the newest day opens that one again, and no number is given twice', async () => {
  const { store, clock, days } = await openedDay()
  clock.pass(25 * HOUR)
  await days.ask(SITE, ask('open-day'))
  await days.ask(SITE, take())
  await days.ask(SITE, ask('leave', { number: 'A001' }))
  await days.ask(SITE, ask('close-day'))
  expect((await days.day(SITE)).state).toBe('ended')
  days.stop()
  const early = await openDays({ store, clock: testClock(MORNING), failed() {} })
  expect(await early.ask(SITE, ask('open-day'))).toMatchObject({ ok: true, date: '2026-11-24' })
  expect(await early.ask(SITE, take())).toMatchObject({ result: { ticket: { number: 'A002' } } })
})

test('a node that has not heard of another’s latest commands refuses nobody because of that', async () => {
  const follower = {
    look: async () => ({ ...noNews, now: MORNING }),
    async close() {},
  }
  const shared: Store = { ...memoryStore(), follow: () => follower }
  const one = await openedDay(faulty(shared))
  const other = await openDays({ store: shared, clock: testClock(), failed() {} })
  await other.day(SITE)
  await one.days.ask(SITE, take())
  expect(await other.ask(SITE, ask('hold', { number: 'A001' }))).toMatchObject({ ok: true })
  await one.days.ask(SITE, ask('close-day'))
  expect(await other.ask(SITE, take())).toMatchObject({ refusal: { refused: 'day-closed' } })
  expect(await other.ask(SITE, ask('close-day'))).toMatchObject({ ok: true, recorded: false })
  expect(await one.days.ask(SITE, ask('resume', { number: 'A001' }))).toMatchObject({ ok: true })
  await Promise.all([one.days.stop(), other.stop()])
})
