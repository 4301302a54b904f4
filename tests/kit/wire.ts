// An unreliable connection: a TCP proxy that delays, stalls and breaks when a test tells it to.

import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'

export interface Wire {
  readonly port: number
  /** Passes nothing more to the client; the kernel still accepts the server's data until its buffers are full. */
  pause(): void
  resume(): void
  /** Delays every chunk by this many milliseconds, in both directions; 0: no longer. */
  slow(ms: number): void
  /** Breaks every connection; data on its way is lost. `reset`: with a TCP reset, as from a router that has forgotten them. */
  cut(how?: 'reset'): void
  /** Breaks every connection and refuses new ones until it is mended. */
  sever(): void
  mend(): void
  close(): Promise<void>
}

/** A proxy to a port of this machine. `hold` says for how many turns of the event loop each chunk is delayed. */
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
    endTogether(pair, () => pairs.delete(pair))
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
    for (const end of [...pairs].flat()) destroy(end, how)
  }
}

function endTogether(pair: readonly [Socket, Socket], ended: () => void): void {
  for (const end of pair) {
    end.on('error', () => {})
    end.on('close', () => {
      ended()
      for (const one of pair) one.destroy()
    })
  }
}

function destroy(end: Socket, how: 'reset' | undefined): void {
  if (how === 'reset') end.resetAndDestroy()
  else end.destroy()
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

/** Lets the event loop turn once. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
