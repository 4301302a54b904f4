// The opening rush: a real process, a real file, a thousand residents at once.

import { Agent } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqlite } from '../../server/store/sqlite/sqlite.ts'
import { request } from '../kit/request.ts'
import { PASSCODE, type ServerProcess, serverProcess } from '../kit/server-process.ts'

const RESIDENTS = 1000

let server: ServerProcess

beforeAll(async () => {
  server = await serverProcess({ LOG_LEVEL: 'silent' })
})
afterAll(() => server?.dispose())

test('a thousand residents take a number at one site: a thousand numbers, in the order of the log, all on disk', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  const session = await request(agent, 'POST', `${server.base}/api/session`, {
    name: 'owner',
    passcode: PASSCODE,
  })
  const cookie = session.cookie
  const path = `${server.base}/api/sites/xingfuli`
  const settings = (await request(agent, 'GET', `${path}/settings`, undefined, { cookie })).body
  await request(agent, 'PUT', `${path}/settings`, { ...settings, presence: 'open' }, { cookie })

  const taken = await Promise.all(
    Array.from({ length: RESIDENTS }, (_, n) =>
      request(agent, 'POST', `${path}/commands/take-ticket`, {
        queue: 'A',
        device: String(n).padStart(24, 'd'),
      }),
    ),
  )
  agent.destroy()
  expect(taken.filter(({ status }) => status === 201)).toHaveLength(RESIDENTS)

  // a power cut at this moment: every answered command is in the file
  await server.kill()
  const store = await openSqlite(join(server.data, 'yimi.sqlite'))
  const [day] = await store.days('xingfuli', 1)
  const log = await store.read('xingfuli', day?.date ?? '')
  await store.close()
  const numbers = log.flatMap(({ event }) => (event.type === 'ticket-taken' ? [event.number] : []))
  expect(numbers).toEqual(Array.from({ length: RESIDENTS }, (_, n) => `A${String(n + 1).padStart(3, '0')}`))
  const byVersion = [...taken]
    .sort((a, b) => a.body.version - b.body.version)
    .map(({ body }) => body.result.ticket.number)
  expect(byVersion).toEqual(numbers)
})

test('killed in the middle of a rush, it loses and doubles nothing: a retry with the same id gets the same number', async () => {
  await server.start()
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const path = `${server.base}/api/sites/xingfuli/commands/take-ticket`
  const people = Array.from({ length: 300 }, (_, n) => ({
    id: `rush-${n}-id`,
    device: String(n).padStart(24, 'r'),
  }))
  const ask = ({ id, device }: { id: string; device: string }) =>
    request(agent, 'POST', path, { queue: 'G', device }, { 'idempotency-key': id })

  const answered = new Map<string, string>()
  let killed: Promise<void> | undefined
  await Promise.all(
    people.map(async (one) => {
      const said = await ask(one).catch(() => null)
      if (said?.status === 201) answered.set(one.id, said.body.result.ticket.number)
      if (answered.size >= 100) killed ??= server.kill()
    }),
  )
  await killed
  expect(answered.size).toBeGreaterThanOrEqual(100)

  await server.start()
  const again = await Promise.all(
    people.map(async (one) => [one.id, (await ask(one)).body.result.ticket.number] as const),
  )
  agent.destroy()
  for (const [id, number] of again) expect(number).toBe(answered.get(id) ?? number)
  const numbers = again.map(([, number]) => number).sort()
  expect(numbers).toEqual(people.map((_, n) => `G${String(n + 1).padStart(3, '0')}`))
})
