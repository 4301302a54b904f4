// A server of somebody else on loopback, which hears webhooks and answers as a test wants.

import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { nextTurn } from './wire.ts'

export interface Heard {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly id: string
  readonly type: string
  // biome-ignore lint/suspicious/noExplicitAny: the data of any notice
  readonly data: any
}

export interface Receiver {
  readonly url: string
  readonly heard: Heard[]
  /** What the next requests get: a status, or a function that answers by itself. At first 204. */
  answers: number | ((heard: Heard, response: ServerResponse) => void)
  /** Resolves once so many requests have been heard. */
  has(count: number): Promise<Heard[]>
  close(): Promise<void>
}

export async function receiver(): Promise<Receiver> {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString('utf8')
    const { type = '', data } = JSON.parse(body)
    const one = { headers: request.headers, body, id: String(request.headers['webhook-id']), type, data }
    heard.push(one)
    if (typeof receiving.answers === 'function') receiving.answers(one, response)
    else response.writeHead(receiving.answers).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const receiving: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    heard,
    answers: 204,
    async has(count) {
      while (heard.length < count) await nextTurn()
      return heard
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return receiving
}
