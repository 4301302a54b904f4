// A client of socket.io 4 over a plain TCP connection: a tenth of the cost of the real one, so that the server is
// measured and not its load.

import { connect, type Socket } from 'node:net'
import { frameReader, textFrame } from './frames.ts'

export interface RawClient {
  /** Emits an event; resolves with its acknowledgement. Rejects if the connection ends first. */
  // biome-ignore lint/suspicious/noExplicitAny: the body of any answer
  ask(event: string, message: unknown): Promise<any>
  close(): void
}

export interface RawClientParts {
  readonly port: number
  readonly auth: object
  readonly headers?: Readonly<Record<string, string>>
  /** Each event as it is sent, `2["view",…]`; valid only during the call. */
  heard?(packet: Buffer): void
  ended?(): void
}

const UPGRADED = Buffer.from('HTTP/1.1 101')
const HEAD_END = Buffer.from('\r\n\r\n')
const [OPEN, PING, MESSAGE] = [0x30, 0x32, 0x34]
const [CONNECT, EVENT, ACK] = [0x30, 0x32, 0x33]

/** Resolves with the handshake's answer when the server has accepted it. Rejects if it does not. */
export function rawClient({ port, auth, headers = {}, heard, ended }: RawClientParts): Promise<RawClient> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const asked = new Map<number, { resolve(reply: unknown): void; reject(error: Error): void }>()
  let last = 0
  socket.on('connect', () => socket.write(upgrade(port, headers)))

  return new Promise((resolve, reject) => {
    const read = frameReader(
      (payload) => hear(payload, reject),
      () => socket.end(),
    )
    afterUpgrade(socket, read, reject)
    const client: RawClient = {
      ask: (event, message) =>
        new Promise((resolve, reject) => {
          last += 1
          asked.set(last, { resolve, reject })
          socket.write(textFrame(`42${last}${JSON.stringify([event, message])}`))
        }),
      close: () => void socket.destroy(),
    }
    socket.on('error', () => {})
    socket.on('close', () => {
      const error = new Error('the connection has ended')
      reject(error)
      for (const { reject } of asked.values()) reject(error)
      ended?.()
    })

    function hear(payload: Buffer, refused: (error: Error) => void): void {
      if (payload[0] === OPEN) socket.write(textFrame(`40${JSON.stringify(auth)}`))
      else if (payload[0] === PING) socket.write(textFrame('3'))
      else if (payload[0] !== MESSAGE) return
      else if (payload[1] === EVENT) heard?.(payload.subarray(1))
      else if (payload[1] === ACK) answered(payload.toString())
      else if (payload[1] === CONNECT) resolve(client)
      else refused(new Error(payload.toString()))
    }
  })

  function answered(text: string): void {
    const from = text.indexOf('[')
    const number = Number(text.slice(2, from))
    asked.get(number)?.resolve(JSON.parse(text.slice(from))[0])
    asked.delete(number)
  }
}

/** The request with which a connection becomes a WebSocket. */
export function upgrade(port: number, headers: Readonly<Record<string, string>>): string {
  return [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n')
}

function afterUpgrade(socket: Socket, read: (chunk: Buffer) => void, refused: (error: Error) => void): void {
  let head = Buffer.alloc(0)
  const hearHead = (chunk: Buffer) => {
    head = Buffer.concat([head, chunk])
    const end = head.indexOf(HEAD_END)
    if (end < 0) return
    socket.off('data', hearHead)
    if (head.indexOf(UPGRADED) !== 0) return refused(new Error(head.toString().split('\r\n', 1)[0]))
    socket.on('data', read)
    if (head.length > end + HEAD_END.length) read(head.subarray(end + HEAD_END.length))
  }
  socket.on('data', hearHead)
}
