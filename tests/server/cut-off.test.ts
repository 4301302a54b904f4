// Every command, cut off in its middle by a proxy, and sent again with the same id.

import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandName, commands } from '../../shared/day/commands/index.ts'
import { everyCommand, type Row } from '../kit/every-command.ts'
import { withLines, withRoom } from '../kit/sample.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { nextTurn, type Wire, wireTo } from '../kit/wire.ts'
import { openWorld, type World } from '../kit/world.ts'
import { watch } from './live/watcher.ts'

const names = Object.keys(commands) as CommandName[]

let world: World
let wire: Wire
let cookie = ''
let sites = 0
let turns = 0

beforeAll(async () => {
  world = await openWorld()
  // data comes in chunks, each of them late
  wire = await wireTo(Number(new URL(world.base).port), () => turns)
  const { headers } = await world.anyone.ask('POST', '/api/session', { name: 'owner', passcode: PASSCODE })
  cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
})
afterAll(async () => {
  await wire?.close()
  await world?.close()
})

test('the table has a row for every command', () => {
  expect(Object.keys(everyCommand).sort()).toEqual([...names].sort())
})

/** One command at a site of its own, ready to be given. */
interface Asking {
  readonly site: string
  readonly command: CommandName
  readonly id: string
  readonly input: object
  readonly headers: Record<string, string>
  readonly auth: object
}

/** At each of these moments the caller cannot know whether the command was done. */
const cuts: Record<string, (asking: Asking) => Promise<unknown>> = {
  'half of the request sent': async ({ site, command, id, input, headers }) => {
    const body = Buffer.from(JSON.stringify(input))
    const lines = Object.entries({ ...headers, 'idempotency-key': id, 'content-type': 'application/json' })
    const head = [
      `POST /api/sites/${site}/commands/${command} HTTP/1.1`,
      'host: 127.0.0.1',
      `content-length: ${body.length}`,
      ...lines.map(([name, value]) => `${name}: ${value}`),
    ]
    const socket = connect(wire.port, '127.0.0.1')
    socket.on('error', () => {})
    const heard = once(world.app.http, 'request')
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    socket.write(body.subarray(0, body.length >> 1))
    await heard
    const closed = new Promise((resolve) => socket.once('close', resolve))
    wire.cut('reset')
    await closed
  },
  'the answer lost over HTTP': async (asking) => {
    wire.pause()
    const answer = post(`http://127.0.0.1:${wire.port}`, asking).then(
      () => 'answered',
      () => 'nobody',
    )
    await written(asking)
    wire.cut()
    wire.resume()
    expect(await answer).toBe('nobody')
  },
  'the answer lost over the socket': (asking) => overSocket(asking, () => written(asking)),
  'cut at some turn or other': (asking) =>
    overSocket(asking, async () => {
      // from before it has left this side until after it was done
      const until = (sites * 7) % 40
      for (let turn = 0; turn < until; turn++) await nextTurn()
    }),
}

test.each(names)('%s, cut off in its middle and sent again with the same id, is done once', async (name) => {
  const untroubled = await asking(name)
  const expected = await post(world.base, untroubled)
  expect(expected.ok, JSON.stringify(expected)).toBe(true)
  const events = await eventsOf(untroubled)
  expect(events.length).toBeGreaterThan(0)

  for (const [how, cut] of Object.entries(cuts)) {
    const one = await asking(name)
    turns = sites % 4
    await cut(one)
    const again = await post(world.base, one)
    expect(again, how).toMatchObject({ ok: true, status: expected.status })
    expect(resultOf(again), how).toEqual(resultOf(expected))
    expect(await eventsOf(one), how).toEqual(events)
    // and once more, over the restored connection
    turns = 0
    expect(await post(`http://127.0.0.1:${wire.port}`, one), how).toEqual(again)
    expect(await eventsOf(one), how).toEqual(events)
  }
})

/** Sends it on a socket whose answers do not arrive, waits for the moment, and cuts the connection. */
async function overSocket({ auth, headers, ...asking }: Asking, moment: () => Promise<unknown>) {
  const watcher = watch(wire.port, auth, headers)
  await watcher.until(() => true)
  wire.pause()
  const { command, id, input } = asking
  watcher.socket.emit('command', { command, id, input })
  await moment()
  const gone = watcher.once('disconnect')
  wire.cut('reset')
  wire.resume()
  await gone
  watcher.socket.close()
}

/** Waits until the command is in the log. */
async function written({ site, id }: Asking): Promise<void> {
  while (!(await recordsAt(site)).some((record) => record.id === id)) await nextTurn()
}

async function recordsAt(site: string) {
  const { date } = await world.app.days.day(site)
  return (await world.app.days.dayOf(site, date))?.records ?? []
}

/** The part of the log since this function was made: all of it belongs to the command. */
async function eventsOf({ site, id }: Asking): Promise<string[]> {
  const records = await recordsAt(site)
  const mine = records.slice(records.findIndex((record) => record.id === id))
  expect(mine.every((record) => record.id === id)).toBe(true)
  return mine.map(({ event }) => event.type)
}

async function asking(name: CommandName): Promise<Asking> {
  const { who, before, input }: Row = everyCommand[name]
  const site = `cut-${++sites}`
  const lines = withLines(1, 0, { id: site, presence: 'open' })
  const { queues } = withRoom(lines, { minutes: 30, seats: 1 })
  // nobody goes on there by themselves
  const settings = {
    ...lines,
    queues: queues.map(({ then: _, ...queue }) => queue),
    quotas: [{ queues: ['A'], people: 90 }],
  }
  const { status } = await world.owner.ask('PUT', `/api/sites/${site}/settings`, settings)
  expect(status).toBeLessThan(300)
  for (const [command, given, id = randomUUID()] of before) {
    const path = `/api/sites/${site}/commands/${command}`
    const said = await world.owner.ask('POST', path, given, { 'idempotency-key': id })
    expect(said.status, `${command} ${said.text}`).toBeLessThan(300)
  }
  const { number = 'A001' } = input as { number?: string }
  const day = await world.app.days.day(site)
  const token = world.app.access.tokens.issue(site, day.date, number)
  const as = {
    anyone: { headers: {}, auth: { view: 'site', site } },
    holder: { headers: { authorization: `Bearer ${token}` }, auth: { view: 'ticket', site, number, token } },
    marshal: { headers: { cookie }, auth: { view: 'marshal', site } },
  } as const
  // an account's id is made with the account
  const seen = name === 'take-desk' ? { from: day.desks.get('1')?.marshal?.id } : {}
  return { site, command: name, id: randomUUID(), input: { ...input, ...seen }, ...as[who] }
}

interface Answer {
  readonly ok: boolean
  readonly status: number
  readonly body: { readonly result?: Record<string, unknown> }
}

async function post(base: string, { site, command, id, input, headers }: Asking): Promise<Answer> {
  const response = await fetch(`${base}/api/sites/${site}/commands/${command}`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': id, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  return { ok: response.ok, status: response.status, body: (await response.json()) as Answer['body'] }
}

/** The parts that are equal at every site: a token is not. */
function resultOf({ body }: Answer): object {
  const { token: _, ...rest } = body.result ?? {}
  return rest
}
