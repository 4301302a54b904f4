// A viewer that behaves as a page: it connects, keeps the newest view, and reconnects when it was cut off.

import { io, type Socket } from 'socket.io-client'
import type { Reply, View } from '../../../shared/protocol/live.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'

/** The fields that tests read of a view of any kind. */
// biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it means
export type Seen = View & Record<string, any>

export interface Watcher {
  readonly socket: Socket
  /** Every view that arrived, in order. */
  readonly views: Seen[]
  newest(): Seen
  /** Whether a view was older than the one before it on the same connection. */
  readonly wentBack: boolean
  /** The first matching view, among those received or still to come. */
  until(fits: (view: Seen) => boolean): Promise<Seen>
  /** The problem with which the handshake is refused; undefined if the connection fails without one. */
  refused(): Promise<Problem | undefined>
  ask(command: string, input?: unknown): Promise<Reply>
  /** Resolves when everything that the server wrote before has arrived. */
  roundTrip(): Promise<unknown>
  once(event: string): Promise<unknown>
}

export function watch(port: number, auth: object, headers: Record<string, string> = {}): Watcher {
  const socket = io(`http://127.0.0.1:${port}`, {
    auth,
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: headers,
    reconnectionDelay: 1,
    reconnectionDelayMax: 5,
  })
  const views: Seen[] = []
  const waiting = new Set<(view: Seen) => void>()
  let problem: { data?: Problem } | null = null
  let last: Seen | null = null
  let wentBack = false
  socket.on('connect', () => {
    last = null
  })
  socket.on('view', (view: Seen) => {
    if (last && last.day === view.day && view.version < last.version) wentBack = true
    last = view
    views.push(view)
    for (const heard of waiting) heard(view)
  })
  socket.on('connect_error', (error) => {
    problem = error as { data?: Problem }
  })

  const watcher: Watcher = {
    socket,
    views,
    newest: () => views.at(-1) as Seen,
    get wentBack() {
      return wentBack
    },
    until(fits) {
      const here = views.find(fits)
      if (here) return Promise.resolve(here)
      return new Promise((resolve) => {
        const heard = (view: Seen) => {
          if (!fits(view)) return
          waiting.delete(heard)
          resolve(view)
        }
        waiting.add(heard)
      })
    },
    refused: () =>
      problem
        ? Promise.resolve(problem.data)
        : new Promise((resolve) =>
            socket.once('connect_error', (error) => resolve((error as { data?: Problem }).data)),
          ),
    ask: (command, input = {}) => socket.emitWithAck('command', { command, input }),
    roundTrip: () => socket.emitWithAck('command', null),
    once: (event) => new Promise((resolve) => socket.once(event, resolve)),
  }
  return watcher
}
