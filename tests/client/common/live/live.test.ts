// The live connection against a real socket server, whose behaviour each test sets.

import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LiveConnection } from '../../../../client/common/live/live.ts'
import type { SiteView } from '../../../../shared/day/views/site.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'

let http: HttpServer
let io: Server
let live: LiveConnection<SiteView>
/** The refusal that the server sends to new connections; null lets them in. */
let refuseWith: object | null
let handshakes: unknown[]
/** How often the page has begun to ask again after a refusal; here the wait takes no time. */
let askedAgain: number
/** Makes the page behave as when somebody comes back to it. */
let returned: () => void

beforeEach(async () => {
  http = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => http.once('listening', resolve))
  // a ping would be a sign of life from a server that answers nothing, so none comes during a test
  io = new Server(http, { transports: ['websocket'], pingInterval: 600_000 })
  refuseWith = null
  handshakes = []
  io.use((socket, next) => {
    handshakes.push(socket.handshake.auth)
    next(refuseWith ? Object.assign(new Error('no'), { data: refuseWith }) : undefined)
  })
  const { port } = http.address() as AddressInfo
  const host = `127.0.0.1:${port}`
  returned = () => {}
  const listening = {
    addEventListener(event: string, listen: (event: object) => void) {
      if (event === 'visibilitychange') returned = () => listen({ type: event })
    },
    removeEventListener() {},
  }
  vi.stubGlobal('location', { protocol: 'http:', hostname: '127.0.0.1', port: String(port), host })
  vi.stubGlobal('document', { ...listening, documentElement: {}, visibilityState: 'visible' })
  askedAgain = 0
  const soon = (then: () => void) => {
    askedAgain++
    return setTimeout(then, 10)
  }
  vi.stubGlobal('window', { setTimeout: soon, setInterval })
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, 10))
  for (const [name, value] of Object.entries(listening)) vi.stubGlobal(name, value)
  const { LiveConnection } = await import('../../../../client/common/live/live.ts')
  live = new LiveConnection<SiteView>(() => ({ view: 'site', site: 'xingfuli' }))
})

afterEach(async () => {
  live.stop()
  await io.close()
  vi.unstubAllGlobals()
})

const view = (version: number, more: object = {}) =>
  ({ day: '2026-11-23', version, protocol: PROTOCOL, queues: [{ id: 'A', waiting: 1 }], ...more }) as SiteView

/** Waits until this is true. */
const until = (isSo: () => boolean) => expect.poll(isSo, { interval: 10 }).toBe(true)

test('it sends what it wants to view, and reports that it is connected', async () => {
  expect(live.status.connected).toBe(false)
  live.start()
  await until(() => live.status.connected)
  expect(handshakes).toEqual([{ view: 'site', site: 'xingfuli', lang: expect.any(String) }])
  expect(live.status).toEqual({ connected: true, since: null, problem: null })
})

test('nobody answers until it is connected; starting it several times still makes one connection', async () => {
  io.on('connection', (socket) => socket.on('command', (_command, answer) => answer({ ok: true })))
  const { NobodyAnswered } = await import('../../../../client/common/live/live.ts')
  live.start()
  const early = live.send('hold', { number: 'A001' })
  live.start()
  live.stop()
  live.start()
  live.start()
  await expect(early).rejects.toBeInstanceOf(NobodyAnswered)
  await until(() => live.status.connected)
  // the view that came with it has arrived before this answer
  await live.send('hold', { number: 'A001' })
  expect(handshakes).toHaveLength(1)
})

test('if it is stopped before it is connected, it never connects', async () => {
  live.start()
  live.stop()
  const { LiveConnection } = await import('../../../../client/common/live/live.ts')
  const other = new LiveConnection<SiteView>(() => ({ view: 'site', site: 'other' }))
  other.start()
  await until(() => other.status.connected)
  other.stop()
  expect(handshakes).toEqual([expect.objectContaining({ site: 'other' })])
  expect(live.status.connected).toBe(false)
})

test('a server that is cut off from its store says since when, and the page shows that as its own break', async () => {
  io.on('connection', (socket) => {
    socket.emit('view', view(5))
    socket.emit('stale', { ago: 60_000 })
  })
  live.start()
  await until(() => live.view?.version === 5 && !live.status.connected)
  expect(Date.now() - (live.status.since ?? 0)).toBeGreaterThanOrEqual(60_000)
  expect(live.view?.version).toBe(5)
  io.emit('stale', { ago: null })
  await until(() => live.status.connected)
  expect(live.status.since).toBeNull()
})

