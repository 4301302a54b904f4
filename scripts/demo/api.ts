// Uses the public API as any other program would.

import { randomBytes, randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { Handshake, View } from '../../shared/protocol/live.ts'

export interface Said {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the body of any answer
  readonly body: any
  readonly cookie: string | undefined
}

/** A client of one server. `as` is a cookie or a ticket's token. */
export function apiOf(base: string) {
  async function ask(
    method: string,
    path: string,
    body?: unknown,
    as: Record<string, string> = {},
  ): Promise<Said> {
    const response = await fetch(base + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...as },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
    return { status: response.status, body: text ? JSON.parse(text) : null, cookie }
  }

  return {
    ask,
    command: (site: string, name: string, input: object, as: Record<string, string> = {}) =>
      ask('POST', `/api/sites/${site}/commands/${name}`, input, { 'idempotency-key': randomUUID(), ...as }),
    /** A viewer; `seen` is called with each view that arrives. */
    watch(auth: Handshake, seen: (view: View) => void, cookie?: string): Socket {
      const socket = io(base, {
        auth,
        transports: ['websocket'],
        forceNew: true,
        ...(cookie ? { extraHeaders: { cookie } } : {}),
      })
      socket.on('view', seen)
      return socket
    },
  }
}

export type Api = ReturnType<typeof apiOf>

/** The identity that a browser keeps, so that the server knows it again. */
export function demoDevice(): string {
  return randomBytes(16).toString('base64url')
}
