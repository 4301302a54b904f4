// HTTP without a network. A test sets the answer of each address in advance; a request to any other address fails the
// test.

import type { CommandName } from '../../../shared/day/commands/index.ts'
import type { Reply } from '../../../shared/protocol/live.ts'
import type { Problem, ProblemCode } from '../../../shared/protocol/problems.ts'
import { problemHere } from './problem-here.ts'

export interface Asked {
  readonly method: string
  /** With its query, as `/api/sites/x/tickets?find=1`. */
  readonly path: string
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
}

/** The answer of an address: a value, a refusal, no answer at all, or a function of the request. */
export type Answering =
  | { readonly is: unknown }
  | { readonly refused: ProblemCode | Problem }
  | 'hangs'
  | 'is down'

type GiveCommand = (
  command: CommandName,
  input: object,
  id: string,
  reply: (reply: Reply | null) => void,
) => void

const COMMAND = /^\/api\/sites\/[^/]+\/commands\/([\w-]+)$/

export class PretendHttp {
  isUp = true
  /** Every request except commands, in order. */
  readonly asked: Asked[] = []
  /** Requests for which no answer was set. */
  readonly unforeseen: string[] = []
  readonly #answers = new Map<string, Answering | ((asked: Asked) => Answering | Promise<Answering>)>()
  readonly #give: GiveCommand

  constructor(give: GiveCommand) {
    this.#give = give
  }

  /** Sets the answer of `GET /api/session` and the like. The path has no query. */
  answers(
    address: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`,
    answering: Answering | ((asked: Asked) => Answering | Promise<Answering>),
  ): void {
    this.#answers.set(address, answering)
  }

  /** Replaces the browser's own `fetch`. */
  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const path = String(input)
    // rejects as the browser's own does
    const method = (init.method ?? 'GET').toUpperCase()
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : (init.body ?? null)
    const headers = Object.fromEntries(new Headers(init.headers).entries())
    if (!this.isUp) throw new TypeError('Failed to fetch')
    const command = COMMAND.exec(path)?.[1] as CommandName | undefined
    if (command) return this.#command(command, body, headers['idempotency-key'] ?? '', init.signal)
    const asked: Asked = { method, path, body, headers }
    this.asked.push(asked)
    const address = `${method} ${path.replace(/\?.*$/, '')}`
    const said = this.#answers.get(address)
    if (said === undefined) this.unforeseen.push(address)
    const answering = typeof said === 'function' ? await said(asked) : (said ?? 'is down')
    if (answering === 'is down') throw new TypeError('Failed to fetch')
    if (answering === 'hangs') return aborted(init.signal)
    if ('refused' in answering) {
      const problem = problemHere(answering.refused)
      return response(problem.status, problem)
    }
    return response(200, answering.is)
  }

  #command(name: CommandName, input: object, id: string, signal: AbortSignal | null | undefined) {
    return Promise.race([
      aborted(signal),
      new Promise<Response>((resolve, reject) =>
        this.#give(name, input, id, (reply) => {
          if (reply === null) reject(new TypeError('Failed to fetch'))
          else if (reply.ok) resolve(response(200, { version: reply.version, result: reply.result }))
          else resolve(response(reply.problem.status, reply.problem))
        }),
      ),
    ])
  }
}

/** Never answers; rejects when the caller aborts. */
function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
  })
}

/** Its text is available at once: the browser's own needs turns of the event loop, and each test would have to wait for them. */
function response(status: number, body: unknown): Response {
  const text = body === undefined ? '' : JSON.stringify(body)
  const parts = {
    ok: status < 400,
    status,
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () => text,
    json: async () => JSON.parse(text),
  }
  return parts as unknown as Response
}
