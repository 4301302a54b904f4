// socket.io's client, and how pages use it. Nothing but load-socket.ts asks for this file: it weighs half as much as the phone's page.

import { io, type Socket } from 'socket.io-client'

/** A socket that connects at once, tells what `auth` gives at each connection, and comes back by itself. */
export function openSocket(auth: () => object): Socket {
  // spread widely: a whole neighbourhood comes back at once after a restart
  return io({
    transports: ['websocket'],
    auth: (give) => give(auth()),
    randomizationFactor: 0.9,
    reconnectionDelay: 500,
    reconnectionDelayMax: 30_000,
  })
}
