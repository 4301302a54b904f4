// A viewer that behaves as a page: it shows the newest view, and when it was cut off it reconnects to another node.

import { setTimeout as pause } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import type { Handshake, Reply } from '../../shared/protocol/live.ts'
import type { Problem } from '../../shared/protocol/problems.ts'
import type { Cluster } from './cluster.ts'
import { epochIn } from './given-twice.ts'
import type { History, Seen, ViewKind } from './history.ts'

/** Milliseconds for a connection, and until the next try: far less than the pages' own, so that much happens in a run. */
const CONNECTING = 2000
const AGAIN = 400
const ANSWER = 2000
/** Results that end a page's viewing. */
const OVER = ['ticket-over', 'not-yours', 'number-lost']

export interface Viewer {
  readonly name: string
  readonly kind: ViewKind
  readonly number: string | null
  /** The epoch of the ticket that it shows; 0 for any other view. */
  readonly ticketEpoch: number
  newest(): Seen | null
  /** The reason why it may not view any more; null while it may. */
  over(): string | null
  isConnected(): boolean
  /** The delay in milliseconds, each time that it was told to come back later. */
  readonly sentAway: readonly number[]
  /** Gives a command over the socket. Rejects if there is no answer. */
  ask(command: string, id: string, input: object): Promise<Reply>
  close(): void
}

export interface ViewerParts {
  readonly name: string
  readonly auth: () => Handshake
  readonly headers?: () => Record<string, string>
  readonly cluster: Cluster
  readonly history: History
  /** Called when the server says that nobody is signed in. */
  readonly signIn?: () => Promise<void>
}

/** Views until it is closed. */
export function openViewer({
  name,
  auth,
  headers = () => ({}),
  cluster,
  history,
  signIn,
}: ViewerParts): Viewer {
  const first = auth()
  const kind = first.view as ViewKind
  const number = first.view === 'ticket' ? first.number : null
  const ticketEpoch = first.view === 'ticket' ? epochIn(first.token) : 0
  let turn = Math.floor(Math.random() * cluster.nodes.length)
  let connection = 0
  let socket: Socket
  let newest: Seen | null = null
  let over: string | null = null
  let isClosed = false
  const sentAway: number[] = []
  connect()

  return {
    name,
    kind,
    number,
    ticketEpoch,
    newest: () => newest,
    over: () => over,
    isConnected: () => socket.connected,
    sentAway,
    ask: (command, id, input) => socket.timeout(ANSWER).emitWithAck('command', { command, id, input }),
    close() {
      isClosed = true
      socket.disconnect()
    },
  }

  function connect(): void {
    if (isClosed) return
    connection += 1
    const mine = connection
    let after: number | null = null
    socket = io(cluster.nodes[turn]?.base ?? '', {
      auth: auth(),
      extraHeaders: headers(),
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      timeout: CONNECTING,
    })
    socket.on('view', (view) => {
      if (isClosed) return
      const at = performance.now()
      newest = { viewer: name, at, connection: mine, kind, number, ticketEpoch, view }
      history.seen.push(newest)
    })
    socket.on('drain', (message: { after: number }) => {
      after = message.after
      sentAway.push(after)
    })
    socket.on('disconnect', () => void again(null, after))
    socket.on('connect_error', (error: Error & { data?: Problem }) => void again(error.data ?? null, after))
  }

  async function again(problem: Problem | null, after: number | null): Promise<void> {
    socket.removeAllListeners()
    socket.disconnect()
    if (problem && OVER.includes(problem.code)) {
      over = problem.code
      return
    }
    turn = (turn + 1) % cluster.nodes.length
    await pause(after ?? AGAIN * (1 + Math.random()))
    if (problem?.code === 'not-signed-in') await signIn?.()
    connect()
  }
}
