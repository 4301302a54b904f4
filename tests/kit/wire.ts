// A wire that loses things: a TCP proxy which delays, stands still and breaks, when a test says so.

import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'

export interface Wire {
  readonly port: number
  /** Carries nothing more towards the client, whose kernel goes on taking what the server sends until it is full. */
  pause(): void
  resume(): void
  /** Holds up every piece by so many milliseconds, in both directions; 0: no longer. */
  slow(ms: number): void
  /** Breaks every connection; what was on its way is lost. `reset`: as a router does that has forgotten them. */
  cut(how?: 'reset'): void
  /** Cuts, and lets nobody through until it is mended. */
  sever(): void
  mend(): void
  close(): Promise<void>
}

/** A wire to a port of this machine. `hold` says for how many turns of the event loop each piece is held up. */
export async function wireTo(port: number, hold: () => number = () => 0): Promise<Wire> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let paused = false
  let severed = false
  let lag = 0
  const held = async () => {
    if (lag) await after(lag)
    for (let turns = hold(); turns > 0; turns--) await nextTurn()
  }

  const server = createServer((near) => {
    if (severed) return void near.destroy()
    const far = connect(port, '127.0.0.1')
    const pair = [near, far] as const
    pairs.add(pair)
    carry(near, far, held)
    carry(far, near, held)
    if (paused) far.pause()
    for (const end of pair) {
      end.on('error', () => {})
      end.on('close', () => {
        pairs.delete(pair)
        near.destroy()
        far.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    port: (server.address() as AddressInfo).port,
    pause() {
      paused = true
      for (const [, far] of pairs) far.pause()
    },
    resume() {
      paused = false
      for (const [, far] of pairs) far.resume()
    },
    slow(ms) {
      lag = ms
    },
    cut,
    sever() {
      severed = true
      cut()
    },
    mend() {
      severed = false
    },
    async close() {
      server.close()
      cut()
      await once(server, 'close')
    },
  }

  function cut(how?: 'reset'): void {
    for (const end of [...pairs].flat()) {
      if (how === 'reset') end.resetAndDestroy()
      else end.destroy()
    }
  }
}

function carry(from: Socket, to: Socket, held: () => Promise<void>): void {
  let before = Promise.resolve()
  from.on('data', (piece) => {
    const holding = held()
    before = before.then(async () => {
      await holding
      if (!to.destroyed) to.write(piece)
    })
  })
}

/** Lets the event loop go round once. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
