// Going down: every client is told when to come back, so that they do not all come at once.

import type { DefaultEventsMap, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '../../shared/protocol/live.ts'
import type { Clock } from '../clock.ts'
import { wireOf } from './wire.ts'

export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, object>

/** Milliseconds after which the first comes back: a process needs about that long to start again. */
const SOONEST = 1000
/** Milliseconds from one to the next: 500 handshakes a second leave a core half idle. */
const APART = 2
/** Milliseconds over which they are spread at most. */
const LATEST = 30_000
/** Sockets in one turn of the event loop: about two milliseconds. */
const TOGETHER = 100

/** Milliseconds after which a client that does not close its side is not waited for. */
const GRACE = 2000

/** Milliseconds for commands that they have sent to be answered. */
const ANSWERS = 3000

/** Tells them all, then answers what is `owed`, then closes their connections. Resolves when they are gone. */
export async function sendAway(
  sockets: readonly LiveSocket[],
  clock: Clock,
  owed: ReadonlySet<Promise<unknown>> = new Set(),
): Promise<void> {
  const wires = sockets.map(({ conn }) => wireOf(conn))
  const gone = Promise.all(wires.map((wire) => wire.gone()))
  await inSlices(sockets, (socket, index) =>
    socket.emit('drain', { after: SOONEST + ((index * APART) % (LATEST - SOONEST)) }),
  )
  if (owed.size) await atMost(ANSWERS, Promise.allSettled([...owed]), clock)
  // not `disconnect`, after which a client does not come back by itself
  await inSlices(wires, (wire) => wire.close())
  await atMost(GRACE, gone, clock)
  for (const wire of wires) wire.cut()
}

async function atMost(ms: number, done: Promise<unknown>, clock: Clock): Promise<void> {
  let stopWaiting = () => {}
  const longEnough = new Promise<void>((resolve) => {
    stopWaiting = clock.after(ms, resolve)
  })
  await Promise.race([done, longEnough])
  stopWaiting()
}

async function inSlices<Item>(
  items: readonly Item[],
  each: (item: Item, index: number) => void,
): Promise<void> {
  for (const [index, item] of items.entries()) {
    each(item, index)
    if (index % TOGETHER === TOGETHER - 1) await nextTurn()
  }
  await nextTurn()
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
