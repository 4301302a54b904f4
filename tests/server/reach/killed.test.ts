// Whatever ends at whatever moment: everything is delivered at least once, with the same id each time, by one node.

import { afterEach, expect, test } from 'vitest'
import { logAt } from '../../../server/log.ts'
import { PushFeed } from '../../../server/reach/push/feed.ts'
import { pushKeysFrom } from '../../../server/reach/push/keys.ts'
import { pushSenderWith } from '../../../server/reach/push/push-sender.ts'
import { subscriptionsIn } from '../../../server/reach/push/subscriptions.ts'
import { startReach } from '../../../server/reach/reach.ts'
import { secretsWith } from '../../../server/reach/secrets.ts'
import { personsIn } from '../../../server/retention/persons.ts'
import { sealWith } from '../../../server/retention/seal.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { SECOND } from '../../kit/given.ts'
import { pushReceiver } from '../../kit/push-receiver.ts'
import { type Receiver, receiver } from '../../kit/receiver.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

const SECRET = 'a secret of tests'

let world: World
let other: Receiver
afterEach(async () => {
  await world.close()
  await other.close()
})

/** A store of which one call fails once, before or after it has written. */
function failing(call: 'keepTold' | 'moveDelivery' | 'keepPushed' | 'movePushes', when: 'before' | 'after') {
  const store = memoryStore()
  const broken = { isArmed: false }
  const once = async (...given: never[]) => {
    const isNow = broken.isArmed
    broken.isArmed = false
    if (isNow && when === 'before') throw new Error('killed')
    await (store[call] as (...given: never[]) => Promise<void>)(...given)
    if (isNow) throw new Error('killed')
  }
  return { store: { ...store, [call]: once } as Store, broken }
}

async function opened(store: Store): Promise<void> {
  world = await openWorld(store, { reachesPrivate: true })
  other = await receiver()
  const wanted = { url: other.url, notices: ['ticket.taken'], sites: null }
  await world.owner.ask('POST', '/api/webhooks', wanted)
}
const take = () => world.owner.give('take-ticket', { queue: 'A' })
const look = () => world.app.reach.look()
const numbers = () => other.heard.map(({ data }) => data.ticket.number)

for (const call of ['keepTold', 'moveDelivery'] as const)
  for (const when of ['before', 'after'] as const)
    test(`what ends ${when} ${call} is delivered at least once, with one id each`, async () => {
      const { store, broken } = failing(call, when)
      await opened(store)
      await look()
      broken.isArmed = true
      for (const _ of [1, 2, 3]) await take()
      await look()
      // another look, as after a restart
      world.clock.pass(10 * SECOND)
      await look()
      await look()
      expect([...new Set(numbers())].sort()).toEqual(['A001', 'A002', 'A003'])
      expect(new Set(other.heard.map(({ id }) => id)).size).toBe(3)
      expect(await store.dueDeliveries((await store.webhooks())[0]?.id ?? '', world.clock.now(), 9)).toEqual(
        [],
      )
    })

for (const call of ['keepPushed', 'movePushes'] as const)
  for (const when of ['before', 'after'] as const)
    test(`what ends ${when} ${call} is told to a phone at least once, under one topic`, async () => {
      const { store, broken } = failing(call, when)
      await opened(store)
      const service = await pushReceiver(pushKeysFrom(SECRET).publicKey)
      const { ticket, token } = (await take()).body.result
      const path = `/api/sites/${SITE}/tickets/${ticket.number}/push`
      const holder = world.person({ authorization: `Bearer ${token}` })
      expect((await holder.ask('POST', path, { ...service.subscribe(), lang: 'en' })).status).toBe(204)
      await look()
      service.pushed.length = 0
      broken.isArmed = true
      await world.owner.give('call-next', { desk: '1', seen: [] })
      await look()
      await world.app.reach.stop()
      // another node, as after a restart
      const node = startReach({ ...parts(store), store })
      world.clock.pass(10 * SECOND)
      await node.look()
      const calls = service.pushed.filter(({ data }) => data.kind === 'called')
      expect(calls.length).toBeGreaterThanOrEqual(1)
      expect(new Set(calls.map(({ headers, data }) => `${headers.topic} ${data.tag}`)).size).toBe(1)
      expect(await store.duePushes(world.clock.now(), 9)).toEqual([])
      await node.stop()
      await service.close()
    })

