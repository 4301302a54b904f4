// socket.io's client with the settings of all pages. Only load-socket.ts imports this file, dynamically: it is half as
// large as the phone's page.

import { io, type Socket } from 'socket.io-client'

/**
 * Milliseconds to the first try, and to the last: the wait doubles at each. Of ten thousand phones the last one is back
 * within half a minute.
 */
const USUAL = { first: 1_000, most: 5_000, spread: 0.9 }
/** The spread where the server has named the time: the server has spread the pages already. */
const TOLD = 0.1

/** A socket that connects at once, sends the result of `auth` at each connection, and reconnects by itself. */
export function openSocket(auth: () => object): Socket {
  const socket = io({
    transports: ['websocket'],
    auth: (give) => give(auth()),
    reconnectionDelay: USUAL.first,
    reconnectionDelayMax: USUAL.most,
    // a wide spread: a whole neighbourhood comes back at once after a restart
    randomizationFactor: USUAL.spread,
  })
  // the server is going away, and names the milliseconds after which this page may return
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
