// A node that has reconnected to a store that others write: a poll tells what is new since the one before, unless the
// store counts anew.

import { afterEach, expect, test } from 'vitest'
import { type Days, openDays } from '../../../server/days/days.ts'
import type { StoreChanges } from '../../../server/store/ports/follow.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { ask } from '../../kit/asks.ts'
import { noNews } from '../../kit/no-news.ts'
import { sampleSite } from '../../kit/sample.ts'
import { type TestClock, testClock } from '../../kit/test-clock.ts'

const SITE = 'xingfuli'
const nodes: Days[] = []
afterEach(async () => {
  for (const node of nodes.splice(0)) await node.stop()
})

/** The result of a poll: nothing new, except for the given fields. */
function seen(clock: TestClock, news: Partial<StoreChanges> = {}): StoreChanges {
  return { ...noNews, now: clock.now(), ...news }
}

test('data that was written before the first poll of a store that counts anew is found all the same', async () => {
  const clock = testClock()
  const says = { mayBeOlder: false }
  const [writer, reader] = await twoNodes(clock, says)
  await writer.change(sampleSite(), 'o')
  await writer.ask(SITE, ask('open-day'))
  says.mayBeOlder = true
  await looked(clock)
  expect(reader.has(SITE)).toBe(true)
  expect(await reader.day(SITE)).toMatchObject({ state: 'open', version: 1 })

  // and viewers there hear of the events since
  says.mayBeOlder = false
  const heard: number[] = []
  reader.onChange((_, { day }) => heard.push(day.version))
  await writer.ask(SITE, ask('take-ticket', { queue: 'A' }))
  says.mayBeOlder = true
  await looked(clock)
  const { version } = await writer.day(SITE)
  expect(heard.at(-1)).toBe(version)
  expect(reader.peek(SITE)?.version).toBe(version)
})

test('a poll that began before another node raised the epoch is no sign of a second going back', async () => {
  const clock = testClock()
  const store = memoryStore()
  const says = { epoch: 0 }
  const look = async () => seen(clock, says)
  const node = await openDays({
    store: { ...store, follow: () => ({ look, async close() {} }) },
    clock,
    failed() {},
  })
  nodes.push(node)
  const raised = await store.raiseEpoch(0, clock.now(), 'salt')
  says.epoch = raised
  await looked(clock)
  says.epoch = 0
  await looked(clock)
  expect([node.reached().epoch, await store.epoch()]).toEqual([raised, raised])
})

test('an append that is refused while the day is read again for another reason is no sign of a going back', async () => {
  const clock = testClock()
  const store = memoryStore()
  const says: { sites: StoreChanges['sites'] } = { sites: [] }
  const look = async () => seen(clock, says)
  const follow = () => ({ look, async close() {} })
  const shared: Store = { ...store, follow }
  let meanwhile = async () => {}
  const slow: Store = {
    ...shared,
    async append(appends) {
      await meanwhile()
      return store.append(appends)
    },
  }
  const other = await openDays({ store: shared, clock, failed() {} })
  await other.change(sampleSite(), 'o')
  const node = await openDays({ store: slow, clock, failed() {} })
  nodes.push(node, other)
  await node.day(SITE)
  meanwhile = async () => {
    meanwhile = async () => {}
    // another node opens the day, and this node hears of settings and is asked for the day
    await other.ask(SITE, ask('open-day'))
    says.sites = [sampleSite()]
    await looked(clock)
    await node.day(SITE)
  }
  expect(await node.ask(SITE, ask('open-day'))).toMatchObject({ ok: true })
  expect(await store.epoch()).toBe(0)
})

test('if the day cannot be read as soon as the store went back, its viewers get it once it can', async () => {
  const clock = testClock()
  const store = memoryStore()
  const says = { epoch: 0 }
  const look = async () => seen(clock, says)
  let isAway = false
  const days: Store['days'] = async (...which) => {
    if (isAway) throw new Error('the store is away')
    return store.days(...which)
  }
  const follow = () => ({ look, async close() {} })
  const node = await openDays({ store: { ...store, days, follow }, clock, failed() {} })
  nodes.push(node)
  await node.change(sampleSite(), 'o')
  await node.ask(SITE, ask('open-day'))
  const heard: (boolean | undefined)[] = []
  node.onChange((_, { isBack }) => heard.push(isBack))
  says.epoch = await store.raiseEpoch(0, clock.now(), 'salt')
  isAway = true
  await looked(clock)
  expect(heard).toEqual([])
  isAway = false
  await node.day(SITE)
  expect(heard[0]).toBe(true)
})

test('if one site cannot be read as soon as the store went back, the next look reads it', async () => {
  const clock = testClock()
  const store = memoryStore()
  const says = { epoch: 0 }
  const look = async () => seen(clock, says)
  let isAway = false
  let read = 0
  const days: Store['days'] = async (site, most) => {
    if (site !== SITE) return store.days(site, most)
    read += 1
    if (isAway) throw new Error('the store is away')
    return store.days(site, most)
  }
  const follow = () => ({ look, async close() {} })
  const node = await openDays({ store: { ...store, days, follow }, clock, failed() {} })
  nodes.push(node)
  for (const id of [SITE, 'elsewhere']) {
    await node.change({ ...sampleSite(), id }, 'o')
    await node.ask(id, ask('open-day'))
  }
  const heard = new Set<string>()
  node.onChange((site, { isBack }) => isBack && heard.add(site))
  says.epoch = await store.raiseEpoch(0, clock.now(), 'salt')
  isAway = true
  await looked(clock)
  expect([...heard]).toEqual(['elsewhere'])
  isAway = false
  await looked(clock)
  expect([...heard]).toEqual(['elsewhere', SITE])
  const before = read
  for (let second = 0; second < 5; second++) await looked(clock)
  expect(read).toBe(before)
})

