// A request for a socket, and the answer if it is refused.

import { once } from 'node:events'
import { request } from 'node:http'

export interface Upgraded {
  /** 101: a socket, which is closed at once. */
  readonly status: number
  readonly retryAfter: number | null
  readonly body: string
}

export async function upgrade(port: number, headers: Record<string, string> = {}): Promise<Upgraded> {
  const asked = request({
    host: '127.0.0.1',
    port,
    path: '/socket.io/?EIO=4&transport=websocket',
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      ...headers,
    },
  })
  asked.end()
  const [response] = await Promise.race([once(asked, 'response'), once(asked, 'upgrade')])
  if (response.statusCode === 101) response.socket.destroy()
  const after = response.headers['retry-after']
  let body = ''
  if (response.statusCode !== 101) for await (const piece of response) body += piece
  return { status: response.statusCode, retryAfter: after === undefined ? null : Number(after), body }
}
