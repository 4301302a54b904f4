// socket.io's client, and how pages use it. Nothing but load-socket.ts asks for this file: it weighs half as much as the phone's page.

import { io, type Socket } from 'socket.io-client'

/** Milliseconds to the first try, doubled at each to the most: of ten thousand phones the last is back within half a minute. */
const USUAL = { first: 1_000, most: 5_000, spread: 0.9 }
/** Where the server has said when: it has spread them already. */
const TOLD = 0.1

/** A socket that connects at once, tells what `auth` gives at each connection, and comes back by itself. */
export function openSocket(auth: () => object): Socket {
  const socket = io({
    transports: ['websocket'],
    auth: (give) => give(auth()),
    reconnectionDelay: USUAL.first,
    reconnectionDelayMax: USUAL.most,
    // spread widely: a whole neighbourhood comes back at once after a restart
    randomizationFactor: USUAL.spread,
  })
  // the server leaves, and says in how many milliseconds this one may return
  socket.on('drain', ({ after }: { after: number }) => {
    pace(socket, after, Math.max(USUAL.most, after), TOLD)
    socket.once('connect', () => pace(socket, USUAL.first, USUAL.most, USUAL.spread))
  })
  return socket
}

function pace({ io: manager }: Socket, first: number, most: number, spread: number): void {
  manager.reconnectionDelay(first)
  manager.reconnectionDelayMax(most)
  manager.randomizationFactor(spread)
}
