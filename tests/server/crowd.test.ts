// The opening rush: a real process, a real file, a thousand residents at once.

import { Agent } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqlite } from '../../server/store/sqlite.ts'
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

  // a power cut at this moment: what was answered is in the file
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
