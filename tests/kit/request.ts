// A request through the test's own agent, so that the test can count connections.

import { type Agent, request as send } from 'node:http'

export interface Response {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the body of any answer
  readonly body: any
  readonly cookie: string
}

export function request(
  agent: Agent,
  method: string,
  url: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  const text = body === undefined ? '' : JSON.stringify(body)
  const own = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
  return new Promise((resolve, reject) => {
    const sending = send(url, { agent, method, headers: { ...own, ...headers } }, async (response) => {
      let said = ''
      for await (const chunk of response) said += chunk
      const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
      resolve({ status: response.statusCode ?? 0, body: said ? JSON.parse(said) : null, cookie })
    })
    sending.on('error', reject)
    sending.end(text)
  })
}
