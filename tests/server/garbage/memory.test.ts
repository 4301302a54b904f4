import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerProcess, serverProcess } from '../../kit/server-process.ts'
import { rawClient } from '../../load/wire/raw-client.ts'
import { rawHttp } from '../../load/wire/raw-http.ts'

/** The process's memory after the first half. */
const MOST_GROWTH = 1.25
const EACH_HALF = 1200

let server: ServerProcess
beforeAll(async () => {
  server = await serverProcess({ LOG_LEVEL: 'silent' })
})
afterAll(() => server.dispose())

test('thousands of invented commands, addresses, tokens and handshakes leave the memory flat', async () => {
  const port = Number(new URL(server.base).port)
  await garbage(port, 'first')
  const half = await resident(server.base)
  await garbage(port, 'second')
  expect((await resident(server.base)) / half).toBeLessThan(MOST_GROWTH)
})

/** Each is different, so that anything that is cached by name would grow. */
async function garbage(port: number, prefix: string): Promise<void> {
  const http = rawHttp(port)
  for (let n = 0; n < EACH_HALF; n++) {
    const made = `${prefix}-${n}`
    const authorization = `Bearer ${made}`
    const answers = [
      await http.ask('POST', `/api/sites/xingfuli/commands/${made}`, { made }, { authorization }),
      await http.ask('GET', `/api/sites/${made}/tickets/${made}`, null, { cookie: `yimi=${made}` }),
      await http.ask('GET', `/${made}`),
    ]
    expect(answers.every(({ status }) => status >= 400 && status < 500)).toBe(true)
    if (n % 10 > 0) continue
    await rawClient({ port, auth: { view: 'ticket', site: 'xingfuli', number: 'A001', token: made } }).catch(
      () => {},
    )
  }
  http.close()
}

async function resident(base: string): Promise<number> {
  const text = await (await fetch(`${base}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1])
}
