// A server that meets an event of a newer version: it is not damage, and the server must not repair it.

import { io } from 'socket.io-client'
import { afterEach, expect, test } from 'vitest'
import { isOfNewerLog } from '../../server/days/newer-log.ts'
import type { Store } from '../../server/store/ports/store.ts'
import { memoryStore } from '../../server/store/sqlite/memory.ts'
import { LOG_FORMAT, readEvent } from '../../shared/day/log/format.ts'
import type { DayEvent, Recorded } from '../../shared/day/log/recorded.ts'
import { ask } from '../kit/asks.ts'
import { HOUR } from '../kit/given.ts'
import { noNews } from '../kit/no-news.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'
import { upgrade } from './live/upgrade.ts'

const NEWER = LOG_FORMAT + 1

let world: World
afterEach(() => world?.close())

/** Another server, of a newer version, has written events into the log that this one reads from then on. */
function withNewer(event: object) {
  const memory = memoryStore()
  const asked: string[] = []
  const told = { isNewer: false }
  const isThe = ({ event }: Recorded) => event.type === 'ticket-taken' && event.number === 'A002'
  const read: Store['read'] = async (...which) => {
    const records = await memory.read(...which)
    return told.isNewer
      ? records.map((one) => (isThe(one) ? { ...one, event: readEvent(event) as DayEvent } : one))
      : records
  }
  const store = Object.fromEntries(
    Object.entries({ ...memory, read }).map(([name, value]) => [
      name,
      typeof value !== 'function'
        ? value
        : (...args: unknown[]) => {
            asked.push(name)
            return (value as (...args: unknown[]) => unknown)(...args)
          },
    ]),
  ) as unknown as Store
  return { store, asked, told }
}

function listening() {
  const said: { level: string; about: object; line: string }[] = []
  const say = (level: string) => (about: object, line: string) => void said.push({ level, about, line })
  const log = { info() {}, debug() {}, warn: say('warn'), error: say('error') }
  return { said, log: log as never }
}

test.each([
  ['of a name that it does not know', { type: 'tube-filled', number: 'A002', format: NEWER }],
  ['of a name that it knows', { type: 'called', number: 'A002', desk: '1', format: NEWER }],
])(
  'a server that meets an event %s of a newer version reports it once, gives way, and changes nothing',
  async (_, event) => {
    const { store, asked, told } = withNewer(event)
    const { said, log } = listening()
    world = await openWorld(store, { log })
    for (const queue of ['A', 'A', 'A']) await world.owner.give('take-ticket', { queue })
    const viewer = io(world.base, { transports: ['websocket'], auth: { view: 'overview' }, forceNew: true })
    const drained = new Promise((resolve) => viewer.once('drain', resolve))
    await new Promise((resolve) => viewer.once('view', resolve))

    const { date } = (await world.anyone.ask('GET', `/api/sites/${SITE}`)).body
    expect((await world.anyone.ask('GET', '/readyz')).status).toBe(200)
    told.isNewer = true
    expect((await world.owner.ask('GET', `/api/sites/${SITE}/days/${date}`)).body.code).toBe('unavailable')
    asked.length = 0

    await drained
    viewer.disconnect()
    expect((await upgrade(Number(new URL(world.base).port))).status).toBe(503)
    const ready = await world.anyone.ask('GET', '/readyz')
    expect([ready.status, ready.body]).toEqual([
      503,
      { ready: false, writable: false, damaged: [], needs: { format: NEWER, release: null } },
    ])
    expect((await world.anyone.ask('GET', '/healthz')).status).toBe(200)
    for (const command of ['take-ticket', 'open-day', 'close-day'])
      expect((await world.owner.give(command, { queue: 'A' })).body.code).toBe('unavailable')
    expect((await world.owner.ask('GET', `/api/sites/${SITE}/marshal`)).body.code).toBe('unavailable')
    // due events, erasure by age and counting are left to others
    world.clock.pass(30 * 24 * HOUR)
    await world.app.retention.run().catch(() => {})
    await world.app.days.ask(SITE, ask('pass-time'))
    expect(asked).toEqual([])

    expect(said).toEqual([
      {
        level: 'error',
        about: {
          site: SITE,
          date,
          version: expect.any(Number),
          name: event.type,
          needs: { format: NEWER, release: null },
          reads: LOG_FORMAT,
        },
        line: expect.stringContaining('newer version'),
      },
    ])
  },
)

test('a start stops if the log has got a newer format since the store was opened, and names the release that is needed', async () => {
  const memory = memoryStore()
  const looked = { ...noNews, format: { format: NEWER, release: '9.8.7' } }
  const follow = () => ({ look: async () => looked, close: async () => {} })
  const start = openWorld({ ...memory, follow }).then(
    (opened) => {
      world = opened
      return null
    },
    (error: unknown) => error,
  )
  const error = await start
  expect(isOfNewerLog(error)).toBe(true)
  expect(String(error)).toContain('start Yimi 9.8.7 or later')
})
