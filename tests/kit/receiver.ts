// A server of somebody else on loopback, which hears webhooks and answers as a test wants.

import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { loopback } from './loopback.ts'
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
  const { origin, close } = await loopback(({ headers }, bytes, response) => {
    const body = bytes.toString('utf8')
    const { type = '', data } = JSON.parse(body)
    const one = { headers, body, id: String(headers['webhook-id']), type, data }
    heard.push(one)
    if (typeof receiving.answers === 'function') receiving.answers(one, response)
    else response.writeHead(receiving.answers).end()
  })
  const receiving: Receiver = {
    url: `${origin}/hook`,
    heard,
    answers: 204,
    async has(count) {
      while (heard.length < count) await nextTurn()
      return heard
    },
    close,
  }
  return receiving
}
