// A whole server in memory on a real port, and viewers of it on real sockets.

import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { hashOf } from '../../../server/access/keys.ts'
import { buildApp } from '../../../server/app.ts'
import { executor } from '../../../server/days/execute.ts'
import type { Staff } from '../../../server/store/ports/staff.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import type { Handshake } from '../../../shared/protocol/live.ts'
import { sampleSite } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'
import { nextTurn } from '../../kit/wire.ts'
import { type Seen, type Watcher, watch } from './watcher.ts'

export const PUBLIC_URL = 'http://yimi.example'
export const COOKIE = 'a-session'
export const SESSION = 'its-id'
const owner: Staff = { id: 'o', name: 'owner', role: 'owner', sites: [], allSites: false, passcode: '' }
const log = { info() {}, warn() {}, error() {}, debug() {} } as never

export type Stage = Awaited<ReturnType<typeof stage>>

/** A site whose day and first desk are open, unless `isOpen` says otherwise. */
export async function stage({
  site = sampleSite(),
  isOpen = true,
  store = memoryStore(),
}: {
  site?: Site
  isOpen?: boolean
  store?: Store
} = {}) {
  const clock = testClock()
  await store.addSite(site)
  await store.addStaff(owner)
  const session = { hash: hashOf(COOKIE), id: SESSION, staff: owner.id, device: '', agent: '', since: 0 }
  await store.addSession({ ...session, expiresAt: Number.MAX_SAFE_INTEGER }, 1)
  const app = await buildApp({ store, clock, log, secret: 'a secret of this test', publicUrl: PUBLIC_URL })
  const written: Seen[] = []
  app.http.on('connection', (socket) => overhear(socket, written))
  app.http.listen(0, '127.0.0.1')
  await once(app.http, 'listening')
  const { port } = app.http.address() as AddressInfo
  const execute = executor(app.days, app.access.door)
  const staffed = { kind: 'staff', staff: owner, session: SESSION } as const
  const actor = { ...staffed, token: null, joins: [], device: null } as const
  const watchers: Watcher[] = []
  let ids = 0
  let goingDown: Promise<void> | undefined

  const made = {
    clock,
    store,
    app,
    port,
    site,
    /** Every view that the server has written, in order: the order of arrival depends on the network. */
    written,
    /** Gives a command as the owner, without a socket. Throws if it is refused. */
    async give(command: string, input: object = {}) {
      const reply = await execute(actor, { site: site.id, command, id: `command-${++ids}`, input })
      if (!reply.ok) throw new Error(`${command}: ${reply.no.code}`)
      return reply
    },
    /** Tries a command, whether it is refused or not. */
    attempt: (command: string, input: object) =>
      execute(actor, { site: site.id, command, id: `command-${++ids}`, input }),
    async takeTickets(count: number, queue = 'A') {
      for (let n = 0; n < count; n++) await made.give('take-ticket', { queue })
    },
    async authOf(number: string): Promise<Handshake> {
      const { date } = await app.days.day(site.id)
      return { view: 'ticket', site: site.id, number, token: app.access.tokens.issue(site.id, date, number) }
    },
    /** A screen that was paired under this name. */
    async screenAuth(name = 'Gate'): Promise<Handshake> {
      const asked = await app.access.screens.ask(`address of ${name}`)
      if ('wait' in asked) throw new Error('the screen got no code')
      await app.access.screens.pair(actor, asked.code, site.id, name)
      const paired = await app.access.screens.claim(asked.claim)
      if (!paired) throw new Error('the screen was not paired')
      return { view: 'screen', ...paired }
    },
    /** Connects a viewer that may be refused. */
    view(auth: object, options: { port?: number; headers?: Record<string, string> } = {}): Watcher {
      const { port: at = port, headers = {} } = options
      const watcher = watch(at, auth, headers)
      watchers.push(watcher)
      return watcher
    },
    /** Connects a viewer and waits for its first view. */
    async see(auth: object, options: { port?: number; headers?: Record<string, string> } = {}) {
      const watcher = made.view(auth, options)
      await watcher.until(() => true)
      return watcher
    },
    phone: async (number: string, options = {}) => made.see(await made.authOf(number), options),
    screen: async (options = {}) => made.see(await made.screenAuth(), options),
    marshal: (options = {}) =>
      made.see({ view: 'marshal', site: site.id }, { headers: { cookie: `yimi=${COOKIE}` }, ...options }),
    /** Waits until everything that was written to these viewers has arrived. */
    async settle(...some: Watcher[]) {
      for (let turn = 0; turn < 20; turn++) await nextTurn()
      await Promise.all(some.map((watcher) => watcher.roundTrip()))
    },
    /** The server's output. */
    goDown() {
      goingDown ??= app.close()
      return goingDown
    },
    async close() {
      for (const { socket } of watchers) socket.disconnect()
      await made.goDown()
    },
  }
  if (isOpen) {
    await made.give('open-day')
    await made.give('open-desk', { desk: '1' })
  }
  return made
}

/** Records the views that are written to a socket: a frame is written in one piece, its head first. */
function overhear(socket: Socket, written: Seen[]): void {
  const start = '42["view",'
  const write = socket.write.bind(socket) as (...args: unknown[]) => boolean
  socket.write = (...args: unknown[]) => {
    const text = String(args[0])
    const from = text.indexOf(start)
    if (from >= 0) written.push(JSON.parse(text.slice(from + start.length, -1)))
    return write(...args)
  }
}
