// A day whose log is damaged and then goes on: webhooks and phones are told what happens from then on.

import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileStore } from '../../kit/file-store.ts'
import { HOUR, MINUTE } from '../../kit/given.ts'
import { type PushReceiver, pushReceiver } from '../../kit/push-receiver.ts'
import { PUSH_KEY, pushPath } from '../../kit/push-world.ts'
import { type Receiver, receiver } from '../../kit/receiver.ts'
import { PASSCODE } from '../../kit/server-process.ts'
import { openWorld, type World } from '../../kit/world.ts'
import { newFile } from '../store/new-file.ts'

let file: string
let world: World
let hook: Receiver
let service: PushReceiver
beforeEach(async () => {
  file = newFile()
  hook = await receiver()
  service = await pushReceiver(PUSH_KEY)
})
afterEach(async () => {
  await world.close()
  await hook.close()
  await service.close()
})

const start = async (at?: number) => {
  world = await openWorld(fileStore(file), {
    reachesPrivate: true,
    ...(at === undefined ? {} : { start: at }),
  })
}
const look = () => world.app.reach.look()
const called = () =>
  hook.heard.filter(({ type }) => type === 'ticket.called').map(({ data }) => data.ticket.number)
const call = () => world.owner.give('call-next', { desk: '1', seen: [] })

/** Two numbers, the first of which has a phone that is told; then the line of the second is damaged. */
async function damaged(damage: string): Promise<void> {
  await start()
  await world.owner.ask('POST', '/api/webhooks', { url: hook.url, notices: null, sites: null })
  const { ticket, token } = (await world.owner.give('take-ticket', { queue: 'A' })).body.result
  const holder = world.person({ authorization: `Bearer ${token}` })
  const asked = await holder.ask('POST', pushPath(ticket.number), { ...service.subscribe(), lang: 'en' })
  expect(asked.status).toBe(204)
  await look()
  await world.app.reach.stop()
  await world.owner.give('take-ticket', { queue: 'A' })
  await world.close()
  const db = new Database(file)
  expect(db.prepare(damage).run().changes).toBe(1)
  db.close()
  hook.heard.length = 0
  service.pushed.length = 0
  await start()
}

const WHERE = `WHERE event LIKE '%"ticket-taken"%"A002"%'`
const damages = {
  'a row that is no JSON': `UPDATE events SET event = '{"type":"tick' ${WHERE}`,
  'a line of no time': `UPDATE events SET at = 9e15 ${WHERE}`,
  'a gap': `DELETE FROM events ${WHERE}`,
}

test.each(Object.entries(damages))(
  '%s: once a marshal has let the day go on, a call is told, also by a node that reads the day anew',
  async (_, damage) => {
    await damaged(damage)
    await look()
    expect((await world.owner.give('open-day')).status).toBe(200)
    await world.owner.give('skip-numbers', { queue: 'A', count: 5 })
    await call()
    world.clock.pass(MINUTE)
    await look()
    expect(called()).toEqual(['A001'])
    expect(service.pushed.map(({ data }) => data.kind)).toContain('called')
    await world.close()
    hook.heard.length = 0
    await start(world.clock.now())
    await world.owner.give('miss', { number: 'A001' })
    await look()
    expect(hook.heard.map(({ type }) => type)).toContain('ticket.missed')
    expect(called()).toEqual([])
  },
)

test.each(Object.entries(damages))(
  '%s: where nobody lets it go on, the next day is told all the same',
  async (_, damage) => {
    await damaged(damage)
    await look()
    world.clock.pass(24 * HOUR)
    const owner = await world.staff('owner', PASSCODE)
    expect((await owner.give('open-day')).status).toBe(200)
    await owner.give('take-ticket', { queue: 'A' })
    // a site that cannot be told is left alone for a minute at most
    world.clock.pass(MINUTE)
    await look()
    expect(hook.heard.map(({ type }) => type)).toContain('ticket.taken')
  },
)
