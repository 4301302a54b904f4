// A person with a device: gives one command after the other, each sent again with its id until there is an answer.

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CommandName } from '../../shared/day/commands/index.ts'
import type { Cluster } from './cluster.ts'
import type { Heard, History, Sent } from './history.ts'
import { ask } from './http.ts'
import type { Viewer } from './viewer.ts'

/** Milliseconds between two tries, plus up to as many more at random. */
const AGAIN = 250
/** Actions that may wait for a person: one who still waits for an answer does not start much else. */
const MOST_WAITING = 2

export interface Person {
  readonly name: string
  /** Does this after the current actions; drops it if too many wait. */
  soon(todo: () => Promise<void>): void
  /** Gives a command, and returns the final answer. */
  give(command: CommandName, input: object, more?: Partial<Giving>): Promise<Heard>
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>
  isBusy(): boolean
}

export interface Giving {
  /** The date of the ticket on whose behalf the command is given. */
  readonly ticketOf: string | null
  /** The epoch in which it was given. */
  readonly ticketEpoch: number
  /** Tries after which they give up, and start anew with another id. */
  readonly patience: number
}

export interface PersonParts {
  readonly name: string
  readonly role: Sent['role']
  readonly device: string | null
  readonly site: string
  readonly cluster: Cluster
  readonly history: History
  /** The connection of their page; half of the tries go over it. */
  readonly viewer: () => Viewer | null
  readonly headers: () => Record<string, string>
  readonly signIn?: () => Promise<void>
  /** Gets each answer that no client should get. */
  readonly odd: (what: string) => void
}

export function personWith({
  name,
  role,
  device,
  site,
  cluster,
  history,
  viewer,
  headers,
  signIn,
  odd,
}: PersonParts): Person {
  let last: Promise<void> = Promise.resolve()
  let waiting = 0
  let turn = Math.floor(Math.random() * cluster.nodes.length)

  return {
    name,
    soon(todo) {
      if (waiting >= MOST_WAITING) return
      waiting += 1
      last = last.then(todo).finally(() => {
        waiting -= 1
      })
    },
    idle: () => last,
    isBusy: () => waiting > 0,
    async give(
      command,
      input,
      { ticketOf = null, ticketEpoch = 0, patience = Number.POSITIVE_INFINITY } = {},
    ) {
      const sent: Sent = {
        client: name,
        id: randomUUID(),
        command,
        input,
        role,
        device: ticketOf === null ? device : null,
        ticketOf,
        ticketEpoch,
        sentAt: performance.now(),
        tries: 0,
        heard: { said: 'nothing' },
      }
      history.sent.push(sent)
      while (sent.heard.said === 'nothing' && sent.tries < patience) {
        if (sent.tries > 0) await pause(AGAIN * (1 + Math.random()))
        sent.tries += 1
        sent.heard = (await once(sent).catch(() => null)) ?? { said: 'nothing' }
        if (sent.heard.said === 'nothing') turn = (turn + 1) % cluster.nodes.length
      }
      return sent.heard
    },
  }

  /** The answer; null if the command has to be sent again. */
  async function once({ command, id, input }: Sent): Promise<Heard | null> {
    const socket = viewer()
    if (socket?.isConnected() && Math.random() < 0.5) {
      const reply = await socket.ask(command, id, input)
      return reply.ok ? yes(reply.version, reply.result) : no(reply.problem.code)
    }
    const base = cluster.nodes[turn]?.base ?? ''
    const path = `/api/sites/${site}/commands/${command}`
    const { status, body } = await ask(base, 'POST', path, input, { ...headers(), 'idempotency-key': id })
    return status < 300 ? yes(body.version, body.result) : no(body.code ?? `status ${status}`)
  }

  function yes(version: number, answer: object): Heard {
    const { token, ...result } = answer as { readonly token?: string }
    return { said: 'yes', at: performance.now(), version, result, ...(token ? { token } : {}) }
  }

  async function no(code: string): Promise<Heard | null> {
    if (code === 'unavailable' || code === 'too-many-requests') return null
    if (code === 'not-signed-in' && signIn) {
      await signIn()
      return null
    }
    // commands that the rules refuse as invalid, such as for a mark that the line lacks by then, are checked against
    // the log
    if (code.startsWith('status')) odd(`${name} was answered ${code}`)
    return { said: 'no', at: performance.now(), code }
  }
}