test('nothing that falls due is done while the store is away, and all of it once the store was polled', async () => {
  const clock = testClock()
  const store = memoryStore()
  let isAway = false
  const look = async () => {
    if (isAway) throw new Error('the store is away')
    return seen(clock)
  }
  const node = await openDays({
    store: { ...store, follow: () => ({ look, async close() {} }) },
    clock,
    failed() {},
  })
  nodes.push(node)
  await node.change(sampleSite(), 'o')
  await node.ask(SITE, ask('open-day'))
  await node.ask(SITE, ask('take-ticket', { queue: 'A' }))
  await node.ask(SITE, ask('hold', { number: 'A001', minutes: 1 }))
  const { version } = await node.day(SITE)
  isAway = true
  for (let second = 0; second < 70; second++) await looked(clock)
  expect((await node.day(SITE)).version).toBe(version)
  isAway = false
  for (let second = 0; second < 10; second++) await looked(clock)
  expect((await node.day(SITE)).held).toEqual([])
})

test('a node that had read a day before it was damaged shows what the others show once a marshal lets it go on', async () => {
  const clock = testClock()
  const store = memoryStore()
  let isDamaged = false
  const read: Store['read'] = async (...which) => {
    const records = await store.read(...which)
    const spoilt = ({ event }: (typeof records)[number]) =>
      isDamaged && 'number' in event && event.number === 'A002'
    return records.map((one) => (spoilt(one) ? { ...one, event: { type: 'beamed-up' } as never } : one))
  }
  let rows: StoreChanges['days'] = []
  const look = async () => seen(clock, { days: rows })
  const open = async () => {
    const node = await openDays({
      store: { ...store, read, follow: () => ({ look, async close() {} }) },
      clock,
      failed() {},
    })
    nodes.push(node)
    return node
  }
  const before = await open()
  await before.change(sampleSite(), 'o')
  await before.ask(SITE, ask('open-day'))
  for (let n = 0; n < 3; n++) await before.ask(SITE, ask('take-ticket', { queue: 'A' }))
  isDamaged = true
  const after = await open()
  expect((await after.day(SITE)).state).toBe('damaged')
  expect(await after.ask(SITE, ask('open-day'))).toMatchObject({ ok: true })
  rows = await store.latestDays()
  await looked(clock)
  const [one, other] = [await before.day(SITE), await after.day(SITE)]
  expect(one.version).toBe(other.version)
  expect(one).toEqual(other)
})

test('results of a poll that could not be taken in are read again at the next', async () => {
  const clock = testClock()
  const store = memoryStore()
  let [isNew, isAway] = [false, false]
  const look = async () => {
    const sites = isNew ? [sampleSite()] : []
    const moves = seen(clock, { sites, mayBeOlder: isNew })
    isNew = false
    return moves
  }
  const latestDays: Store['latestDays'] = async () => {
    if (isAway) throw new Error('the store is away')
    return store.latestDays()
  }
  const follow = () => ({ look, async close() {} })
  const node = await openDays({ store: { ...store, latestDays, follow }, clock, failed() {} })
  nodes.push(node)
  await store.addSite(sampleSite(), { actor: 'o', at: clock.now() })
  isNew = isAway = true
  await looked(clock)
  isAway = false
  await looked(clock)
  expect(node.has(SITE)).toBe(true)
})

/** Two nodes on one store that does not tell either what the other writes. */
async function twoNodes(clock: TestClock, says: Pick<StoreChanges, 'mayBeOlder'>): Promise<[Days, Days]> {
  const store = memoryStore()
  const shared: Store = {
    ...store,
    follow: () => ({
      look: async () => ({ ...noNews, now: clock.now(), ...says }),
      async close() {},
    }),
  }
  const failed = (_: string, error: unknown) => expect.fail(String(error))
  const open = async () => {
    const node = await openDays({ store: shared, clock, failed })
    nodes.push(node)
    return node
  }
  return [await open(), await open()]
}

/** Without a notification, a node polls every second. */
async function looked(clock: TestClock): Promise<void> {
  clock.pass(1_000)
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}

test('a node whose append is refused, since the store went back and is further again, shows the log that is there', async () => {
  const clock = testClock()
  const [before, after] = [memoryStore(), memoryStore()]
  let store = before
  // the store answers every query with its current data
  const swapped = new Proxy(before, { get: (_, name) => store[name as keyof Store] }) as Store
  const node = await openDays({ store: swapped, clock, failed() {} })
  const other = await openDays({ store: after, clock, failed() {} })
  nodes.push(node, other)
  for (const days of [node, other]) {
    await days.change(sampleSite(), 'o')
    await days.ask(SITE, ask('open-day'))
  }
  await node.ask(SITE, ask('take-ticket', { queue: 'A', party: 4 }))
  // another node has noticed that it went back, and has continued
  await after.raiseEpoch(0, clock.now(), 'salt')
  await other.ask(SITE, ask('open-desk', { desk: '1' }))
  for (const party of [1, 2]) await other.ask(SITE, ask('take-ticket', { queue: 'G', party }))
  store = after
  expect(await node.ask(SITE, ask('open-desk', { desk: '2' }))).toMatchObject({ ok: true })
  const [shown, log] = [
    await node.day(SITE),
    await (await openDays({ store: after, clock, failed() {} })).day(SITE),
  ]
  expect(shown).toEqual(log)
})