test('of two nodes one tells phones, and the other goes on once the first has ended', async () => {
  const store = memoryStore()
  await opened(store)
  const service = await pushReceiver(pushKeysFrom(SECRET).publicKey)
  const { ticket, token } = (await take()).body.result
  const holder = world.person({ authorization: `Bearer ${token}` })
  const path = `/api/sites/${SITE}/tickets/${ticket.number}/push`
  await holder.ask('POST', path, { ...service.subscribe(), lang: 'en' })
  await look()
  service.pushed.length = 0
  const node = startReach({ ...parts(store), store })
  await world.owner.give('call-next', { desk: '1', seen: [] })
  await Promise.all([look(), node.look()])
  await Promise.all([look(), node.look()])
  expect(service.pushed.map(({ data }) => data.kind)).toEqual(['called'])
  await world.app.reach.stop()
  world.clock.pass(60 * SECOND)
  await node.look()
  expect(service.pushed.map(({ data }) => data.kind)).toEqual(['called', 'again'])
  await node.stop()
  await service.close()
})

test('of two nodes one tells, and the other goes on once the first has ended', async () => {
  const store = memoryStore()
  await opened(store)
  await take()
  await look()
  expect(numbers()).toEqual(['A001'])
  const node = startReach({ ...parts(store), store })
  await take()
  await Promise.all([look(), node.look()])
  await Promise.all([look(), node.look()])
  expect(numbers()).toEqual(['A001', 'A002'])
  // the first leaves, and the second need not wait for the lease to end
  await world.app.reach.stop()
  await take()
  await node.look()
  expect(numbers()).toEqual(['A001', 'A002', 'A003'])
  await node.stop()
})

test('a site that cannot be told is tried again soon and then more seldom, and not at each change', async () => {
  const whole = memoryStore()
  const damaged = { isOne: false, reads: 0 }
  const read: Store['read'] = async (...which) => {
    if (damaged.isOne) damaged.reads += 1
    if (damaged.isOne) throw new Error('damaged')
    return whole.read(...which)
  }
  await opened(whole)
  await world.app.reach.stop()
  const node = startReach({ ...parts(whole), store: { ...whole, read } })
  await node.look()
  damaged.isOne = true
  for (const _ of [1, 2, 3]) {
    await take()
    await node.look()
  }
  expect([damaged.reads, numbers()]).toEqual([1, []])
  const tries: number[] = []
  for (let seconds = 0; seconds < 120; seconds += 2) {
    world.clock.pass(2 * SECOND)
    await node.look()
    if (damaged.reads > tries.length + 1) tries.push(seconds + 2)
  }
  expect(tries).toEqual([2, 6, 14, 30, 62])
  damaged.isOne = false
  world.clock.pass(60 * SECOND)
  await node.look()
  expect(numbers()).toEqual(['A001', 'A002', 'A003'])
  await node.stop()
})

/** Those of another node beside the world's own. */
function parts(store: Store) {
  const { app, clock } = world
  const secrets = secretsWith(sealWith(SECRET, 'webhook'))
  const shared = { days: app.days, clock, log: logAt('silent'), mayBePrivate: true }
  const contacts = { bodyFor: async (_: unknown, body: string) => body }
  return { ...shared, secrets, contacts, feed: feedOver(store) }
}

/** What tells phones on another node. */
function feedOver(store: Store): PushFeed {
  const { app, clock } = world
  const persons = personsIn(store, SECRET, clock)
  const subscriptions = subscriptionsIn({ store, persons, seal: sealWith(SECRET, 'push'), clock })
  const keys = pushKeysFrom(SECRET)
  const sender = pushSenderWith({ keys, clock, mayBePrivate: true, publicUrl: 'http://yimi.test' })
  return new PushFeed({ store, days: app.days, subscriptions, sender, clock, log: logAt('silent') })
}
