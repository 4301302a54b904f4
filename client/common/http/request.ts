// Requests over HTTP, for pages without a socket.

import type { CommandName, Input, Result } from '../../../shared/day/commands/index.ts'
import type { Reply } from '../../../shared/protocol/live.ts'
import type { Problem } from '../../../shared/protocol/problems.ts'
import { newId } from '../browser/new-id.ts'
import { NobodyAnswered } from '../live/live.ts'
import { takeRoughTime } from '../time/site-time.ts'
import { language } from '../words/words.ts'
import type { AnswerOf, RouteAddress, Sending } from './routes.ts'

/** Milliseconds to wait for an answer. A phone that walked out of the network may otherwise wait for minutes. */
const ANSWER = 10_000

/** What every request may hold, whatever its route. */
interface Loose {
  readonly params?: Readonly<Record<string, string>>
  readonly search?: URLSearchParams
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type HttpAnswer<T> = { ok: true; status: number; body: T } | { ok: false; problem: Problem }

/** Sends a request. Rejects with `NobodyAnswered` when the network failed, or when a proxy answered in place of the server. */
export async function request<A extends RouteAddress>(
  address: A,
  ...[sent]: Sending<A>
): Promise<HttpAnswer<AnswerOf<A>>> {
  const { params, search, body, headers }: Loose = sent ?? {}
  const [method = '', path = ''] = address.split(' ')
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''))
  const sending = body === undefined ? {} : { body: JSON.stringify(body) }
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), ANSWER)
  try {
    const response = await fetch(search ? `${filled}?${search}` : filled, {
      method,
      ...sending,
      signal: patience.signal,
      headers: { ...type, 'accept-language': language(), ...headers },
    })
    const date = Date.parse(response.headers.get('date') ?? '')
    if (date) takeRoughTime(date)
    const text = await response.text()
    const said = text ? JSON.parse(text) : null
    return response.ok
      ? { ok: true, status: response.status, body: said }
      : { ok: false, problem: problemIn(said) }
  } catch {
    throw new NobodyAnswered()
  } finally {
    clearTimeout(timer)
  }
}

/** Gives a command over HTTP, as the holder of `token` where there is one. */
export async function sendCommand<Name extends CommandName>(
  site: string,
  name: Name,
  input: Input<Name>,
  { id = newId(), token = '' } = {},
): Promise<Reply<Name>> {
  const headers = { 'idempotency-key': id, ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const params = { site, command: name }
  const answer = await request('post /api/sites/:site/commands/:command', { params, body: input, headers })
  // the route's type covers the results of all commands; this narrows it to this command's
  return answer.ok ? { ok: true, ...answer.body, result: answer.body.result as Result<Name> } : answer
}

/** The header that carries a secret: the token of a ticket, a screen or a claim. */
export function bearing(token: string): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` }
}

/** A body that is no problem of the server's own comes from a proxy in between. */
function problemIn(said: unknown): Problem {
  if (typeof said === 'object' && said !== null && 'code' in said) return said as Problem
  throw new NobodyAnswered()
}