test('an older view is ignored, and unchanged branches stay the same objects', async () => {
  io.on('connection', (socket) => void socket.emit('view', view(5)))
  live.start()
  await until(() => live.view?.version === 5)
  const { queues } = live.view!
  io.emit('view', view(4, { queues: [] }))
  io.emit('view', view(6))
  await until(() => live.view!.version !== 5)
  expect(live.view!.version).toBe(6)
  expect(live.view!.queues).toBe(queues)
})

test('after a break it reports since when, reconnects by itself, and takes the first view whatever its version', async () => {
  let visits = 0
  io.on('connection', (socket) => void socket.emit('view', view(visits++ ? 2 : 9)))
  live.start()
  await until(() => live.view?.version === 9)
  const before = Date.now()
  for (const socket of io.sockets.sockets.values()) socket.conn.close()
  await until(() => live.status.since !== null)
  expect(live.status.since).toBeGreaterThanOrEqual(before)
  expect(live.view!.version).toBe(9)
  await until(() => live.view?.version === 2)
  expect(live.status.connected).toBe(true)
})

test('a refusal is final, and the page does not ask again', async () => {
  refuseWith = { code: 'unknown-site' }
  live.start()
  await until(() => live.status.problem !== null)
  expect(live.status.problem).toEqual({ code: 'unknown-site' })
  expect(askedAgain).toBe(0)
  expect(handshakes).toHaveLength(1)
})

test('a refusal that passes by itself counts as a break, and the page asks again', async () => {
  refuseWith = { code: 'unavailable' }
  live.start()
  await until(() => handshakes.length === 1)
  await until(() => askedAgain > 0)
  expect(live.status.problem).toBeNull()
  refuseWith = null
  await until(() => live.status.connected)
})

test('a refusal is an answer; no answer is an error of its own', async () => {
  const { NobodyAnswered } = await import('../../../../client/common/live/live.ts')
  await expect(live.send('hold', { number: 'A001' })).rejects.toBeInstanceOf(NobodyAnswered)
  io.on('connection', (socket) =>
    socket.on('command', ({ command }, answer) => {
      if (command === 'hold') answer({ ok: false, problem: { code: 'wrong-state' } })
      else socket.conn.close()
    }),
  )
  live.start()
  await until(() => live.status.connected)
  expect(await live.send('hold', { number: 'A001' })).toEqual({ ok: false, problem: { code: 'wrong-state' } })
  await expect(live.send('leave', { number: 'A001' })).rejects.toBeInstanceOf(NobodyAnswered)
})

test('a page that is shown again checks its connection; where nobody answers it connects again, and says since when it was cut off', async () => {
  let connections = 0
  /** So many of the first connections get no more answers. */
  let dead = 0
  let asked = 0
  io.on('connection', (socket) => {
    const connection = ++connections
    socket.emit('view', view(5))
    socket.on('time', (answer) => {
      asked++
      if (connection > dead) answer({ now: 1_000_000 })
    })
  })
  const said: (number | null)[] = []
  live.subscribe(() => said.push(live.status.since))
  live.start()
  await until(() => live.view?.version === 5 && asked >= 1)
  // on a loaded machine the answer may come too late, and it asks once more
  const before = asked
  returned()
  await until(() => asked > before && live.status.connected)
  const unanswered = asked
  dead = connections
  returned()
  await until(() => asked > unanswered)
  const lookedAt = Date.now()
  await until(() => connections > dead && live.status.connected)
  // the server answered the second time, and gave no sign of life since
  expect(said.filter((since) => since !== null && since > lookedAt)).toEqual([])
})

test('a page that returns while it is connecting goes on connecting', async () => {
  live.start()
  returned()
  await until(() => live.status.connected)
  expect(handshakes).toHaveLength(1)
})

test('on a page on which people act, a connection that died without a sign is noticed within five seconds', async () => {
  const { ALIVE, LISTEN_EVERY, SILENT_AFTER } = await import('../../../../client/common/live/live.ts')
  expect(SILENT_AFTER + LISTEN_EVERY + ALIVE).toBeLessThanOrEqual(5_000)
})
