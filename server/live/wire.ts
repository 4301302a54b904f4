// A viewer's end of the wire, as engine.io has it. It takes a view when it is free and never keeps one for later:
// engine.io would buffer without bound for a client that does not read, until its heartbeat gives up.

import type { Socket } from 'socket.io'
import { eventOf, type Packet } from './packet.ts'

export interface Wire {
  /** Whether everything written so far has left the process. */
  isFree(): boolean
  /** Calls back each time that it has become free. */
  onFree(then: () => void): void
  write(packet: Packet): void
  /** How many messages wait to be written. */
  unread(): number
  /** Ends the connection so that the client comes back by itself. */
  close(): void
  /** The same, without waiting for what is not written yet, or for a client that does not read. */
  cut(): void
  /** Resolves when the connection is closed on both sides. */
  gone(): Promise<void>
}

/** What is used of the socket under engine.io's websocket transport, the only one that is served. */
interface WebSocketOfWs {
  readonly readyState: number
  terminate(): void
  once(event: 'close', then: () => void): void
}

/** Of a socket of ws: neither side has said that it ends. */
const OPEN = 1

export function wireOf(conn: Socket['conn']): Wire {
  // the types call it private, the documentation of socket.io's own metrics reads it
  const buffered = conn as unknown as { readonly writeBuffer: readonly unknown[] }
  const { socket } = conn.transport as unknown as { readonly socket: WebSocketOfWs }
  return {
    isFree: () =>
      socket.readyState === OPEN &&
      conn.readyState === 'open' &&
      conn.transport.writable &&
      buffered.writeBuffer.length === 0,
    // `drain` of the connection tells that its buffer went to the transport; the transport's `ready`, that it has gone
    onFree: (then) => void conn.transport.on('ready', then),
    // not the socket's `emit`, which would make the JSON anew for each viewer
    write: (packet) => void conn.send(eventOf(packet)),
    unread: () => buffered.writeBuffer.length,
    close: () => conn.close(),
    cut() {
      conn.close(true)
      // engine.io has asked for a closing handshake, for which ws would wait half a minute
      socket.terminate()
    },
    gone: () => new Promise((resolve) => socket.once('close', () => resolve())),
  }
}
