// A WebSocket that sends any given message, unlike our own clients.

import { once } from 'node:events'

export interface RawSocket {
  readonly heard: readonly string[]
  send(text: string): void
  /** The first matching message, among those received or still to come. */
  until(fits: (text: string) => boolean): Promise<string>
}

/** An open connection that has not requested a view yet. */
export async function rawSocket(port: number): Promise<RawSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`)
  const heard: string[] = []
  socket.addEventListener('message', ({ data }) => heard.push(String(data)))
  await once(socket, 'open')
  return {
    heard,
    send: (text) => socket.send(text),
    async until(fits) {
      for (;;) {
        const found = heard.find(fits)
        if (found !== undefined) return found
        await once(socket, 'message')
      }
    },
  }
}
